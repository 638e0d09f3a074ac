import type { DocumentNote } from '../../document/document.ts'
import type { Block, BoxBlock, ListBlock, ListItem } from '../../model/blocks.ts'
import type {
  BlockChange,
  BlockInside,
  BlocksInside,
  Change,
  Definition,
  DefinitionChange,
  DefinitionInside,
  ItemChange,
  Meaning,
  MeaningChange,
  NoteChange,
  PairChange,
} from '../changes/changes.ts'
import { splitEdits, wordEdits } from '../edits/word-edits.ts'
import type {
  Container,
  DefinitionNode,
  GroupNode,
  ItemNode,
  Leaf,
  MeaningNode,
  Node,
  NoteNode,
} from '../match/nodes.ts'
import { isPair, type OneSidedStep, type PairStep, type Step, siblingSteps } from '../match/siblings.ts'
import { addressOf, changeIdOf, fromAddress, toAddress, wasIdOf } from './change-names.ts'
import type { Found } from './found.ts'
import { type Depth, deepest, depthOfChange, kindOfPair } from './kind-of-pair.ts'
import { leafFound } from './leaf-pair.ts'
import { depthOfText, runsChange } from './text-change.ts'
import { isReshaped, type TreeBuilder } from './tree-builder.ts'

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

/** Two blocks that are one thing: what became of it. */
function blockPair(builder: TreeBuilder, was: Node, now: Node, elsewhere: boolean): BlockChange {
  const { comparison } = builder
  const found =
    'children' in was
      ? groupFound(builder, was as GroupNode, now as GroupNode)
      : leafFound(comparison, was, now as Leaf)
  const reshaped = elsewhere && isReshaped(builder, was, now)
  const depth = reshaped ? deepest([found.depth, 'format']) : found.depth
  const pair: PairChange<Block, BlockInside> = {
    id: changeIdOf(comparison, now, 'newer'),
    wasId: wasIdOf(comparison, was),
    kind: found.kind ?? kindOfPair(elsewhere && !reshaped, depth),
    was: (was as Leaf).thing as Block,
    now: (now as Leaf).thing as Block,
    ...(found.inside === undefined ? {} : { inside: found.inside }),
    ...(elsewhere ? { from: fromAddress(comparison, was) } : {}),
    ...(found.number === undefined ? {} : { number: found.number }),
    ...(reshaped ? { reshaped: true } : {}),
  }
  return pair
}

function groupFound(builder: TreeBuilder, was: GroupNode, now: GroupNode): Found {
  const older = was.children
  const newer = now.children
  switch (was.kind) {
    case 'list': {
      const items = itemChanges(builder, older, newer)
      const depth = deepest([sameMarkers(was.thing as ListBlock, now.thing as ListBlock), ...items.map(depthOfChange)])
      return depth === 'none' ? { depth } : { depth, inside: { kind: 'items', items } }
    }
    case 'definitions': {
      const items = definitionChanges(builder, older, newer)
      const depth = deepest(items.map(depthOfChange))
      return depth === 'none' ? { depth } : { depth, inside: { kind: 'definitions', items } }
    }
    default: {
      const blocks = blockChanges(builder, older, newer)
      const title =
        was.kind === 'box'
          ? runsChange(builder.comparison, (was.thing as BoxBlock).title, (now.thing as BoxBlock).title)
          : undefined
      const style =
        was.kind === 'box' && (was.thing as BoxBlock).style !== (now.thing as BoxBlock).style ? 'format' : 'none'
      const depth = deepest([style, title === undefined ? 'none' : depthOfText(title), ...blocks.map(depthOfChange)])
      if (depth === 'none') return { depth }
      const words = title !== undefined && depthOfText(title) !== 'none' ? { title: title.edits } : {}
      return { depth, inside: { kind: 'blocks', blocks, ...words } }
    }
  }
}

function sameMarkers(was: ListBlock, now: ListBlock): Depth {
  if (was.style !== now.style || was.delimiter !== now.delimiter) return 'format'
  return was.start === now.start ? 'none' : 'renumbered'
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
