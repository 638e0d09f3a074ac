import type { Block, ChartBlock, CodeBlock, FactsBlock, FigureBlock, Runs } from '../../model/blocks.ts'
import type { FigureInside, NumberChange } from '../changes/changes.ts'
import { sameInside } from '../edits/mark-kept.ts'
import { mergeEdits, splitEdits, wordEdits } from '../edits/word-edits.ts'
import type { Comparison } from '../match/comparison.ts'
import type { Leaf } from '../match/nodes.ts'
import { sameLetters } from '../words/join-runs.ts'
import { namesOf } from './change-names.ts'
import { codeInside } from './code-changes.ts'
import { factChanges } from './fact-changes.ts'
import type { Found } from './found.ts'
import { deepest } from './kind-of-pair.ts'
import { tableFound } from './table-pair.ts'
import { depthOfText, runsChange } from './text-change.ts'

/** What became of a leaf. */
export function leafFound(comparison: Comparison, was: Leaf, now: Leaf): Found {
  const older = was.thing as Block
  const newer = now.thing as Block
  switch (older.kind) {
    case 'heading':
    case 'paragraph':
      return textFound(comparison, was, now)
    case 'table':
      return tableFound(comparison, was, now)
    case 'facts': {
      if (was.plain === now.plain && sameFacts(older, newer as FactsBlock, (a, b) => sameInside(comparison, a, b)))
        return { depth: 'none' }
      const inside = factChanges(comparison, older, newer as FactsBlock, namesOf(comparison, was, now))
      const kept = inside.facts.every((fact) => fact.kind === 'kept')
      const depth = !kept ? 'words' : sameFacts(older, newer as FactsBlock, sameLetters) ? 'none' : 'letters'
      return depth === 'none' ? { depth } : { depth, inside }
    }
    case 'code':
      return older.text === (newer as CodeBlock).text
        ? { depth: 'none' }
        : { depth: 'words', inside: codeInside(comparison, older.text, (newer as CodeBlock).text) }
    case 'figure':
      return figureFound(comparison, older, newer as FigureBlock)
    case 'chart': {
      const change = wordEdits(comparison, was.text!, now.text!)
      const depth = sameFigures(older, newer as ChartBlock) ? depthOfText(change) : 'words'
      return depth === 'none' ? { depth } : { depth, inside: { kind: 'text', edits: change.edits } }
    }
    default:
      throw new Error(`${older.kind} is not a leaf`)
  }
}

function textFound(comparison: Comparison, was: Leaf, now: Leaf): Found {
  const older = was.thing as Block & { readonly kind: 'heading' | 'paragraph' }
  const newer = now.thing as Block & { readonly kind: 'heading' | 'paragraph' }
  const number: NumberChange | undefined =
    older.number === newer.number
      ? undefined
      : {
          ...(older.number === undefined ? {} : { was: older.number }),
          ...(newer.number === undefined ? {} : { now: newer.number }),
        }
  const numbered = number === undefined ? {} : { number }
  const pieces = comparison.splits.get(was)
  if (pieces !== undefined) {
    const [edits] = splitEdits(
      comparison,
      was.text!,
      pieces.map((piece) => piece.text!),
    )
    return { depth: 'words', kind: 'split', inside: { kind: 'text', edits: edits! }, ...numbered }
  }
  const merged = comparison.merges.get(now)
  if (merged !== undefined) {
    const edits = mergeEdits(
      comparison,
      merged.map((piece) => piece.text!),
      now.text!,
    )
    return { depth: 'words', kind: 'merged', inside: { kind: 'text', edits }, ...numbered }
  }
  if (was.plain === now.plain && sameInside(comparison, older.runs, newer.runs) && levelOf(older) === levelOf(newer))
    return { depth: number === undefined ? 'none' : 'renumbered', ...numbered }
  const change = wordEdits(comparison, was.text!, now.text!)
  const depth = deepest([
    depthOfText(change),
    levelOf(older) === levelOf(newer) ? 'none' : 'format',
    number === undefined ? 'none' : 'renumbered',
  ])
  if (depth === 'none' || (depth === 'renumbered' && !change.letters)) return { depth, ...numbered }
  const rewritten = change.rewritten ? { rewritten: true as const } : {}
  return { depth, inside: { kind: 'text', edits: change.edits, ...rewritten }, ...numbered }
}

/** A chart says its figures by its lines and points, not by its words. */
function sameFigures(was: ChartBlock, now: ChartBlock): boolean {
  const figures = ({ unit, periods, series, targets, breaks }: ChartBlock) =>
    JSON.stringify([unit, periods, series, targets, breaks])
  return figures(was) === figures(now)
}

function sameFacts(was: FactsBlock, now: FactsBlock, same: (was: Runs, now: Runs) => boolean): boolean {
  const labels = ({ facts }: FactsBlock) =>
    facts.map((fact) => `${fact.field} ${fact.label} ${fact.values.length}`).join()
  if (labels(was) !== labels(now)) return false
  const texts = ({ facts }: FactsBlock) => facts.flatMap((fact) => fact.values)
  const newer = texts(now)
  return texts(was).every((runs, index) => same(runs, newer[index]!))
}

function levelOf(block: Block): number | undefined {
  return block.kind === 'heading' ? block.level : undefined
}

function figureFound(comparison: Comparison, was: FigureBlock, now: FigureBlock): Found {
  const alternative = runsChange(comparison, [{ text: was.alternative }], [{ text: now.alternative }])
  const caption = runsChange(comparison, was.caption, now.caption)
  const name = (figure: FigureBlock): string => `${figure.file.split('/').at(-1)} ${figure.width} ${figure.height}`
  const picture = name(was) !== name(now)
  const depth = deepest([picture ? 'words' : 'none', depthOfText(alternative), depthOfText(caption)])
  const inside: FigureInside = {
    kind: 'figure',
    picture,
    ...(depthOfText(alternative) !== 'none' ? { alternative: alternative.edits } : {}),
    ...(depthOfText(caption) === 'none' ? {} : { caption: caption.edits }),
  }
  return depth === 'none' ? { depth } : { depth, inside }
}
