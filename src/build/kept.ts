/** Where what was made is kept from one build to the next, and the fingerprint of the code that made it. */
export interface Kept {
  readonly store: string
  readonly engine: string
}
