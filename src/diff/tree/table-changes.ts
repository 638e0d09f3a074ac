import type { TableBlock } from '../../model/blocks.ts'
import type { ChangeId } from '../changes/change-id.ts'
import type { CellChange, ColumnChange, RowChange, TableInside, WordEdits } from '../changes/changes.ts'
import { wordEdits } from '../edits/word-edits.ts'
import type { Comparison } from '../match/comparison.ts'
import { matchColumns, matchRows, type PlacePairs } from '../match/match-tables.ts'
import type { Leaf, TableText } from '../match/nodes.ts'
import { emptyText, type WordText } from '../words/word-text.ts'
import type { Names } from './change-names.ts'
import { type MergedPlace, mergedOrder } from './merged-order.ts'

interface Sides {
  readonly was: TableText
  readonly now: TableText
  readonly wasBlock: TableBlock
  readonly nowBlock: TableBlock
  readonly names: Names
}

/** How one table became another: columns, rows and the words of their cells. `names` are the table's. */
export function tableChanges(comparison: Comparison, older: Leaf, newer: Leaf, names: Names): TableInside {
  const sides: Sides = {
    was: older.table!,
    now: newer.table!,
    wasBlock: older.thing as TableBlock,
    nowBlock: newer.thing as TableBlock,
    names,
  }
  const columnPairs = matchColumns(comparison, sides.was, sides.now)
  const rowPairs = matchRows(comparison, sides.was, sides.now, columnPairs)
  const columns = ordered(columnPairs).map((place) => columnChange(comparison, sides, place))
  const rows = ordered(rowPairs).map((place) => rowChange(comparison, sides, columns, place))
  const caption = wordEdits(comparison, sides.was.caption, sides.now.caption)
  return {
    kind: 'table',
    ...(caption.letters || caption.link ? { caption: caption.edits } : {}),
    columns,
    rows,
  }
}

function ordered({ pairs, staying, olderCount, newerCount }: PlacePairs): readonly MergedPlace[] {
  return mergedOrder(pairs, staying, olderCount, newerCount)
}

function columnChange(comparison: Comparison, { was, now, names }: Sides, place: MergedPlace): ColumnChange {
  const name = placeName(names, 'column', place.was, place.now)
  const head = textChange(comparison, textAt(was.head, place.was), textAt(now.head, place.now))
  const paired = place.was !== undefined && place.now !== undefined
  const kind = !paired
    ? place.now === undefined
      ? 'removed'
      : 'added'
    : place.moved
      ? 'moved'
      : head.kind === 'kept'
        ? 'kept'
        : 'edited'
  return {
    id: name,
    kind,
    ...(place.was === undefined ? {} : { was: place.was }),
    ...(place.now === undefined ? {} : { now: place.now }),
    head: head.edits,
  }
}

function rowChange(
  comparison: Comparison,
  sides: Sides,
  columns: readonly ColumnChange[],
  place: MergedPlace,
): RowChange {
  const wasRow = place.was === undefined ? undefined : sides.wasBlock.rows[place.was]!
  const nowRow = place.now === undefined ? undefined : sides.nowBlock.rows[place.now]!
  const cells = columns.map((column): CellChange => {
    const was = textAt(place.was === undefined ? [] : sides.was.rows[place.was]!, column.was)
    const now = textAt(place.now === undefined ? [] : sides.now.rows[place.now]!, column.now)
    if (wasRow === undefined || column.was === undefined) return { kind: 'added', edits: insertion(now) }
    if (nowRow === undefined || column.now === undefined) return { kind: 'removed', edits: deletion(was) }
    return textChange(comparison, was, now)
  })
  const edited = cells.some(
    (cell, index) => cell.kind !== 'kept' && columns[index]!.was !== undefined && columns[index]!.now !== undefined,
  )
  const id = placeName(sides.names, 'row', place.was, place.now)
  if (wasRow === undefined) return { id, kind: 'added', now: { row: nowRow!, index: place.now! }, cells }
  const was = { row: wasRow, index: place.was! }
  if (nowRow === undefined) return { id, kind: 'removed', was, cells }
  const kind = place.moved ? (edited ? 'moved-and-edited' : 'moved') : edited ? 'edited' : 'kept'
  return { id, kind, was, now: { row: nowRow, index: place.now! }, cells }
}

/** The name of the change of one row or column, by its place. */
export function placeName(
  { id, wasId }: Names,
  of: 'row' | 'column',
  was: number | undefined,
  now: number | undefined,
): ChangeId {
  return now === undefined ? `was_${wasId}.${of}-${was! + 1}` : `${id}.${of}-${now + 1}`
}

function textAt(texts: readonly WordText[], index: number | undefined): WordText {
  return (index === undefined ? undefined : texts[index]) ?? emptyText
}

function textChange(comparison: Comparison, was: WordText, now: WordText): CellChange {
  const change = wordEdits(comparison, was, now)
  return {
    kind: change.words ? 'edited' : change.link ? 'link' : change.format ? 'format' : 'kept',
    edits: change.edits,
  }
}

export function insertion({ runs }: Pick<WordText, 'runs'>): WordEdits {
  return runs.length === 0 ? [] : [{ kind: 'inserted', now: runs }]
}

export function deletion({ runs }: Pick<WordText, 'runs'>): WordEdits {
  return runs.length === 0 ? [] : [{ kind: 'deleted', was: runs }]
}
