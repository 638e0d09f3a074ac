import type { PartChange, PartInside, PartPair } from '../changes/changes.ts'
import { type TextChange, wordEdits } from '../edits/word-edits.ts'
import type { Comparison } from '../match/comparison.ts'
import { titleText } from '../match/match-parts.ts'
import type { BodyNode, PartNode } from '../match/nodes.ts'
import { siblingSteps } from '../match/siblings.ts'
import { changeIdOf, fromAddress, toAddress, wasIdOf } from './change-names.ts'
import { type Depth, deepest, depthOfChange } from './kind-of-pair.ts'
import type { TreeBuilder } from './tree-builder.ts'
import { blockChanges, noteChanges } from './tree-changes.ts'

/** What became of the parts of an edition. */
export function partChanges(builder: TreeBuilder): readonly PartChange[] {
  const { comparison } = builder
  const { older, newer } = comparison
  return siblingSteps(comparison, older.parts, newer.parts).map((step): PartChange => {
    switch (step.kind) {
      case 'stay':
      case 'moved':
        return partPair(builder, step.was as PartNode, step.now as PartNode, step.kind === 'moved')
      case 'added': {
        const { thing } = step.now as PartNode
        const inside = partInside(builder, undefined, step.now as PartNode)
        return { id: changeIdOf(comparison, step.now, 'newer'), kind: 'added', now: thing, inside }
      }
      case 'removed': {
        const { thing } = step.was as PartNode
        const inside = partInside(builder, step.was as PartNode, undefined)
        return { id: changeIdOf(comparison, step.was, 'older'), kind: 'removed', was: thing, inside }
      }
      case 'moved-away': {
        const { thing } = step.was as PartNode
        const id = changeIdOf(comparison, step.was, 'older')
        return { id, kind: 'moved-away', was: thing, to: toAddress(comparison, comparison.mates.get(step.was)!) }
      }
      default:
        throw new Error('parts are neither split nor merged')
    }
  })
}

function partInside(builder: TreeBuilder, was: PartNode | undefined, now: PartNode | undefined): PartInside {
  const [wasBody, wasNotes] = (was?.children ?? []) as BodyNode[]
  const [nowBody, nowNotes] = (now?.children ?? []) as BodyNode[]
  return {
    blocks: blockChanges(builder, wasBody?.children ?? [], nowBody?.children ?? []),
    notes: noteChanges(builder, wasNotes?.children ?? [], nowNotes?.children ?? []),
  }
}

function partPair(builder: TreeBuilder, was: PartNode, now: PartNode, moved: boolean): PartPair {
  const { comparison } = builder
  const inside = partInside(builder, was, now)
  const title = titleChange(comparison, was, now)
  const depth = deepest([...inside.blocks, ...inside.notes].map(depthOfChange))
  const number = was.thing.number === now.thing.number ? undefined : numberChange(was, now)
  return {
    id: changeIdOf(comparison, now, 'newer'),
    wasId: wasIdOf(comparison, was),
    kind: kindOfPart(moved, depth, title?.words === true, number !== undefined),
    was: was.thing,
    now: now.thing,
    ...(depth === 'none' ? {} : { inside }),
    ...(title?.letters ? { title: title.edits } : {}),
    ...(moved ? { from: fromAddress(comparison, was) } : {}),
    ...(number === undefined ? {} : { number }),
  }
}

/** Undefined where the title is the same letter for letter. */
function titleChange(comparison: Comparison, was: PartNode, now: PartNode): TextChange | undefined {
  if (was.thing.title === now.thing.title) return undefined
  return wordEdits(comparison, titleText(comparison, was, 'older'), titleText(comparison, now, 'newer'))
}

function numberChange({ thing: was }: PartNode, { thing: now }: PartNode) {
  return {
    ...(was.number === undefined ? {} : { was: was.number }),
    ...(now.number === undefined ? {} : { now: now.number }),
  }
}

function kindOfPart(moved: boolean, depth: Depth, retitled: boolean, renumbered: boolean): PartPair['kind'] {
  const edited = depth !== 'none' && depth !== 'letters' && depth !== 'renumbered'
  if (moved) return edited || retitled ? 'moved-and-edited' : 'moved'
  if (edited) return 'edited'
  if (retitled) return 'retitled'
  return renumbered || depth === 'renumbered' ? 'renumbered' : 'kept'
}
