import { type Bag, bagWithout, joinBags, likeness, sharedWeight, weightOf } from '../words/likeness.ts'
import type { Span } from '../words/sentences.ts'
import { type Comparison, mate } from './comparison.ts'
import { stayingLeaves } from './match-in-place.ts'
import type { Leaf, PartNode } from './nodes.ts'

const mostPieces = 6
/** Where more leaves than this lie between what stayed, nothing is looked for among them. */
const mostReach = 400
const leastWhole = 8
const leastPiece = 3
/** The share of a piece that must stand in the whole, and in what the other pieces leave of it. */
const leastContained = 0.7
/** How like all the pieces together must be to the whole. */
const leastTogether = 0.65

/** Finds paragraphs of one part that became several of the other, and several that became one. */
export function matchSplits(comparison: Comparison, was: PartNode, now: PartNode): void {
  const older = comparison.older.leaves.slice(...was.leaves)
  const newer = comparison.newer.leaves.slice(...now.leaves)
  const staying = stayingLeaves(comparison, was, now)
  const reachOfOlder = reaches(
    staying.map((link) => [link.older, link.newer]),
    newer.length,
  )
  const reachOfNewer = reaches(
    staying.map((link) => [link.newer, link.older]),
    older.length,
  )
  for (const whole of older) {
    const pieces = piecesOf(comparison, whole, newer, reachOfOlder(whole.leaf - was.leaves[0]))
    if (pieces === undefined) continue
    const before = comparison.mates.get(whole)
    if (before !== undefined) comparison.mates.delete(before)
    mate(comparison, whole, pieces[0]!)
    comparison.splits.set(whole, pieces)
    for (const piece of pieces) comparison.splits.set(piece, pieces)
  }
  for (const whole of newer) {
    const pieces = piecesOf(comparison, whole, older, reachOfNewer(whole.leaf - now.leaves[0]))
    if (pieces === undefined) continue
    const before = comparison.mates.get(whole)
    if (before !== undefined) comparison.mates.delete(before)
    mate(comparison, pieces[0]!, whole)
    comparison.merges.set(whole, pieces)
    for (const piece of pieces) comparison.merges.set(piece, pieces)
  }
}

/**
 * The leaves among `others` that the whole was taken apart into; its mate is one of them if it has one in this part.
 * `reach` is where they may stand when it has none.
 */
function piecesOf(
  comparison: Comparison,
  whole: Leaf,
  others: readonly Leaf[],
  reach: Span,
): readonly Leaf[] | undefined {
  if (!isText(whole) || isTaken(comparison, whole)) return undefined
  const partner = comparison.mates.get(whole) as Leaf | undefined
  // Cheap questions first: most leaves are the same, and words are only looked for when something asks.
  if (partner?.plain === whole.plain) return undefined
  if (partner !== undefined) {
    const at = partner.leaf - (others[0]?.leaf ?? 0)
    if (others[at] !== partner || whole.words < leastWhole) return undefined
    const run = growRun(comparison, whole, others, at, at + 1)
    return run !== undefined && isSplit(comparison, whole, run) ? run : undefined
  }
  const [from, to] = reach
  if (from >= to || to - from > mostReach || whole.words < leastWhole) return undefined
  for (let at = from; at < to; at++) {
    const leaf = others[at]!
    if (!isPiece(comparison, whole, leaf)) continue
    const run = growRun(comparison, whole, others, at, at + 1)
    if (run !== undefined && isSplit(comparison, whole, run)) return run
  }
  return undefined
}

/** Takes in the free neighbours of a run that the whole contains. */
function growRun(
  comparison: Comparison,
  whole: Leaf,
  others: readonly Leaf[],
  from: number,
  to: number,
): readonly Leaf[] | undefined {
  let first = from
  let last = to
  while (last - first < mostPieces && others[first - 1] && isPiece(comparison, whole, others[first - 1]!)) first--
  while (last - first < mostPieces && others[last] && isPiece(comparison, whole, others[last]!)) last++
  return last - first > 1 ? others.slice(first, last) : undefined
}

function isPiece(comparison: Comparison, whole: Leaf, leaf: Leaf): boolean {
  if (!isText(leaf) || comparison.mates.has(leaf) || isTaken(comparison, leaf) || leaf.words < leastPiece) return false
  return contained(comparison, leaf.bag, whole.bag) >= leastContained
}

function isSplit(comparison: Comparison, whole: Leaf, pieces: readonly Leaf[]): boolean {
  const bags = pieces.map((piece) => piece.bag)
  if (likeness(comparison, whole.bag, joinBags(bags)) < leastTogether) return false
  return bags.every((bag, index) => {
    const rest = bagWithout(whole.bag, joinBags(bags.filter((_, other) => other !== index)))
    const partner = comparison.mates.get(whole) === pieces[index]
    return contained(comparison, bag, rest) >= (partner ? leastContained / 2 : leastContained)
  })
}

function contained(comparison: Comparison, bag: Bag, whole: Bag): number {
  const weight = weightOf(comparison, bag)
  return weight === 0 ? 0 : sharedWeight(comparison, bag, whole) / weight
}

/** For the place of a leaf: the places of the other part that lie between what stayed before it and what stayed after it. */
function reaches(staying: readonly (readonly [place: number, other: number])[], end: number): (place: number) => Span {
  return (place) => {
    let low = 0
    let high = staying.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (staying[middle]![0] < place) low = middle + 1
      else high = middle
    }
    return [low === 0 ? 0 : staying[low - 1]![1] + 1, staying[low]?.[1] ?? end]
  }
}

function isTaken(comparison: Comparison, leaf: Leaf): boolean {
  return comparison.splits.has(leaf) || comparison.merges.has(leaf)
}

function isText(leaf: Leaf): boolean {
  return leaf.kind === 'paragraph'
}
