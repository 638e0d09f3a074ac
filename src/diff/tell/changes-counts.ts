import type { Part } from '../../document/document.ts'
import type { PartChange } from '../changes/changes.ts'
import type { Summary } from '../changes/summary.ts'
import { type ListedChange, type ListedKind, listedKinds } from '../list/listed-change.ts'
import { grouped } from '../summary/say-summary.ts'

/** A kind of change to a reader, one and many. */
export const kindWords: { readonly [K in ListedKind]: string } = {
  added: 'added',
  removed: 'removed',
  edited: 'changed',
  moved: 'moved',
  'moved-and-edited': 'moved and changed',
  split: 'split',
  merged: 'joined with another',
  retitled: 'given another title',
  renumbered: 'renumbered',
  format: 'set differently',
  link: 'linked elsewhere',
}

/** The part as the newer edition has it, as the older where only that does. */
export function partOfChange(change: PartChange): Part {
  return 'now' in change ? change.now : change.was
}

/** In the order in which kinds are told; those that there are none of are absent. */
export function countsByKind(listed: readonly ListedChange[]): { readonly [K in ListedKind]?: number } {
  const counts: { [K in ListedKind]?: number } = {}
  for (const kind of listedKinds) {
    const count = listed.filter((change) => change.kind === kind).length
    if (count > 0) counts[kind] = count
  }
  return counts
}

export function countsByPart(listed: readonly ListedChange[]): ReadonlyMap<PartChange, number> {
  const counts = new Map<PartChange, number>()
  for (const { within } of listed) counts.set(within, (counts.get(within) ?? 0) + 1)
  return counts
}

/** The parts in which anything changed, in reading order, with their changes. */
export function changesByPart(
  listed: readonly ListedChange[],
): readonly { readonly part: PartChange; readonly changes: readonly ListedChange[] }[] {
  const byPart = new Map<PartChange, ListedChange[]>()
  for (const change of listed) byPart.set(change.within, [...(byPart.get(change.within) ?? []), change])
  return [...byPart].map(([part, changes]) => ({ part, changes }))
}

/** `12 changes: 4 added, 8 changed. 40 of 52 paragraphs unchanged. 130 words removed, 201 added.` */
export function sentenceOfSummary(summary: Summary, listed: readonly ListedChange[]): string {
  const { unchanged, words } = summary
  if (listed.length === 0) return `Nothing changed: ${plural(unchanged.of, 'paragraph')} the same.`
  const kinds = Object.entries(countsByKind(listed)).map(
    ([kind, count]) => `${grouped(count)} ${kindWords[kind as ListedKind]}`,
  )
  const moved = words.moved === 0 ? '' : `, ${plural(words.moved, 'word')} moved`
  const coarse = summary.coarse ? ' Some stretches were too different to be compared word by word.' : ''
  return `${plural(listed.length, 'change')}: ${kinds.join(', ')}. ${unchangedWords(summary)}. ${plural(
    words.deleted,
    'word',
  )} removed, ${grouped(words.inserted)} added${moved}.${coarse}`
}

/** `40 of 52 paragraphs unchanged` */
export function unchangedWords({ unchanged }: Summary): string {
  return `${grouped(unchanged.count)} of ${plural(unchanged.of, 'paragraph')} unchanged`
}

export function plural(count: number, word: string): string {
  return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`
}
