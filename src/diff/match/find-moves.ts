import { likeness } from '../words/likeness.ts'
import { candidateFinder } from './candidates.ts'
import { type Comparison, mate } from './comparison.ts'
import type { Leaf, PartNode } from './nodes.ts'

const leastWords = 5
const leastLetters = 20

/** Pairs leaves that say the same at different places; where they repeat, only when they repeat as often, and in order. */
export function matchSameAnywhere(comparison: Comparison): void {
  const older = groups(comparison.older.leaves)
  const newer = groups(comparison.newer.leaves)
  for (const [plain, was] of older) {
    const now = newer.get(plain)
    if (now?.length !== was.length) continue
    was.forEach((leaf, index) => {
      mate(comparison, leaf, now[index]!)
    })
  }

  function groups(leaves: readonly Leaf[]): ReadonlyMap<number, readonly Leaf[]> {
    const found = new Map<number, Leaf[]>()
    for (const leaf of leaves) {
      if (!isFree(comparison, leaf) || leaf.words < leastWords || leaf.letters < leastLetters) continue
      const group = found.get(leaf.plain)
      if (group === undefined) found.set(leaf.plain, [leaf])
      else group.push(leaf)
    }
    return found
  }
}

/**
 * Pairs what is left and too short to be found anywhere: in two parts that are one, what only one leaf of either says; and
 * what stands beside something that moved, and stands beside it still.
 */
export function matchShortSame(comparison: Comparison, parts: readonly (readonly [PartNode, PartNode])[]): void {
  const { older, newer, mates } = comparison
  for (const [was, now] of parts) {
    const theirs = uniques(newer.leaves.slice(...now.leaves))
    for (const [plain, leaf] of uniques(older.leaves.slice(...was.leaves))) {
      const found = theirs.get(plain)
      if (leaf !== undefined && found !== undefined) mate(comparison, leaf, found)
    }
  }
  for (const leaf of older.leaves) if (mates.has(leaf)) follow(leaf, 1)
  for (const leaf of [...older.leaves].reverse()) if (mates.has(leaf)) follow(leaf, -1)

  function uniques(leaves: readonly Leaf[]): ReadonlyMap<number, Leaf | undefined> {
    const found = new Map<number, Leaf | undefined>()
    for (const leaf of leaves)
      if (isFree(comparison, leaf) && leaf.words > 0) found.set(leaf.plain, found.has(leaf.plain) ? undefined : leaf)
    return found
  }

  function follow(leaf: Leaf, step: 1 | -1): void {
    const mateOfLeaf = mates.get(leaf) as Leaf
    const was = older.leaves[leaf.leaf + step]
    const now = newer.leaves[mateOfLeaf.leaf + step]
    if (was?.part !== leaf.part || now?.part !== mateOfLeaf.part || was.plain !== now.plain) return
    if (isFree(comparison, was) && isFree(comparison, now) && was.words > 0) mate(comparison, was, now)
  }
}

const leastEditedWords = 10
const leastLikeness = 0.6
/** How far the best must be above the second best: a wrong move is worse than a missed one. */
const margin = 0.1
const candidates = 8
/** In editions of more letters than this together, only what is left can be second best. */
const mostLetters = 500_000

/** Pairs leaves at different places that were moved and edited: each the other's best by far, of all leaves of the edition. */
export function matchLikeAnywhere(comparison: Comparison): void {
  const olderFree = comparison.older.leaves.filter(isMovable)
  const newerFree = comparison.newer.leaves.filter(isMovable)
  if (olderFree.length === 0 || newerFree.length === 0) return
  const { older, newer } = comparison
  const all = older.length + newer.length <= mostLetters
  const forth = bestOf(olderFree, all ? newer.leaves : newerFree)
  const back = bestOf(newerFree, all ? older.leaves : olderFree)
  for (const [was, now] of forth) if (back.get(now) === was && isMovable(now)) mate(comparison, was, now)

  function isMovable(leaf: Leaf): boolean {
    return isFree(comparison, leaf) && leaf.words >= leastEditedWords
  }

  function bestOf(leaves: readonly Leaf[], others: readonly Leaf[]): ReadonlyMap<Leaf, Leaf> {
    const candidatesOf = candidateFinder(comparison, others, candidates)
    const found = new Map<Leaf, Leaf>()
    for (const leaf of leaves) {
      let best: Leaf | undefined
      let first = 0
      let second = 0
      for (const place of candidatesOf(leaf)) {
        const like = likeness(comparison, leaf.bag, others[place]!.bag)
        if (like > first) {
          second = first
          first = like
          best = others[place]
        } else if (like > second) second = like
      }
      if (best !== undefined && first >= leastLikeness && first - second >= margin) found.set(leaf, best)
    }
    return found
  }
}

function isFree(comparison: Comparison, leaf: Leaf): boolean {
  return !comparison.mates.has(leaf) && leaf.kind !== 'facts' && leaf.kind !== 'chart'
}
