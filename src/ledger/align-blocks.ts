import type { LedgerBlock, LedgerBlockKind } from '../model/ledger.ts'
import { commonInOrder } from './common-in-order.ts'
import { pairInOrder } from './pair-in-order.ts'
import { likeness } from './word-sketch.ts'

/**
 * Which published block each block of a text is now: for each of `now` its place in `published`, each place once; undefined for
 * what is new. The same words are the same block, and so are words that are like them, in the same order first and then wherever
 * they were moved to. What is left is taken in order, a block for one of its kind.
 */
export function alignBlocks(
  published: readonly LedgerBlock[],
  now: readonly LedgerBlock[],
): readonly (number | undefined)[] {
  const texts: Texts = { published, now }
  const same = commonInOrder(
    published.map(({ print }) => print),
    now.map(({ print }) => print),
  )
  const alike = pairBetween(same, withMoved(same, texts), texts, worthOfLikeness)
  return pairBetween(alike.stayed, withMovedAlike(alike.found, texts), texts, worthOfOrder).found
}

interface Texts {
  readonly published: readonly LedgerBlock[]
  readonly now: readonly LedgerBlock[]
}

/** For each block of now, which one it was. */
type Places = readonly (number | undefined)[]

type Worth = (published: LedgerBlock, now: LedgerBlock) => number

/** From which likeness on a block is taken for another. Words that have nothing to do with each other are hardly ever so alike. */
const isAlike = 0.25

/** The same for a block that stands elsewhere, which nothing else speaks for. */
const isAlikeElsewhere = 0.4

/** What a pair of the same kind is worth beside its likeness: where words tell little, their order does. */
const worthOfPair = 0.1

function worthOfLikeness(published: LedgerBlock, now: LedgerBlock): number {
  const alike = mayBe(published, now) ? likeness(published.sketch, now.sketch) : 0
  return alike < isAlike ? 0 : alike
}

function worthOfOrder(published: LedgerBlock, now: LedgerBlock): number {
  return published.kind === now.kind ? likeness(published.sketch, now.sketch) + worthOfPair : 0
}

/** A heading is no other block, since its address comes of its words; nor is a list, since its items have addresses too. */
const onlyAmongThemselves: readonly LedgerBlockKind[] = ['heading', 'list']

function mayBe(published: LedgerBlock, now: LedgerBlock): boolean {
  return published.kind === now.kind || ![published, now].some(({ kind }) => onlyAmongThemselves.includes(kind))
}

/** Pairs what is not found yet between those that stayed. */
function pairBetween(
  stayed: Places,
  known: Places,
  { published, now }: Texts,
  worth: Worth,
): { readonly stayed: Places; readonly found: Places } {
  const pairs = new Map<number, number>()
  const taken = new Set(known)
  for (let at = 0, start = 0, from = 0; at <= now.length; at++) {
    const end = at === now.length ? published.length : stayed[at]
    if (end === undefined) continue
    const older = placesBetween(from, end).filter((place) => !taken.has(place))
    const newer = placesBetween(start, at).filter((place) => known[place] === undefined)
    const worthAt = (a: number, b: number): number => worth(published[older[a]!]!, now[newer[b]!]!)
    for (const [a, b] of pairInOrder(older.length, newer.length, worthAt)) pairs.set(newer[b]!, older[a]!)
    start = at + 1
    from = end + 1
  }
  const added = (places: Places): Places => places.map((place, at) => place ?? pairs.get(at))
  return { stayed: added(stayed), found: added(known) }
}

function placesBetween(from: number, end: number): readonly number[] {
  return Array.from({ length: end - from }, (_, index) => from + index)
}

/** With blocks that stand elsewhere with the same words: the first of them is the first that was published. */
function withMoved(known: Places, { published, now }: Texts): Places {
  const taken = new Set(known)
  const left = new Map<string, number[]>()
  for (const [place, { print }] of published.entries())
    if (!taken.has(place)) left.set(print, [...(left.get(print) ?? []), place])
  return known.map((place, at) => place ?? left.get(now[at]!.print)?.shift())
}

/** With blocks that stand elsewhere with words that are like theirs, the most alike first. */
function withMovedAlike(known: Places, { published, now }: Texts): Places {
  const taken = new Set(known)
  const older = placesBetween(0, published.length).filter((place) => !taken.has(place))
  const newer = placesBetween(0, now.length).filter((at) => known[at] === undefined)
  if (older.length * newer.length > mostCompared) return known
  const links: { readonly at: number; readonly place: number; readonly worth: number }[] = []
  for (const at of newer)
    for (const place of older) {
      const worth = worthOfLikeness(published[place]!, now[at]!)
      if (worth >= isAlikeElsewhere) links.push({ at, place, worth })
    }
  links.sort((a, b) => b.worth - a.worth || a.place - b.place || a.at - b.at)
  const found = [...known]
  for (const { at, place } of links) {
    if (found[at] !== undefined || taken.has(place)) continue
    found[at] = place
    taken.add(place)
  }
  return found
}

/** Pairs beyond which only what has the same words is looked for elsewhere. */
const mostCompared = 1_000_000
