import type { Box } from '../frame/flow.ts'
import type { Placed } from '../frame/frame.ts'
import { shownAgain } from '../frame/move-draws.ts'
import type { Pt } from '../frame/points.ts'
import type { Context } from './context.ts'
import type { SetTable } from './set-table.ts'

/** A table on its side: pages of their own, each a box of this height, nearly all of a page, that is read from the right. */
export function turnedTable(caption: readonly Box[], table: SetTable, side: Pt, context: Context): void {
  const { flow } = context
  const again = table.head.map((box): Box => ({ ...box, draws: shownAgain(box.draws), notes: [] }))
  const pages = pagesOf([...caption, ...table.head], again, table.rows.flat(), context.pageWidth)
  for (const [index, boxes] of pages.entries()) {
    if (index > 0) flow.allow(0)
    const notes = boxes.flatMap((box) => box.notes ?? [])
    const x = context.x - context.outdent
    flow.box({
      kind: 'box',
      height: side,
      draws: [{ kind: 'turn', x, y: side, placed: stacked(boxes) }],
      ...(notes.length > 0 ? { notes } : {}),
    })
  }
}

function pagesOf(
  first: readonly Box[],
  again: readonly Box[],
  rows: readonly Box[],
  height: Pt,
): readonly (readonly Box[])[] {
  const pages: Box[][] = [[...first]]
  let filled = heightOf(first)
  for (const row of rows) {
    const page = pages.at(-1) as Box[]
    if (filled + row.height > height && page.length > (pages.length === 1 ? first : again).length) {
      pages.push([...again, row])
      filled = heightOf(again) + row.height
    } else {
      page.push(row)
      filled += row.height
    }
  }
  return pages
}

function stacked(boxes: readonly Box[]): readonly Placed[] {
  let y: Pt = 0
  return boxes.map((box) => {
    const placed = { x: 0, y, draws: box.draws }
    y += box.height
    return placed
  })
}

function heightOf(boxes: readonly Box[]): Pt {
  return boxes.reduce((sum, box) => sum + box.height, 0)
}
