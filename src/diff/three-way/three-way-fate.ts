import type { ColumnChange, FactChange, RowChange, TableInside } from '../changes/changes.ts'
import { type ListedChange, type ListedPlace, textOfRuns } from '../list/listed-change.ts'
import type { Proposal } from './proposal.ts'

/**
 * Finds what became of each proposal. `later` are the changes from the draft to the adopted edition, `overall` those from the
 * edition in force to the adopted one, both taken apart.
 */
export function fateFinder(
  later: readonly ListedChange[],
  overall: readonly ListedChange[],
): (change: ListedChange) => Proposal {
  const afterDraft = byOldPlace(later)
  const inAll = byOldPlace(overall)
  return (change) => {
    if (change.facts !== undefined) return factFate(change, change.facts[0]!, at(afterDraft, change.now))
    if (change.table !== undefined)
      return tableFate(change, change.table, at(afterDraft, change.now), at(inAll, change.was))
    if (change.kind === 'removed') return removedFate(change, wordingOf(at(inAll, change.was)))
    return shownFate(change, at(afterDraft, change.now), at(inAll, change.was))
  }
}

type Places = ReadonlyMap<string, readonly ListedChange[]>

function byOldPlace(changes: readonly ListedChange[]): Places {
  const places = new Map<string, ListedChange[]>()
  for (const change of changes) {
    if (change.was === undefined) continue
    const others = change.kind === 'merged' ? (change.pieces ?? []) : []
    for (const place of [change.was, ...others]) {
      const key = keyOf(place)
      places.set(key, [...(places.get(key) ?? []), change])
    }
  }
  return places
}

function at(places: Places, place: ListedPlace | undefined): readonly ListedChange[] {
  if (place === undefined) return []
  return places.get(keyOf(place)) ?? []
}

function keyOf(place: ListedPlace): string {
  return `${place.part.id} ${place.block ?? ''}`
}

const quiet: readonly ListedChange['kind'][] = ['format', 'link', 'renumbered', 'moved']

/** The change that touched the words, if any did. */
function wordingOf(changes: readonly ListedChange[]): ListedChange | undefined {
  return changes.find((change) => !quiet.includes(change.kind))
}

/** Something that the draft shows, if perhaps in a new form or place. */
function shownFate(change: ListedChange, later: readonly ListedChange[], overall: readonly ListedChange[]): Proposal {
  const same = later.filter((each) => isSameThing(change, each))
  const wording = wordingOf(same)
  const placing = same.find((each) => each.kind === 'moved' || each.kind === 'moved-and-edited')
  const isMove = change.kind === 'moved' || change.kind === 'moved-and-edited'
  const again = wording ?? (isMove ? placing : undefined)
  if (again === undefined) return { change, fate: 'kept' }
  if (change.was === undefined)
    return { change, later: again, fate: again.kind === 'removed' ? 'withdrawn' : 'changed-again' }
  const stays = !overall.some((each) => each.kind === 'moved' || each.kind === 'moved-and-edited')
  const text = again.now === undefined ? undefined : sameWords(again.now.text, change.was.text)
  const back = text === true && (!isMove || stays)
  return { change, later: again, fate: back ? 'withdrawn' : 'changed-again' }
}

/** Terms and titles share the place of what they belong to. */
function isSameThing(change: ListedChange, later: ListedChange): boolean {
  const within = (of: ListedChange['of']) => of === 'term' || of === 'box-title'
  if (within(change.of)) return later.of === change.of && later.was?.text === change.now?.text
  return !within(later.of)
}

/** Something that the draft left out: `overall` is what the adopted edition did to it. */
function removedFate(change: ListedChange, overall: ListedChange | undefined): Proposal {
  if (overall === undefined) return { change, fate: 'withdrawn' }
  return overall.kind === 'removed' ? { change, fate: 'kept' } : { change, later: overall, fate: 'changed-again' }
}

function factFate(change: ListedChange, fact: FactChange, later: readonly ListedChange[]): Proposal {
  const again = later.find(({ facts }) => facts?.[0]?.field === fact.field)
  const gone = later.find(({ kind }) => kind === 'removed')
  if (again === undefined && gone === undefined) return { change, fate: 'kept' }
  if (again === undefined)
    return {
      change,
      later: gone!,
      fate: fact.kind === 'removed' ? 'kept' : fact.was === undefined ? 'withdrawn' : 'changed-again',
    }
  const back = valuesOf(again.facts![0]!.now) === valuesOf(fact.was)
  return { change, later: again, fate: back ? 'withdrawn' : 'changed-again' }
}

function valuesOf(fact: FactChange['now']): string {
  return (fact?.values ?? []).map((runs) => plain(textOfRuns(runs))).join('\n')
}

function tableFate(
  change: ListedChange,
  { rows, columns }: TableInside,
  later: readonly ListedChange[],
  overall: readonly ListedChange[],
): Proposal {
  const line = rows[0] ?? columns.find(({ kind }) => kind !== 'kept')
  const linesOf = ({ table }: ListedChange): readonly (RowChange | ColumnChange)[] =>
    rows[0] === undefined ? (table?.columns.filter(({ kind }) => kind !== 'kept') ?? []) : (table?.rows ?? [])
  if (line === undefined)
    return shownFate(
      change,
      later.filter(({ table }) => table?.rows.length === 0),
      overall,
    )
  const gone = (changes: readonly ListedChange[]) => changes.find(({ kind }) => kind === 'removed')
  const find = (changes: readonly ListedChange[], index: number | undefined) =>
    changes.find((each) => linesOf(each).some(({ was }) => indexOf(was) === index))
  if (line.kind === 'removed') {
    const all = gone(overall) ?? find(overall, indexOf(line.was))
    const ending = all === undefined ? undefined : (linesOf(all)[0]?.kind ?? 'removed')
    if (ending === 'removed') return { change, fate: 'kept' }
    return all === undefined ? { change, fate: 'withdrawn' } : { change, later: all, fate: 'changed-again' }
  }
  const again = find(later, indexOf(line.now)) ?? gone(later)
  if (again === undefined) return { change, fate: 'kept' }
  const next = linesOf(again)[0]
  if (next === undefined || next.kind === 'removed')
    return { change, later: again, fate: line.kind === 'added' ? 'withdrawn' : 'changed-again' }
  const back = line.was !== undefined && lineText(next, 'now') === lineText(line, 'was')
  return { change, later: again, fate: back ? 'withdrawn' : 'changed-again' }
}

function indexOf(place: number | { readonly index: number } | undefined): number | undefined {
  return typeof place === 'object' ? place.index : place
}

function lineText(line: RowChange | ColumnChange, side: 'was' | 'now'): string {
  if ('cells' in line) return (line[side]?.row.cells ?? []).map((cell) => plain(textOfRuns(cell))).join('\t')
  const runs = line.head.flatMap((edit) =>
    side === 'was' ? ('was' in edit ? edit.was : []) : 'now' in edit ? edit.now : [],
  )
  return plain(textOfRuns(runs))
}

function sameWords(one: string, two: string): boolean {
  return plain(one) === plain(two)
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
