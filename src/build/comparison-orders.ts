import type { EditionDocument } from '../document/document.ts'
import type { Day } from '../model/day.ts'
import type { Library } from '../model/library.ts'
import type { Documents } from './documents.ts'

/** Pairs of editions of one plan that are to be compared, with all that their pages are made from. */
export interface ComparisonsJob {
  readonly kind: 'comparisons'
  readonly library: Library
  readonly documents: Documents
  readonly today: Day
  readonly pairs: readonly Pair[]
  /** The folder that the results are kept in. */
  readonly store: string
}

export interface Pair {
  readonly older: EditionDocument
  readonly newer: EditionDocument
  readonly key: string
}
