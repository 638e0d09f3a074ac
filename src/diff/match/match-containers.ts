import { type Comparison, mate } from './comparison.ts'
import type { Container, Leaf, Node, PartNode } from './nodes.ts'

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
      for (const container of containersOf(leaf)) totals.set(container, (totals.get(container) ?? 0) + leaf.worth)

  for (const leaf of comparison.older.leaves) {
    const found = comparison.mates.get(leaf) as Leaf | undefined
    if (found === undefined) continue
    const theirs = containersOf(found)
    for (const was of containersOf(leaf))
      for (const now of theirs) {
        if (was.kind !== now.kind) continue
        const row = votes.get(was) ?? new Map<Container, number>()
        votes.set(was, row)
        row.set(now, (row.get(now) ?? 0) + Math.min(leaf.worth, found.worth))
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
  for (const part of comparison.older.parts) {
    const now = comparison.mates.get(part) as PartNode | undefined
    if (now !== undefined) matchEmpty(comparison, part, now)
  }
}

/** Pairs containers without any text, which nothing can vote for, with those that stand in their turn. */
function matchEmpty(comparison: Comparison, was: Container, now: Container): void {
  const { mates } = comparison
  let next = 0
  for (const child of was.children) {
    if (!('children' in child)) continue
    const mated = mates.get(child) as Container | undefined
    if (mated !== undefined) {
      next = Math.max(next, now.children.indexOf(mated) + 1)
      if (mated.parent === now) matchEmpty(comparison, child, mated)
      continue
    }
    if (!isEmpty(child)) continue
    const found = now.children.findIndex(
      (other, index) => index >= next && other.kind === child.kind && !mates.has(other) && isEmpty(other),
    )
    if (found < 0) continue
    mate(comparison, child, now.children[found]!)
    next = found + 1
    matchEmpty(comparison, child, now.children[found] as Container)
  }
}

function isEmpty(node: Node): boolean {
  return 'children' in node && node.children.every(isEmpty)
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
