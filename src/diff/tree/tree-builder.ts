import type { Comparison } from '../match/comparison.ts'
import type { Leaf, Node } from '../match/nodes.ts'
import { heaviestChain } from '../words/heaviest-chain.ts'

/** Builds the changes of what stands in parts from what was matched. */
export interface TreeBuilder {
  readonly comparison: Comparison
  /** Older leaves that kept their turn in the part, whatever they stand in. */
  readonly inOrder: ReadonlySet<Node>
}

export function treeBuilder(comparison: Comparison): TreeBuilder {
  return { comparison, inOrder: leavesInOrder(comparison) }
}

function leavesInOrder({ older, newer, mates }: Comparison): ReadonlySet<Node> {
  const found = new Set<Node>()
  for (const part of older.parts) {
    const now = mates.get(part)
    if (now === undefined) continue
    const links = older.leaves.slice(...part.leaves).flatMap((leaf) => {
      const other = mates.get(leaf) as Leaf | undefined
      if (other === undefined || newer.parts[other.part] !== now) return []
      return [{ older: leaf.leaf, newer: other.leaf, worth: leaf.worth }]
    })
    for (const link of heaviestChain(links)) found.add(older.leaves[link.older]!)
  }
  return found
}

/** Whether what has another parent kept its turn all the same. */
export function isReshaped({ comparison, inOrder }: TreeBuilder, was: Node, now: Node): boolean {
  const parents = was.parent !== undefined && comparison.mates.get(was.parent) === now.parent
  return !parents && keepsTurn(was)

  function keepsTurn(node: Node): boolean {
    return 'children' in node ? node.children.some(keepsTurn) : inOrder.has(node)
  }
}
