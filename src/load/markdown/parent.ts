/** Where blocks stand: at the top of a text, or in a block with this id. */
export interface Parent {
  readonly id: string
  /** What the parent is, in an officer's words; undefined at the top. */
  readonly within?: string
}
