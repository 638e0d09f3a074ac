import { type Comparison, mate } from './comparison.ts'
import type { Container, Leaf, Node } from './prepare.ts'

/** How much of two containers of different parts must be the same text for one to be the other, moved. */
const leastElsewhere = 0.5

/**
 * Pairs lists, items, quotations, boxes, definitions and notes by the text in them that was matched: those that share most
 * first. Each leaf counts by its words, to a limit, so that one long paragraph does not outvote many items.
 */
export function matchContainers(comparison: Comparison): void {
  const votes = new Map<Container, Map<Container, number>>()
  const totals = new Map<Container, number>()
  for (const { leaves } of [comparison.older, comparison.newer])
    for (const leaf of leaves)
      for (const container of containersOf(leaf)) totals.set(container, (totals.get(container) ?? 0) + worthOf(leaf))

  for (const leaf of comparison.older.leaves) {
    const found = comparison.mates.get(leaf) as Leaf | undefined
    if (found === undefined) continue
    const theirs = containersOf(found)
    for (const was of containersOf(leaf))
      for (const now of theirs) {
        if (was.kind !== now.kind) continue
        const row = votes.get(was) ?? new Map<Container, number>()
        votes.set(was, row)
        row.set(now, (row.get(now) ?? 0) + Math.min(worthOf(leaf), worthOf(found)))
      }
  }
  const candidates = [...votes].flatMap(([was, row]) =>
    [...row].map(([now, shared]) => ({ was, now, shared, depth: Math.abs(depthOf(was) - depthOf(now)) })),
  )
  candidates.sort(
    (a, b) => b.shared - a.shared || a.depth - b.depth || a.was.order - b.was.order || a.now.order - b.now.order,
  )
  for (const { was, now, shared } of candidates) {
    if (comparison.mates.has(was) || comparison.mates.has(now)) continue
    const samePart = comparison.mates.get(comparison.older.parts[was.part]!) === comparison.newer.parts[now.part]
    const likeness = (2 * shared) / (totals.get(was)! + totals.get(now)!)
    if (samePart || likeness >= leastElsewhere) mate(comparison, was, now)
  }
}

function worthOf(leaf: Leaf): number {
  return Math.min(leaf.words, 60) + 1
}

function containersOf(leaf: Leaf): readonly Container[] {
  const found: Container[] = []
  for (let at: Container | undefined = leaf.parent; at !== undefined; at = at.parent)
    if (at.kind !== 'part' && at.kind !== 'body' && at.kind !== 'notes') found.push(at)
  return found
}

function depthOf(node: Node): number {
  let depth = 0
  for (let at = node.parent; at !== undefined; at = at.parent) depth++
  return depth
}
