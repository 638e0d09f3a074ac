import type { ChangeId } from '../changes/change-id.ts'
import type { Address } from '../changes/changes.ts'
import type { Comparison } from '../match/comparison.ts'
import type { Node } from '../match/nodes.ts'

/** Names that a table or a list of facts has, in this comparison and in the one the other way about. */
export interface Names {
  readonly id: ChangeId
  readonly wasId: ChangeId
}

export function namesOf(comparison: Comparison, was: Node, now: Node): Names {
  return { id: changeIdOf(comparison, now, 'newer'), wasId: wasIdOf(comparison, was) }
}

/** The lasting name of a place of the newer edition, or of one that only the older has. */
export function changeIdOf({ older, newer }: Comparison, node: Node, side: 'older' | 'newer'): ChangeId {
  const part = (side === 'older' ? older : newer).parts[node.part]!.thing.id
  const name = node.kind === 'part' ? part : `${part}.${node.id}`
  return side === 'older' ? `was_${name}` : name
}

/** The name that an older node has when the editions are compared the other way about. */
export function wasIdOf(comparison: Comparison, was: Node): ChangeId {
  return changeIdOf(comparison, was, 'older').slice('was_'.length)
}

/** A place of either edition; `shownAt` is the node whose change shows it. */
export function addressOf(comparison: Comparison, node: Node, side: 'older' | 'newer', shownAt: Node): Address {
  const part = (side === 'older' ? comparison.older : comparison.newer).parts[node.part]!.thing.id
  return {
    part,
    ...(node.kind === 'part' ? {} : { block: node.id }),
    change: changeIdOf(comparison, shownAt, side),
  }
}

/** Where a moved thing stood, shown by its stub; and where it stands. */
export function fromAddress(comparison: Comparison, was: Node): Address {
  return addressOf(comparison, was, 'older', was)
}
export function toAddress(comparison: Comparison, now: Node): Address {
  return addressOf(comparison, now, 'newer', now)
}
