import type { Address } from '../../diff/changes/changes.ts'
import type { Bookmark } from '../../document/document.ts'
import type { Id } from '../../model/id.ts'
import type { NoteNames } from './redline-runs.ts'

/** What became of something, as the outline counts it. */
export type ChangeWord = 'Added' | 'Removed' | 'Changed' | 'Moved' | 'Split' | 'Joined' | 'Form changed'

/** What the blocks of one part are set with. */
export interface RedlineSetting {
  readonly part: Id
  /** Whether what is unchanged is left out. */
  readonly fold: boolean
  /** Whether the whole part came or went: what is in it needs no name of its own. */
  readonly quiet?: 'added' | 'removed'
  readonly noteOf: NoteNames
  /** Notes whose own words changed: the paragraphs that call them are shown. */
  readonly changedNotes: ReadonlySet<Id>
  /** A place of the newer or the older edition in words: `“4.2 Housing”`. */
  readonly sayPlace: (address: Address) => string
  /** Adds to the outline. */
  readonly bookmark: (what: ChangeWord, name: string, block: Id) => void
}

/** An outline that is being grown, and how many changes of each kind it shows. */
export interface Outline {
  readonly bookmarks: Bookmark[]
  readonly counts: Map<ChangeWord, number>
}

export function bookmarker({ bookmarks, counts }: Outline): RedlineSetting['bookmark'] {
  return (what, name, block) => {
    bookmarks.push({ title: name === '' ? what : `${what}: ${name}`, block })
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
}
