import type {
  Block,
  BoxBlock,
  ChartBlock,
  CodeBlock,
  FactsBlock,
  FigureBlock,
  ListBlock,
  Runs,
  TableBlock,
} from '../model/blocks.ts'
import type {
  BlockChange,
  BlockInside,
  CodeInside,
  FigureInside,
  NumberChange,
  PairChange,
  WordEdits,
} from './changes.ts'
import type { Comparison } from './comparison.ts'
import { factChanges, type Names } from './fact-changes.ts'
import { sameLetters } from './join-runs.ts'
import { type Depth, deepest, depthOfChange, kindOfPair } from './kind-of-pair.ts'
import type { Leaf } from './leaf.ts'
import { sameInside } from './mark-kept.ts'
import { commonPairs } from './myers.ts'
import type { GroupNode, Node } from './prepare.ts'
import { tableChanges } from './table-changes.ts'
import {
  blockChanges,
  changeIdOf,
  definitionChanges,
  fromAddress,
  isReshaped,
  itemChanges,
  type TreeBuilder,
  wasIdOf,
} from './tree-changes.ts'
import { textNumber } from './vocabulary.ts'
import { mergeEdits, splitEdits, type TextChange, wordEdits } from './word-edits.ts'
import { wordText } from './word-text.ts'

interface Found {
  readonly depth: Depth
  readonly inside?: BlockInside
  readonly number?: NumberChange
  readonly kind?: 'split' | 'merged'
}

/** Two blocks that are one thing: what became of it. */
export function blockPair(builder: TreeBuilder, was: Node, now: Node, elsewhere: boolean): BlockChange {
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

function runsChange(comparison: Comparison, was: FigureBlock['caption'], now: FigureBlock['caption']): TextChange {
  const { older, newer } = comparison
  return wordEdits(
    comparison,
    wordText(was ?? [], older.document.language, older.vocabulary),
    wordText(now ?? [], newer.document.language, newer.vocabulary),
  )
}

export function depthOfText(change: TextChange): Depth {
  return change.words ? 'words' : change.link ? 'link' : change.format ? 'format' : change.letters ? 'letters' : 'none'
}

function leafFound(comparison: Comparison, was: Leaf, now: Leaf): Found {
  const older = was.thing as Block
  const newer = now.thing as Block
  switch (older.kind) {
    case 'heading':
    case 'paragraph':
      return textFound(comparison, was, now)
    case 'table': {
      if (was.plain === now.plain && sameTable(comparison, older, newer as TableBlock)) return { depth: 'none' }
      const inside = tableChanges(comparison, was, now, namesOf(comparison, was, now))
      const depth = depthOfTable(inside.caption, inside, older, newer as TableBlock)
      return depth === 'none' ? { depth } : { depth, inside }
    }
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

function namesOf(comparison: Comparison, was: Node, now: Node): Names {
  return { id: changeIdOf(comparison, now, 'newer'), wasId: wasIdOf(comparison, was) }
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

function sameTable(comparison: Comparison, was: TableBlock, now: TableBlock): boolean {
  if (was.head.length !== now.head.length || was.rows.length !== now.rows.length) return false
  if (was.rowHeads !== now.rowHeads || was.columns.join() !== now.columns.join()) return false
  const newer = cellsOf(now)
  const older = cellsOf(was)
  return older.length === newer.length && older.every((runs, index) => sameInside(comparison, runs, newer[index]!))
}

function cellsOf(table: TableBlock): readonly Runs[] {
  return [table.caption ?? [], ...table.head, ...table.rows.flatMap((row) => row.cells)]
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

function depthOfTable(
  caption: WordEdits | undefined,
  inside: ReturnType<typeof tableChanges>,
  was: TableBlock,
  now: TableBlock,
): Depth {
  const changed = [...inside.columns, ...inside.rows].some((each) => each.kind !== 'kept')
  const onlyDress = inside.rows.every(
    (row) => row.kind === 'kept' || (row.kind === 'edited' && row.cells.every((cell) => cell.kind !== 'edited')),
  )
  const captionWords = caption?.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted') ?? false
  if (captionWords || (changed && !(onlyDress && inside.columns.every((column) => column.kind === 'kept'))))
    return 'words'
  if (changed) return inside.rows.some((row) => row.cells.some((cell) => cell.kind === 'link')) ? 'link' : 'format'
  if (was.rowHeads !== now.rowHeads || was.columns.join() !== now.columns.join()) return 'format'
  if (caption !== undefined) return caption.some((edit) => edit.kind !== 'kept') ? 'format' : 'letters'
  return sameCells(was, now) ? 'none' : 'letters'
}

function sameCells(was: TableBlock, now: TableBlock): boolean {
  const newer = [now.head, ...now.rows.map((row) => row.cells)].flat()
  return [was.head, ...was.rows.map((row) => row.cells)]
    .flat()
    .every((runs, index) => sameLetters(runs, newer[index] ?? []))
}

/** Lines of code beyond so many edits are shown as all deleted and all inserted. */
const mostLines = 1000

function codeInside({ older: { vocabulary } }: Comparison, was: string, now: string): CodeInside {
  const older = was.split('\n')
  const newer = now.split('\n')
  const name = (line: string): number => textNumber(vocabulary, `line of code ${line}`)
  const lines: CodeInside['lines'][number][] = []
  let a = 0
  let b = 0
  for (const [x, y] of [
    ...(commonPairs(older.map(name), newer.map(name), mostLines) ?? []),
    [older.length, newer.length] as const,
  ]) {
    for (; a < x; a++) lines.push({ kind: 'deleted', text: older[a]! })
    for (; b < y; b++) lines.push({ kind: 'inserted', text: newer[b]! })
    if (x < older.length) lines.push({ kind: 'kept', text: older[x]! })
    a = x + 1
    b = y + 1
  }
  return { kind: 'code', lines }
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
