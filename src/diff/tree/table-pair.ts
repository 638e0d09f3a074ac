import type { Runs, TableBlock } from '../../model/blocks.ts'
import type { WordEdits } from '../changes/changes.ts'
import { sameInside } from '../edits/mark-kept.ts'
import type { Comparison } from '../match/comparison.ts'
import type { Leaf } from '../match/nodes.ts'
import { sameLetters } from '../words/join-runs.ts'
import { namesOf } from './change-names.ts'
import type { Found } from './found.ts'
import type { Depth } from './kind-of-pair.ts'
import { tableChanges } from './table-changes.ts'

/** What became of a table. */
export function tableFound(comparison: Comparison, was: Leaf, now: Leaf): Found {
  const older = was.thing as TableBlock
  const newer = now.thing as TableBlock
  if (was.plain === now.plain && sameTable(comparison, older, newer)) return { depth: 'none' }
  const inside = tableChanges(comparison, was, now, namesOf(comparison, was, now))
  const depth = depthOfTable(inside.caption, inside, older, newer)
  return depth === 'none' ? { depth } : { depth, inside }
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
