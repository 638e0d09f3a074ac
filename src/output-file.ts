/** A file to be written. `path` is under the output folder, with `/`, and begins without one. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}
