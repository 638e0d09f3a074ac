import { heaviestChain } from '../words/heaviest-chain.ts'
import type { Comparison } from './comparison.ts'
import type { Leaf, Node } from './nodes.ts'

/** What stands under one container of either edition or both, one step for each child. */
export type Step = PairStep | OneSidedStep | { readonly kind: 'split-off'; readonly now: Node }
export interface PairStep {
  readonly kind: 'stay' | 'moved'
  readonly was: Node
  readonly now: Node
}
export type OneSidedStep =
  | { readonly kind: 'added'; readonly now: Node }
  | { readonly kind: 'removed' | 'moved-away' | 'merged-away'; readonly was: Node }

export function isPair(step: Step): step is PairStep {
  return step.kind === 'stay' || step.kind === 'moved'
}

/**
 * The children of two containers that are one thing, in the newer one's order, what only the older has before what stands in
 * its place. Of children that changed their order the fewest words are said to have moved.
 */
export function siblingSteps(comparison: Comparison, older: readonly Node[], newer: readonly Node[]): readonly Step[] {
  if (isAligned(comparison, older, newer))
    return older.map((was, index): Step => ({ kind: 'stay', was, now: newer[index]! }))
  const places = new Map(older.map((node, index) => [node, index]))
  const links = newer.flatMap((now, index) => {
    const was = comparison.mates.get(now)
    const place = was === undefined ? undefined : places.get(was)
    return place === undefined ? [] : [{ older: place, newer: index, worth: weightOf(now) }]
  })
  const steps: Step[] = []
  let a = 0
  let b = 0
  for (const stay of [...heaviestChain(links), { older: older.length, newer: newer.length }]) {
    for (; a < stay.older; a++) steps.push(olderStep(comparison, older[a]!))
    for (; b < stay.newer; b++) steps.push(newerStep(comparison, newer[b]!))
    if (a < older.length && b < newer.length) steps.push({ kind: 'stay', was: older[a]!, now: newer[b]! })
    a++
    b++
  }
  return steps
}

/** Most of what two editions have stands just as it stood. */
function isAligned({ mates }: Comparison, older: readonly Node[], newer: readonly Node[]): boolean {
  return older.length === newer.length && older.every((was, index) => mates.get(was) === newer[index])
}

function olderStep({ mates, merges }: Comparison, was: Node): Step {
  if (mates.has(was)) return { kind: 'moved-away', was }
  return { kind: merges.has(was as Leaf) ? 'merged-away' : 'removed', was }
}

function newerStep({ mates, splits }: Comparison, now: Node): Step {
  const was = mates.get(now)
  if (was !== undefined) return { kind: 'moved', was, now }
  return { kind: splits.has(now as Leaf) ? 'split-off' : 'added', now }
}

/** Words count to a limit, so that one long paragraph does not outweigh many. */
function weightOf(node: Node): number {
  if (!('children' in node)) return node.worth
  return node.children.reduce((sum, child) => sum + weightOf(child), 1)
}
