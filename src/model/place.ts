/** Where something stands in the content folder: its file, relative to that folder with `/`; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}
