import type { FormerAnchor } from './blocks.ts'
import type { Day } from './day.ts'
import type { EntryKind } from './entries.ts'
import type { Id } from './id.ts'
import type { Place } from './place.ts'

/** What was published of an edition: from then on it is held to these words and to these addresses. */
export interface LedgerEdition {
  readonly authority: Id
  readonly plan: Id
  readonly id: Id
  readonly title: string
  /** The day on which it was fixed last. */
  readonly fixed: Day
  /** Prints of the notes of change that the fixed words take account of. */
  readonly notes: readonly string[]
  /** The edition's own facts and introduction, then each of its entries. */
  readonly parts: readonly LedgerPart[]
  /** Entries that it once had and that were taken out with a note of change. */
  readonly withdrawn: readonly Pick<LedgerPart, 'kind' | 'id' | 'title'>[]
  /** Every page that it ever had or was named by, from the root of the site, sorted. */
  readonly addresses: readonly string[]
  readonly place: Place
}

export interface LedgerPart {
  readonly kind: 'edition' | EntryKind
  readonly id: Id
  readonly title: string
  /** Prints of what its fields say, by the name of the field. */
  readonly facts: { readonly [field: string]: string }
  readonly blocks: readonly LedgerBlock[]
  readonly notes: readonly LedgerNote[]
  /** Anchors that it had lost already when it was fixed last. */
  readonly former: readonly FormerAnchor[]
}

/** What was published under an anchor. */
export interface LedgerNote {
  readonly id: Id
  /** The print of its words. */
  readonly print: string
}

/** The kinds of blocks that a file can have, places for data and items of lists among them. */
export const ledgerBlockKinds = [
  'heading',
  'paragraph',
  'list',
  'item',
  'table',
  'quote',
  'code',
  'figure',
  'definitions',
  'box',
  'facts',
  'chart',
  'data',
] as const
export type LedgerBlockKind = (typeof ledgerBlockKinds)[number]

/** A paragraph, another block of a text or an item of a list. */
export interface LedgerBlock extends LedgerNote {
  readonly kind: LedgerBlockKind
  /** The sketch of its words, by which it is known when they are changed. */
  readonly sketch: readonly number[]
  /** The items of a list. */
  readonly inside?: readonly LedgerBlock[]
}
