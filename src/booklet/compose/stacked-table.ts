import { type Box, breakCost } from '../frame/flow.ts'
import type { Pt } from '../frame/points.ts'
import { furniture } from '../frame/tags.ts'
import type { Unit } from '../lines/units.ts'
import type { Context } from './context.ts'
import { columnsIn, type GridCell, needsOf, type RowLook, setRow } from './grid.ts'

/**
 * A table that is too wide for where it stands: each row as a record of its own, one cell below the other with the head of
 * its column beside it. Heads are read with the first record; beside the others they are only shown.
 */
export function stackedTable(
  caption: readonly Box[],
  head: readonly GridCell[] | undefined,
  rows: readonly (readonly GridCell[])[],
  context: Context,
): void {
  const { flow } = context
  for (const line of caption) flow.box(line)
  if (caption.length > 0) flow.gap(context.type.size * 0.35)
  const labels = head?.map(asLabel)
  const again = labels?.map(shownAgain)
  const records = rows.length > 0 ? rows : [[]]
  const figures = figuresWidth(rows)
  for (const [index, cells] of records.entries()) {
    if (index > 0) {
      flow.gap(context.setter.theme.table.leading * 0.5)
      flow.allow(breakCost.betweenRows)
    }
    const pairs = recordOf(index === 0 ? labels : again, cells, figures, context)
    for (const [at, boxes] of pairs.entries()) {
      if (at > 0) flow.allow(breakCost.inRecord)
      for (const [strip, box] of boxes.entries()) {
        if (strip > 0) flow.allow(breakCost.inTallRow)
        flow.box(box)
      }
    }
  }
}

function recordOf(
  labels: readonly GridCell[] | undefined,
  cells: readonly GridCell[],
  figures: Pt,
  context: Context,
): readonly (readonly Box[])[] {
  const { setter, x, width } = context
  const type = setter.theme.table
  const count = Math.max(labels?.length ?? 0, cells.length)
  const pairs = Array.from({ length: count }, (_, index) => [labels?.[index] ?? nothing, cells[index] ?? nothing])
  const gutter = type.size * 1.1
  const [label] = needsOf(pairs, 2)
  const first = labels === undefined ? 8 : Math.min(label?.most ?? 8, (width - gutter) * 0.42)
  const rest = width - gutter - first
  const columns = columnsIn(
    [first, rest].map((each) => ({ least: each, most: each, cells: [] })),
    x,
    width,
    gutter,
  )
  return pairs.map((pair, index) => {
    const last = index === count - 1
    const look: RowLook = {
      type,
      padding: type.leading * 0.14,
      rule: last ? { thickness: 1.2, ink: 'text' } : { thickness: 0.4, ink: 'rule' },
    }
    const isFigure = pair[1]?.align === 'right' && figures < rest
    return setRow(
      pair,
      isFigure ? { ...columns, widths: [first, figures] } : columns,
      look,
      setter.shape,
      context.pageHeight * 0.92,
    )
  })
}

/** Figures end below each other as near to their labels as the longest of them lets them. */
function figuresWidth(rows: readonly (readonly GridCell[])[]): Pt {
  const cells = rows.flat().filter(({ align }) => align === 'right')
  return (
    needsOf(
      cells.map((cell) => [cell]),
      1,
    )[0]?.most ?? 0
  )
}

const nothing: GridCell = { paragraphs: [], align: 'left' }

function asLabel(cell: GridCell): GridCell {
  return { ...cell, align: 'left' }
}

function shownAgain(cell: GridCell): GridCell {
  return { ...cell, paragraphs: cell.paragraphs.map((units) => units.map(unreadUnit)) }
}

function unreadUnit(unit: Unit): Unit {
  return {
    ...unit,
    atoms: unit.atoms.map((atom) => {
      if (atom.kind === 'page-number') return atom
      const { link, note, ...letters } = atom
      return { ...letters, slot: furniture }
    }),
    ...(unit.space ? { space: { ...unit.space, slot: furniture } } : {}),
  }
}
