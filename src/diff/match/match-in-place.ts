import type { HeadingBlock } from '../../model/blocks.ts'
import { anchorsOf } from '../words/anchors.ts'
import { heaviestChain, type Link } from '../words/heaviest-chain.ts'
import { candidateFinder } from './candidates.ts'
import { type Comparison, mate } from './comparison.ts'
import { leafLikeness } from './leaf-likeness.ts'
import type { Leaf, PartNode } from './nodes.ts'

/** A stretch of leaves of either edition that have not been matched, between two matched pairs. */
export interface Gap {
  readonly older: readonly Leaf[]
  readonly newer: readonly Leaf[]
}

/** Up to this many pairs of a gap are all weighed; beyond it each leaf is weighed against its likeliest few. */
const allPairs = 40_000
const fewCandidates = 8

/** Pairs the leaves of two parts that say the same in the same order, and what is made from data by its name. */
export function matchSameInPlace(comparison: Comparison, was: PartNode, now: PartNode): void {
  const [older, newer] = leavesOf(comparison, was, now)
  matchByName(comparison, older, newer)
  const free = (leaf: Leaf): boolean => !comparison.mates.has(leaf)
  const olderFree = older.filter(free)
  const newerFree = newer.filter(free)
  const pairs = anchorsOf(
    olderFree.map((leaf) => leaf.plain),
    newerFree.map((leaf) => leaf.plain),
    (index) => olderFree[index]!.worth,
  )
  for (const [a, b] of pairs) mate(comparison, olderFree[a]!, newerFree[b]!)
}

/** Pairs leaves that stand between the same neighbours and are at least so like; `lone` is enough for one against one. */
export function matchLikeInPlace(
  comparison: Comparison,
  was: PartNode,
  now: PartNode,
  least: number,
  lone: number = least,
): void {
  for (const gap of gapsBetween(comparison, was, now)) {
    const single = gap.older.length === 1 && gap.newer.length === 1
    for (const link of heaviestChain(likeLinks(comparison, gap, single ? lone : least)))
      mate(comparison, gap.older[link.older]!, gap.newer[link.newer]!)
  }
}

/** Pairs headings of one level that are left and stand right over text that was found again: the same heading, retitled. */
export function matchHeadingsOverSame(comparison: Comparison, was: PartNode, now: PartNode): void {
  const [older, newer] = leavesOf(comparison, was, now)
  for (const link of stayingLeaves(comparison, was, now)) {
    const [above, below] = [older[link.older - 1], newer[link.newer - 1]]
    if (above === undefined || below === undefined || comparison.mates.has(above) || comparison.mates.has(below))
      continue
    if (above.kind !== 'heading' || below.kind !== 'heading' || above.parent !== older[link.older]!.parent) continue
    if ((above.thing as HeadingBlock).level === (below.thing as HeadingBlock).level) mate(comparison, above, below)
  }
}

/** The gaps between the leaves of two parts that have been matched to one another and stand in the same order. */
export function gapsBetween(comparison: Comparison, was: PartNode, now: PartNode): readonly Gap[] {
  const [older, newer] = leavesOf(comparison, was, now)
  const gaps: Gap[] = []
  let a = 0
  let b = 0
  for (const link of [...stayingLeaves(comparison, was, now), { older: older.length, newer: newer.length }]) {
    const gap = { older: older.slice(a, link.older).filter(free), newer: newer.slice(b, link.newer).filter(free) }
    if (gap.older.length > 0 && gap.newer.length > 0) gaps.push(gap)
    a = link.older + 1
    b = link.newer + 1
  }
  return gaps

  function free(leaf: Leaf): boolean {
    return !comparison.mates.has(leaf) && !comparison.merges.has(leaf) && !comparison.splits.has(leaf)
  }
}

/** The leaves of two parts that have been matched to one another and kept their order, by their places in the parts. */
export function stayingLeaves(comparison: Comparison, was: PartNode, now: PartNode): readonly Link[] {
  const links = comparison.older.leaves.slice(...was.leaves).flatMap((leaf, index): Link[] => {
    const found = comparison.mates.get(leaf)
    if (found === undefined || found.part !== now.part) return []
    return [{ older: index, newer: (found as Leaf).leaf - now.leaves[0], worth: leaf.worth }]
  })
  return heaviestChain(links)
}

function likeLinks(comparison: Comparison, gap: Gap, least: number): readonly Link[] {
  const links: Link[] = []
  const weigh = (a: number, b: number): void => {
    const older = gap.older[a]!
    const newer = gap.newer[b]!
    if (older.kind !== newer.kind) return
    const like = leafLikeness(comparison, older, newer)
    if (like >= least) links.push({ older: a, newer: b, worth: like * Math.sqrt(1 + older.words + newer.words) })
  }
  if (gap.older.length * gap.newer.length <= allPairs) {
    for (let a = 0; a < gap.older.length; a++) for (let b = 0; b < gap.newer.length; b++) weigh(a, b)
    return links
  }
  const candidatesOf = candidateFinder(comparison, gap.newer, fewCandidates)
  gap.older.forEach((leaf, a) => {
    for (const b of candidatesOf(leaf)) weigh(a, b)
  })
  return links
}

/** Tables, facts and charts that are made from data have the same id in every edition; facts have no other likeness. */
function matchByName(comparison: Comparison, older: readonly Leaf[], newer: readonly Leaf[]): void {
  const byName = new Map(newer.filter(isMade).map((leaf) => [`${leaf.kind} ${leaf.id}`, leaf]))
  for (const leaf of older) {
    const found = isMade(leaf) ? byName.get(`${leaf.kind} ${leaf.id}`) : undefined
    if (found !== undefined) mate(comparison, leaf, found)
  }
  const left = (leaf: Leaf): boolean => leaf.kind === 'facts' && !comparison.mates.has(leaf)
  const others = newer.filter(left)
  older.filter(left).forEach((leaf, index) => {
    if (others[index] !== undefined) mate(comparison, leaf, others[index])
  })
}

function isMade(leaf: Leaf): boolean {
  return leaf.kind === 'facts' || leaf.kind === 'chart' || (leaf.kind === 'table' && leaf.id.startsWith('the-'))
}

function leavesOf(comparison: Comparison, was: PartNode, now: PartNode): readonly [readonly Leaf[], readonly Leaf[]] {
  return [comparison.older.leaves.slice(...was.leaves), comparison.newer.leaves.slice(...now.leaves)]
}
