import type { Runs, TableBlock } from '../../model/blocks.ts'
import { type Box, breakCost } from '../frame/flow.ts'
import { shownAgain } from '../frame/move-draws.ts'
import type { Pt } from '../frame/points.ts'
import type { Tag } from '../frame/tags.ts'
import { setRuns } from '../lines/set-runs.ts'
import { type Context, textOf } from './context.ts'
import { type Columns, columnsIn, type GridCell, leastWidth, needsOf, type RowLook, setRow } from './grid.ts'
import { linesOf } from './put-lines.ts'
import type { SetTable } from './set-table.ts'
import { stackedTable } from './stacked-table.ts'
import { turnedTable } from './turned-table.ts'

/** A table's cells, set in its own type and put into the structure: the caption first, heads once. */
interface Prepared {
  readonly block: TableBlock
  readonly head: readonly GridCell[] | undefined
  readonly rows: readonly (readonly GridCell[])[]
  readonly columns: number
}

/**
 * A table with rules between its rows. Its head stands again on each page that it reaches; a row is cut only when it is
 * taller than a page. One that is wider than the page with no word cut is turned on its side; one that is wider even then, or
 * that stands inside something else, becomes a record for each row.
 */
export function composeTable(block: TableBlock, context: Context): void {
  const { setter } = context
  const element = setter.tags.tag(context.parent, 'Table')
  const wide = { ...context, x: context.x - context.outdent, width: context.width + context.outdent, outdent: 0 }
  const caption = block.caption ? setter.tags.tag(element, 'Caption') : undefined
  const prepared = prepare(block, element, context)
  const gutter = gutterOf(context)
  const needs = needsOf(prepared.head ? [prepared.head, ...prepared.rows] : prepared.rows, prepared.columns)
  const least = leastWidth(needs, gutter)
  const side = context.pageHeight - context.flow.chained()
  if (least > wide.width && least <= side && atTop(context)) {
    const sideways = columnsIn(needs, 0, side, gutter)
    const above = captionOf(block, caption, { ...wide, x: 0, width: side })
    const tallest = context.pageWidth * 0.8
    turnedTable(above, rowsOf(prepared, sideways, context, { tallest, first: tallest }), side, context)
    return
  }
  const natural = needs.reduce((sum, need) => sum + need.most, 0) + gutter * (needs.length - 1)
  const home = natural <= context.width ? context : wide
  const columns = columnsIn(needs, home.x, home.width, gutter)
  const above = captionOf(block, caption, home)
  // Headings above it must stand on the page of its first row, however tall that is.
  const first = context.pageHeight - context.flow.chained() - heightOf(above) - context.type.size * 0.35
  const table = rowsOf(prepared, columns, context, { tallest: context.pageHeight * 0.92, first })
  if (least > wide.width || heightOf(table.head) > context.pageHeight * 0.25)
    stackedTable(above, prepared.head, prepared.rows, home)
  else putTable(above, table, block, context)
}

/** Whether blocks here have the whole width of the page. */
function atTop(context: Context): boolean {
  return context.width + context.outdent === context.pageWidth
}

function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.height, 0)
}

/** How tall a row may be before it is cut, and the first one with the head above it. */
interface RowRoom {
  readonly tallest: Pt
  readonly first: Pt
}

function rowsOf(prepared: Prepared, columns: Columns, context: Context, { tallest, first }: RowRoom): SetTable {
  const { setter } = context
  const type = setter.theme.table
  const padding = type.leading * 0.22
  const headLook: RowLook = { type, padding, rule: { thickness: 1.2, ink: 'text' }, atFoot: true }
  const rowLook: RowLook = { type, padding, rule: { thickness: 0.5, ink: 'rule' } }
  const openLook: RowLook = { type, padding }
  const { block } = prepared
  const set = (cells: readonly GridCell[], look: RowLook, most: Pt) => setRow(cells, columns, look, setter.shape, most)
  const head = prepared.head === undefined ? [] : set(prepared.head, headLook, tallest)
  const taken = heightOf(head)
  const least = type.leading * 3
  return {
    head,
    rows: prepared.rows.map((cells, index) =>
      set(
        cells,
        goesOn(block, index + 1) ? openLook : rowLook,
        Math.max(least, Math.min(index === 0 ? first - taken : tallest, tallest - taken)),
      ),
    ),
  }
}

function putTable(caption: readonly Box[], table: SetTable, block: TableBlock, context: Context): void {
  const { flow } = context
  for (const line of caption) flow.box(line)
  if (caption.length > 0) flow.gap(context.type.size * 0.35)
  for (const box of table.head) flow.box(box)
  flow.enter({ open: table.head.map((box) => ({ ...box, draws: shownAgain(box.draws), notes: [] })) })
  const isShort = heightOf(table.head) + heightOf(table.rows.flat()) < context.pageHeight * 0.35
  const between = isShort ? breakCost.inShortTable : breakCost.betweenRows
  for (const [index, row] of table.rows.entries()) {
    if (index > 0) {
      const fewest = Math.min(index, table.rows.length - index)
      const joined = goesOn(block, index) ? breakCost.inGroup : 0
      flow.allow(Math.max(joined, fewest === 1 ? breakCost.loneRow : fewest === 2 ? breakCost.twoRows : 0, between))
    }
    for (const [at, strip] of row.entries()) {
      if (at > 0) flow.allow(at === 1 || at === row.length - 1 ? breakCost.loneLine / 2 : breakCost.inTallRow)
      flow.box(strip)
    }
  }
  flow.leave()
}

/** Whether a row belongs with the one before it: the heads of both begin with the same year and go on. */
function goesOn({ rows, rowHeads }: TableBlock, index: number): boolean {
  const yearIn = (row: number) => /^(\d{4}(?:\/\d\d)?) \S/.exec(textOf(rows[row]?.cells[0] ?? []))?.[1]
  const year = rowHeads ? yearIn(index) : undefined
  return year !== undefined && year === yearIn(index - 1)
}

export function gutterOf(context: Context): number {
  return context.setter.theme.table.size * 1.1
}

function captionOf(block: TableBlock, caption: Tag | undefined, context: Context): readonly Box[] {
  if (block.caption === undefined || caption === undefined) return []
  const look = { size: context.type.size, bold: true, ink: 'text', pages: false } as const
  return linesOf(block.caption, caption, context, look, context.type, true)
}

function prepare(block: TableBlock, table: Tag, context: Context): Prepared {
  const { tags, theme } = context.setter
  const columns = Math.max(block.columns.length, block.head.length, ...block.rows.map((row) => row.cells.length))
  const look = { size: theme.table.size, bold: false, ink: context.ink, pages: false }
  const cell = (runs: Runs, element: Tag, column: number, bold: boolean): GridCell => ({
    paragraphs: runs.length === 0 ? [] : [setRuns(runs, { ...look, bold }, element, context.setter)],
    align: block.columns[column] ?? 'left',
  })
  const all = Array.from({ length: columns }, (_, index) => index)
  const headed = block.head.some((runs) => runs.length > 0)
  const headRow = headed ? tags.tag(tags.tag(table, 'THead'), 'TR') : undefined
  const head =
    headRow === undefined
      ? undefined
      : all.map((column) => cell(block.head[column] ?? [], tags.tag(headRow, 'TH', { scope: 'Column' }), column, true))
  const body = block.rows.length > 0 ? tags.tag(table, 'TBody') : table
  const rows = block.rows.map((row) => {
    const element = tags.tag(body, 'TR')
    return all.map((column) => {
      const heads = block.rowHeads && column === 0
      const inner = heads ? tags.tag(element, 'TH', { scope: 'Row' }) : tags.tag(element, 'TD')
      return cell(row.cells[column] ?? [], inner, column, false)
    })
  })
  return { block, head, rows, columns }
}
