import { type ListedChange, type ListedKind, listedKinds } from '../diff/list/listed-change.ts'
import { changesByPart, partOfChange } from '../diff/tell/changes-counts.ts'
import type { Part } from '../document/document.ts'

/** How many changes there are of each kind in one part; a row of a table. */
export interface PartStat {
  readonly part: Part
  /** One for each of `statColumns`. */
  readonly counts: readonly number[]
}

/** What kinds are counted together, so that the table fits a page. */
export const statColumns: readonly { readonly title: string; readonly kinds: readonly ListedKind[] }[] = [
  { title: 'Added', kinds: ['added'] },
  { title: 'Removed', kinds: ['removed'] },
  { title: 'Changed', kinds: ['edited', 'split', 'merged', 'retitled'] },
  { title: 'Moved', kinds: ['moved', 'moved-and-edited'] },
  { title: 'Form', kinds: listedKinds.filter((kind) => ['renumbered', 'format', 'link'].includes(kind)) },
]

/** Every part in which anything changed, in reading order. */
export function statOf(listed: readonly ListedChange[]): readonly PartStat[] {
  return changesByPart(listed).map(({ part, changes }) => ({
    part: partOfChange(part),
    counts: statColumns.map(({ kinds }) => changes.filter(({ kind }) => kinds.includes(kind)).length),
  }))
}

/** The number and title of a part, for a line of its own. */
export function partName({ number, title }: Pick<Part, 'number' | 'title'>): string {
  return number === undefined ? title : `${number} ${title}`
}
