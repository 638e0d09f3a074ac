import type { Block, FormerAnchor } from '../model/blocks.ts'
import type { Day } from '../model/day.ts'
import type { EntryKind } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { Place } from '../model/place.ts'
import type { Edition, EditionKind } from '../model/plan.ts'

/**
 * An edition as it is read, from its first word to its last: what the website's whole edition, every booklet and every
 * comparison are made of, so that they cannot disagree. Data stands in it as ordinary blocks, numbers are given, what a
 * refresh carries over is in its place.
 */
export interface EditionDocument {
  readonly edition: Edition
  readonly authority: { readonly id: Id; readonly title: string; readonly short: string }
  readonly plan: { readonly id: Id; readonly title: string; readonly short: string }
  readonly language: string
  readonly title: string
  /** For the cover and running lines: `Plan, 2014 to 2017`. */
  readonly subtitle: string
  /** What must be said on every page of a record or a fictional plan; empty for an authority's own text. */
  readonly record: string
  /** The same as short as the foot of a page wants it; absent where it is said in full there. */
  readonly recordBriefly?: string
  /** One sentence: in force, superseded by which and when, draft … as of the day that the document was made for. */
  readonly standing: string
  /** The day that files of this edition are dated by: published, else approved, else drafted, else the start of its period. */
  readonly day: Day
  /** The address in the site of the page that says the same as a document about an edition; absent for the edition itself. */
  readonly address?: string
  /** A paper of a few pages: its title stands above its text, and it has neither cover nor contents. */
  readonly brief?: true
  readonly parts: readonly Part[]
}

export type PartKind = 'about' | 'introduction' | 'outcomes' | 'group' | EntryKind | 'changes' | 'sources'

/** A stretch of the document under one heading of its own. In reading order; a part of depth 2 belongs to the group before it. */
export interface Part {
  /** The entry's id, or one of `partIds` for what is not an entry. Unique in the document. */
  readonly id: Id
  readonly kind: PartKind
  /** Its heading's level in the whole edition, counted below the edition's own title: 1 or 2. */
  readonly depth: 1 | 2
  /** As printed, `3` or `3.2` or `Appendix A`; absent where the edition does not number. */
  readonly number?: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** Notes that marks in `blocks` call, in the order of their marks; read after the blocks. */
  readonly notes: readonly DocumentNote[]
  /** Anchors that it was published with and has no block for any more. */
  readonly former?: readonly FormerAnchor[]
  /** The edition that this entry was carried over from, in a refresh. */
  readonly carriedFrom?: Id
  readonly was?: Id
  readonly appendix?: true
  /** Places in it that an outline shows, in reading order; its headings of level 2 where absent. */
  readonly bookmarks?: readonly Bookmark[]
  readonly place: Place
}

export interface Bookmark {
  readonly title: string
  /** The anchor of a block or of a list's item in the part. */
  readonly block: Id
}

/** A note; numbered through the whole edition, from 1. Its text may hold more than one block. */
export interface DocumentNote {
  readonly id: Id
  /** As printed at the mark and before the note. */
  readonly mark: string
  readonly blocks: readonly Block[]
  readonly line: number
}

/** The ids of parts that are not entries; no entry may have one of them. */
export const partIds = {
  about: 'about-this-edition',
  introduction: 'introduction-to-this-edition',
  outcomes: 'all-outcomes',
  priority: 'all-priorities',
  indicator: 'all-indicators',
  partner: 'all-partners',
  consultation: 'all-consultations',
  decision: 'all-decisions',
  changes: 'changes-to-this-edition',
  sources: 'sources-of-this-edition',
} as const

export const editionKindName: { readonly [K in EditionKind]: string } = {
  plan: 'Plan',
  review: 'Review',
  refresh: 'Refresh',
  consultation: 'Consultation draft',
}
