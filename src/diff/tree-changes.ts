import type { DocumentNote } from '../document/document.ts'
import type { Block, ListItem } from '../model/blocks.ts'
import { blockPair, depthOfText } from './block-pair.ts'
import type {
  Address,
  BlockChange,
  BlocksInside,
  Change,
  ChangeId,
  Definition,
  DefinitionChange,
  DefinitionInside,
  ItemChange,
  Meaning,
  MeaningChange,
  NoteChange,
} from './changes.ts'
import type { Comparison } from './comparison.ts'
import { heaviestChain } from './heaviest-chain.ts'
import { type Depth, deepest, depthOfChange, kindOfPair } from './kind-of-pair.ts'
import type { Leaf } from './leaf.ts'
import type { Container, DefinitionNode, GroupNode, ItemNode, MeaningNode, Node, NoteNode } from './prepare.ts'
import { isPair, type OneSidedStep, type PairStep, type Step, siblingSteps } from './siblings.ts'
import { splitEdits, wordEdits } from './word-edits.ts'

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

function addressOf(comparison: Comparison, node: Node, side: 'older' | 'newer', shownAt: Node): Address {
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

export function blockChanges(
  builder: TreeBuilder,
  older: readonly Node[],
  newer: readonly Node[],
): readonly BlockChange[] {
  return siblingSteps(builder.comparison, older, newer).map((step) => blockChange(builder, step))
}

function blockChange(builder: TreeBuilder, step: Step): BlockChange {
  if (isPair(step)) return blockPair(builder, step.was, step.now, step.kind === 'moved')
  if (step.kind === 'split-off') return splitOff(builder, step.now as Leaf)
  return oneSided(builder, step, (node) =>
    'children' in node ? groupInside(builder, node as GroupNode, step.kind) : undefined,
  )
}

/** What only one edition has at this place. `insideOf` tells what in it came from elsewhere or went elsewhere. */
function oneSided<Thing, Inside>(
  { comparison, inOrder }: TreeBuilder,
  step: OneSidedStep,
  insideOf: (node: Node) => Inside | undefined,
): Change<Thing, Inside> {
  if (step.kind === 'added') {
    const inside = insideOf(step.now)
    const id = changeIdOf(comparison, step.now, 'newer')
    return { id, kind: 'added', now: thingOf<Thing>(step.now), ...(inside === undefined ? {} : { inside }) }
  }
  const { was } = step
  const id = changeIdOf(comparison, was, 'older')
  if (step.kind === 'removed') {
    const inside = insideOf(was)
    return { id, kind: 'removed', was: thingOf<Thing>(was), ...(inside === undefined ? {} : { inside }) }
  }
  if (step.kind === 'merged-away') {
    const whole = comparison.mates.get(comparison.merges.get(was as Leaf)![0]!)!
    return { id, kind: 'merged-away', was: thingOf<Thing>(was), to: toAddress(comparison, whole) }
  }
  const now = comparison.mates.get(was)!
  return {
    id,
    kind: 'moved-away',
    was: thingOf<Thing>(was),
    to: toAddress(comparison, now),
    ...(isReshaped({ comparison, inOrder }, was, now) ? { reshaped: true } : {}),
  }
}

function thingOf<Thing>(node: Node): Thing {
  if (!('thing' in node)) throw new Error(`a ${node.kind} is not shown by itself`)
  return node.thing as Thing
}

/** Whether what has another parent kept its turn all the same. */
export function isReshaped({ comparison, inOrder }: TreeBuilder, was: Node, now: Node): boolean {
  const parents = was.parent !== undefined && comparison.mates.get(was.parent) === now.parent
  return !parents && keepsTurn(was)

  function keepsTurn(node: Node): boolean {
    return 'children' in node ? node.children.some(keepsTurn) : inOrder.has(node)
  }
}

function splitOff(builder: TreeBuilder, now: Leaf): BlockChange {
  const { comparison } = builder
  const pieces = comparison.splits.get(now)!
  const whole = comparison.mates.get(pieces[0]!) as Leaf
  const edits = splitEdits(
    comparison,
    whole.text!,
    pieces.map((piece) => piece.text!),
  )
  return {
    id: changeIdOf(comparison, now, 'newer'),
    kind: 'split-off',
    now: now.thing as Block,
    from: { ...addressOf(comparison, whole, 'older', whole), change: changeIdOf(comparison, pieces[0]!, 'newer') },
    inside: { kind: 'text', edits: edits[pieces.indexOf(now)]! },
  }
}

/** What is in a container that only one edition has; undefined when all in it is as it is. */
function groupInside(builder: TreeBuilder, node: GroupNode, side: Step['kind']) {
  const [older, newer] = side === 'added' ? [[], node.children] : [node.children, []]
  switch (node.kind) {
    case 'list': {
      const items = itemChanges(builder, older, newer)
      return isMixed(items) ? { kind: 'items' as const, items } : undefined
    }
    case 'definitions': {
      const items = definitionChanges(builder, older, newer)
      return isMixed(items) ? { kind: 'definitions' as const, items } : undefined
    }
    default: {
      const blocks = blockChanges(builder, older, newer)
      return isMixed(blocks) ? { kind: 'blocks' as const, blocks } : undefined
    }
  }
}

function isMixed(changes: readonly Change<unknown, unknown>[]): boolean {
  return changes.some((change) => (change.kind !== 'added' && change.kind !== 'removed') || change.inside !== undefined)
}

function oneSidedBlocks(builder: TreeBuilder, node: Container, side: Step['kind']): BlocksInside | undefined {
  const [older, newer] = side === 'added' ? [[], node.children] : [node.children, []]
  const blocks = blockChanges(builder, older, newer)
  return isMixed(blocks) ? { kind: 'blocks', blocks } : undefined
}

/** The changes of things that hold blocks and nothing else: items, meanings, notes. */
function holderChanges<Thing>(
  builder: TreeBuilder,
  older: readonly Node[],
  newer: readonly Node[],
): readonly Change<Thing, BlocksInside>[] {
  return siblingSteps(builder.comparison, older, newer).map((step): Change<Thing, BlocksInside> => {
    if (step.kind === 'split-off') throw new Error('only paragraphs are split')
    if (!isPair(step))
      return oneSided<Thing, BlocksInside>(builder, step, (node) =>
        oneSidedBlocks(builder, node as Container, step.kind),
      )
    const was = step.was as ItemNode | MeaningNode | NoteNode
    const now = step.now as ItemNode | MeaningNode | NoteNode
    const blocks = blockChanges(builder, was.children, now.children)
    return pairOf<Thing, BlocksInside>(builder, step, deepest(blocks.map(depthOfChange)), { kind: 'blocks', blocks })
  })
}

export function itemChanges(
  builder: TreeBuilder,
  older: readonly Node[],
  newer: readonly Node[],
): readonly ItemChange[] {
  return holderChanges<ListItem>(builder, older, newer)
}

export function noteChanges(
  builder: TreeBuilder,
  older: readonly Node[],
  newer: readonly Node[],
): readonly NoteChange[] {
  return holderChanges<DocumentNote>(builder, older, newer)
}

export function definitionChanges(
  builder: TreeBuilder,
  older: readonly Node[],
  newer: readonly Node[],
): readonly DefinitionChange[] {
  return siblingSteps(builder.comparison, older, newer).map((step): DefinitionChange => {
    if (step.kind === 'split-off') throw new Error('only paragraphs are split')
    if (!isPair(step))
      return oneSided<Definition, DefinitionInside>(builder, step, (node) => {
        const [, ...children] = (node as DefinitionNode).children
        const [older, newer] = step.kind === 'added' ? [[], children] : [children, []]
        const meanings = holderChanges<Meaning>(builder, older, newer)
        return isMixed(meanings) ? { kind: 'definition', meanings } : undefined
      })
    const [wasTerm, ...wasMeanings] = (step.was as DefinitionNode).children
    const [nowTerm, ...nowMeanings] = (step.now as DefinitionNode).children
    const term = wordEdits(builder.comparison, (wasTerm as Leaf).text!, (nowTerm as Leaf).text!)
    const meanings: readonly MeaningChange[] = holderChanges<Meaning>(builder, wasMeanings, nowMeanings)
    const termDepth = depthOfText(term)
    return pairOf<Definition, DefinitionInside>(builder, step, deepest([termDepth, ...meanings.map(depthOfChange)]), {
      kind: 'definition',
      ...(termDepth === 'none' ? {} : { term: term.edits }),
      meanings,
    })
  })
}

/** A pair that moved or stayed, with what is inside it when anything there changed. */
function pairOf<Thing, Inside>(
  builder: TreeBuilder,
  step: PairStep,
  depth: Depth,
  inside: Inside,
): Change<Thing, Inside> {
  const reshaped = step.kind === 'moved' && isReshaped(builder, step.was, step.now)
  return {
    id: changeIdOf(builder.comparison, step.now, 'newer'),
    wasId: wasIdOf(builder.comparison, step.was),
    kind: kindOfPair(step.kind === 'moved' && !reshaped, depth),
    was: thingOf<Thing>(step.was),
    now: thingOf<Thing>(step.now),
    ...(depth === 'none' ? {} : { inside }),
    ...(step.kind === 'moved' ? { from: fromAddress(builder.comparison, step.was) } : {}),
    ...(reshaped ? { reshaped: true as const } : {}),
  }
}
