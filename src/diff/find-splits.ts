import { type Comparison, mate } from './comparison.ts'
import { type Bag, bagWithout, joinBags, likeness, sharedWeight, weightOf } from './likeness.ts'
import type { Leaf, PartNode } from './prepare.ts'

const mostPieces = 6
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
  for (const whole of older) {
    const pieces = piecesOf(comparison, whole, newer)
    if (pieces === undefined) continue
    const before = comparison.mates.get(whole)
    if (before !== undefined) comparison.mates.delete(before)
    mate(comparison, whole, pieces[0]!)
    comparison.splits.set(whole, pieces)
    for (const piece of pieces) comparison.splits.set(piece, pieces)
  }
  for (const whole of newer) {
    const pieces = piecesOf(comparison, whole, older)
    if (pieces === undefined) continue
    const before = comparison.mates.get(whole)
    if (before !== undefined) comparison.mates.delete(before)
    mate(comparison, pieces[0]!, whole)
    comparison.merges.set(whole, pieces)
    for (const piece of pieces) comparison.merges.set(piece, pieces)
  }
}

/** The leaves among `others` that the whole was taken apart into; its mate is one of them if it has one in this part. */
function piecesOf(comparison: Comparison, whole: Leaf, others: readonly Leaf[]): readonly Leaf[] | undefined {
  if (!isText(whole) || whole.words < leastWhole || isTaken(comparison, whole)) return undefined
  const partner = comparison.mates.get(whole) as Leaf | undefined
  if (partner !== undefined && (partner.plain === whole.plain || !others.includes(partner))) return undefined
  const [from, to] =
    partner === undefined ? reachOf(comparison, whole, others) : [others.indexOf(partner), others.indexOf(partner) + 1]
  if (partner !== undefined) {
    const run = growRun(comparison, whole, others, from, to)
    return run !== undefined && isSplit(comparison, whole, run) ? run : undefined
  }
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
  if (!isText(leaf) || leaf.words < leastPiece || comparison.mates.has(leaf) || isTaken(comparison, leaf)) return false
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

/** The free leaves between the mates of the nearest matched neighbours of `whole`. */
function reachOf(comparison: Comparison, whole: Leaf, others: readonly Leaf[]): readonly [number, number] {
  if (others.length === 0) return [0, 0]
  const document = others[0] === comparison.newer.leaves[others[0]!.leaf] ? comparison.older : comparison.newer
  const part = document.parts[whole.part]!
  const start = others[0]!.leaf
  let from = 0
  for (let at = whole.leaf - 1; at >= part.leaves[0]; at--) {
    const found = comparison.mates.get(document.leaves[at]!) as Leaf | undefined
    if (found === undefined || others[found.leaf - start] !== found) continue
    from = found.leaf - start + 1
    break
  }
  let to = from
  while (to < others.length && !comparison.mates.has(others[to]!)) to++
  return [from, to]
}

function isTaken(comparison: Comparison, leaf: Leaf): boolean {
  return comparison.splits.has(leaf) || comparison.merges.has(leaf)
}

function isText(leaf: Leaf): boolean {
  return leaf.kind === 'paragraph'
}
