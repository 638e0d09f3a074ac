import { anchorsOf } from '../words/anchors.ts'
import { heaviestChain, type Link } from '../words/heaviest-chain.ts'
import { type Bag, bagOf, likeness, sharedWeight, weightOf } from '../words/likeness.ts'
import type { Pair } from '../words/myers.ts'
import { textNumber } from '../words/vocabulary.ts'
import type { WordText } from '../words/word-text.ts'
import type { Comparison } from './comparison.ts'
import type { TableText } from './nodes.ts'

/** Which columns or rows became which, and which of them (by their newer place) kept their order. */
export interface PlacePairs {
  readonly pairs: readonly Pair[]
  readonly staying: ReadonlySet<number>
  readonly olderCount: number
  readonly newerCount: number
}

const leastHead = 0.5
const leastColumn = 0.5
const leastRow = 0.5
const leastKeyed = 0.2
/** Columns and rows beyond so many pairs are matched by what is the same in them only. */
const mostPairs = 40_000

/** Columns by their heads: the same, then alike; then by the cells under them; then by place, when as many are left. */
export function matchColumns(comparison: Comparison, was: TableText, now: TableText): PlacePairs {
  const olderCount = columnCount(was)
  const newerCount = columnCount(now)
  const match = startMatch(olderCount, newerCount)
  const { vocabulary } = comparison.older
  const headOf = (table: TableText, column: number): number => textOf(comparison, table.head[column])
  const empty = textNumber(vocabulary, 'cell ')
  pairUnique(
    match,
    (column) => (headOf(was, column) === empty ? undefined : headOf(was, column)),
    (column) => (headOf(now, column) === empty ? undefined : headOf(now, column)),
  )
  pairAlike(match, (a, b) => {
    const like = likeness(comparison, bag(was.head[a]), bag(now.head[b]))
    return like >= leastHead ? like : 0
  })
  pairAlike(match, (a, b) => {
    const like = likeness(comparison, columnBag(was, a), columnBag(now, b))
    return like >= leastColumn ? like : 0
  })
  const olderLeft = left(match.toNewer)
  const newerLeft = left(match.toOlder)
  if (olderLeft.length === newerLeft.length)
    olderLeft.forEach((a, index) => {
      const b = newerLeft[index]!
      // A head that became another, above other figures, is one column removed and one added.
      if (isBetween(match, a, b) && sharesCells(was, a, now, b)) pair(match, a, b)
    })
  return finished(match)

  function bag(text: WordText | undefined): Bag {
    return bagOf(text?.keys ?? [], vocabulary)
  }
  function columnBag(table: TableText, column: number): Bag {
    return bagOf(
      table.rows.flatMap((row) => row[column]?.keys ?? []),
      vocabulary,
    )
  }
  function sharesCells(older: TableText, a: number, newer: TableText, b: number): boolean {
    const olderBag = columnBag(older, a)
    const newerBag = columnBag(newer, b)
    const total = weightOf(comparison, olderBag) + weightOf(comparison, newerBag)
    return total === 0 || sharedWeight(comparison, olderBag, newerBag) > 0
  }
}

/** Rows by what they say; then by a head cell that no other row has; then by likeness, those with like heads sooner. */
export function matchRows(comparison: Comparison, was: TableText, now: TableText, columns: PlacePairs): PlacePairs {
  const match = startMatch(was.rows.length, now.rows.length)
  const { vocabulary } = comparison.older
  const shared = [...columns.pairs].sort((a, b) => a[1] - b[1])
  const rowText = (table: TableText, side: 0 | 1) => (row: number) =>
    textNumber(vocabulary, `row ${shared.map((each) => textOf(comparison, table.rows[row]![each[side]])).join(' ')}`)
  const olderTexts = was.rows.map((_, row) => rowText(was, 0)(row))
  const newerTexts = now.rows.map((_, row) => rowText(now, 1)(row))
  for (const [a, b] of anchorsOf(olderTexts, newerTexts, () => 1)) pair(match, a, b)
  pairUnique(
    match,
    (row) => olderTexts[row],
    (row) => newerTexts[row],
  )
  const key = shared.find(([a, b]) => isKey(comparison, was, a) && isKey(comparison, now, b))
  if (key !== undefined) {
    const [a, b] = key
    pairUnique(
      match,
      (row) => textOf(comparison, was.rows[row]![a]),
      (row) => textOf(comparison, now.rows[row]![b]),
    )
  }
  const olderBags = was.rows.map((row) => rowBag(row, 0))
  const newerBags = now.rows.map((row) => rowBag(row, 1))
  pairAlike(match, (a, b) => {
    const like = likeness(comparison, olderBags[a]!, newerBags[b]!)
    if (like >= leastRow) return like
    if (key === undefined || like < leastKeyed) return 0
    const heads = likeness(comparison, keyBag(was.rows[a]![key[0]]), keyBag(now.rows[b]![key[1]]))
    return heads >= leastHead ? Math.max(like, heads / 2) : 0
  })
  return finished(match)

  function rowBag(row: readonly WordText[], side: 0 | 1): Bag {
    return bagOf(
      shared.flatMap((each) => row[each[side]]?.keys ?? []),
      vocabulary,
    )
  }
  function keyBag(text: WordText | undefined): Bag {
    return bagOf(text?.keys ?? [], vocabulary)
  }
}

/** Whether nearly every row has a cell of its own there. */
function isKey(comparison: Comparison, table: TableText, column: number): boolean {
  const texts = table.rows.map((row) => textOf(comparison, row[column]))
  return texts.length > 0 && new Set(texts).size >= 0.8 * texts.length
}

function columnCount(table: TableText): number {
  return Math.max(table.head.length, ...table.rows.map((row) => row.length))
}

function textOf(comparison: Comparison, text: WordText | undefined): number {
  return textNumber(comparison.older.vocabulary, `cell ${(text?.keys ?? []).join(' ')}`)
}

interface Matching {
  readonly toNewer: (number | undefined)[]
  readonly toOlder: (number | undefined)[]
}

function startMatch(older: number, newer: number): Matching {
  return { toNewer: Array(older).fill(undefined), toOlder: Array(newer).fill(undefined) }
}

function pair(match: Matching, older: number, newer: number): void {
  match.toNewer[older] = newer
  match.toOlder[newer] = older
}

function left(side: readonly (number | undefined)[]): readonly number[] {
  return side.flatMap((found, index) => (found === undefined ? [index] : []))
}

/** Pairs what is left and has a name that nothing else left on either side has. */
function pairUnique(
  match: Matching,
  olderName: (index: number) => number | undefined,
  newerName: (index: number) => number | undefined,
): void {
  const older = namesOf(left(match.toNewer), olderName)
  const newer = namesOf(left(match.toOlder), newerName)
  for (const [name, a] of older) {
    const b = newer.get(name)
    if (a !== undefined && b !== undefined) pair(match, a, b)
  }
}

function namesOf(
  places: readonly number[],
  nameOf: (index: number) => number | undefined,
): ReadonlyMap<number, number | undefined> {
  const names = new Map<number, number | undefined>()
  for (const place of places) {
    const name = nameOf(place)
    if (name !== undefined) names.set(name, names.has(name) ? undefined : place)
  }
  return names
}

/** Pairs what is left and alike: in order between what is paired first, then the likest anywhere. */
function pairAlike(match: Matching, like: (older: number, newer: number) => number): void {
  const older = left(match.toNewer)
  const newer = left(match.toOlder)
  if (older.length * newer.length > mostPairs) return
  const links: Link[] = older.flatMap((a) =>
    newer.flatMap((b) => {
      const worth = like(a, b)
      return worth > 0 ? [{ older: a, newer: b, worth }] : []
    }),
  )
  const inPlace = links.filter((link) => isBetween(match, link.older, link.newer))
  for (const link of heaviestChain(inPlace)) pair(match, link.older, link.newer)
  links.sort((a, b) => b.worth - a.worth || a.older - b.older || a.newer - b.newer)
  for (const link of links)
    if (match.toNewer[link.older] === undefined && match.toOlder[link.newer] === undefined)
      pair(match, link.older, link.newer)
}

/** Whether the nearest paired neighbours of both stand alike around them. */
function isBetween(match: Matching, older: number, newer: number): boolean {
  const before = nearest(match.toNewer, older, -1)
  const after = nearest(match.toNewer, older, 1)
  return (before === undefined || before < newer) && (after === undefined || after > newer)
}

function nearest(side: readonly (number | undefined)[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < side.length; at += step) if (side[at] !== undefined) return side[at]
  return undefined
}

function finished(match: Matching): PlacePairs {
  const pairs = match.toNewer.flatMap((newer, older): Pair[] => (newer === undefined ? [] : [[older, newer]]))
  const staying = heaviestChain(pairs.map(([older, newer]) => ({ older, newer, worth: 1 })))
  return {
    pairs,
    staying: new Set(staying.map((link) => link.newer)),
    olderCount: match.toNewer.length,
    newerCount: match.toOlder.length,
  }
}
