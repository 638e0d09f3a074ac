import type { Alignment } from '../../model/blocks.ts'
import type { Shape } from '../fonts/shape.ts'
import type { Box } from '../frame/flow.ts'
import type { Draw } from '../frame/frame.ts'
import { lowered } from '../frame/move-draws.ts'
import type { Pt } from '../frame/points.ts'
import { decoration } from '../frame/tags.ts'
import type { TypeSize } from '../frame/themes.ts'
import { setLines } from '../lines/set-lines.ts'
import type { Unit } from '../lines/units.ts'
import { type ColumnNeed, columnWidths } from './column-widths.ts'

/** A cell before its width is known: paragraphs of units. */
export interface GridCell {
  readonly paragraphs: readonly (readonly Unit[])[]
  readonly align: Alignment
}

/** Where columns stand: the text of each, without the space between them. */
export interface Columns {
  readonly left: readonly Pt[]
  readonly widths: readonly Pt[]
  readonly x: Pt
  /** Of the whole. */
  readonly width: Pt
}

/** The widths that a table's columns need, by the words in them. */
export function needsOf(rows: readonly (readonly GridCell[])[], columns: number): readonly ColumnNeed[] {
  return Array.from({ length: columns }, (_, column) => {
    let least: Pt = 8
    let most: Pt = 8
    const cells = rows.map((row) => {
      let longest: Pt = 0
      for (const units of row[column]?.paragraphs ?? []) {
        let whole: Pt = 0
        for (const unit of units) {
          least = Math.max(least, unit.width)
          whole += unit.width
          longest = Math.max(longest, whole)
          whole = unit.forced ? 0 : whole + (unit.space?.width ?? 0)
        }
      }
      most = Math.max(most, longest)
      return longest
    })
    return { least, most, cells, figures: rows.every((row) => row[column]?.align === 'right') }
  })
}

/** The least width that a table can have with no word cut, `gutter` being the space between its columns. */
export function leastWidth(needs: readonly ColumnNeed[], gutter: Pt): Pt {
  return needs.reduce((sum, need) => sum + need.least, 0) + gutter * (needs.length - 1)
}

export function columnsIn(needs: readonly ColumnNeed[], x: Pt, room: Pt, gutter: Pt): Columns {
  const widths = columnWidths(needs, room - gutter * (needs.length - 1))
  let at = x
  const left = widths.map((width) => {
    const here = at
    at += width + gutter
    return here
  })
  return { left, widths, x, width: at - gutter - x }
}

export interface RowLook {
  readonly type: TypeSize
  readonly padding: Pt
  /** The rule below it; none where the next row belongs with it. */
  readonly rule?: { readonly thickness: Pt; readonly ink: 'text' | 'rule' }
  /** Its words stand at its foot, as a head's do. */
  readonly atFoot?: boolean
}

/** A row as boxes: one, unless it is taller than `tallest`, when it is cut between lines. */
export function setRow(
  cells: readonly GridCell[],
  columns: Columns,
  look: RowLook,
  shape: Shape,
  tallest: Pt,
): readonly Box[] {
  const { type, padding } = look
  const set = cells.map((cell, index) => {
    const measure = { x: columns.left[index] ?? 0, width: columns.widths[index] ?? 0, align: cell.align }
    return cell.paragraphs.flatMap((units) => setLines(units, measure, type, shape))
  })
  const lines = Math.max(1, ...set.map((each) => each.length))
  const height = lines * type.leading + padding * 2
  const rule = ruleAt(columns, look)
  if (height <= tallest) return [wholeRow(set, lines, height, look, rule)]
  return Array.from({ length: lines }, (_, line): Box => {
    const above = line === 0 ? padding : 0
    const below = line === lines - 1 ? padding : 0
    const boxes = set.flatMap((each) => each[line] ?? [])
    return {
      kind: 'box',
      height: type.leading + above + below,
      draws: [
        ...boxes.flatMap((box) => lowered(box.draws, above)),
        ...(below > 0 ? rule(type.leading + above + below) : []),
      ],
      ...notesOf(boxes),
    }
  })
}

function wholeRow(
  set: readonly (readonly Box[])[],
  lines: number,
  height: Pt,
  look: RowLook,
  rule: (height: Pt) => readonly Draw[],
): Box {
  const { leading } = look.type
  const draws: Draw[] = []
  for (const cell of set) {
    const down = look.atFoot ? lines - cell.length : 0
    for (const [index, line] of cell.entries())
      draws.push(...lowered(line.draws, look.padding + (index + down) * leading))
  }
  return { kind: 'box', height, draws: [...draws, ...rule(height)], ...notesOf(set.flat()) }
}

function ruleAt(columns: Columns, { rule }: RowLook): (y: Pt) => readonly Draw[] {
  if (rule === undefined) return () => []
  const { thickness, ink } = rule
  return (height) => {
    const y = height - thickness / 2
    return [{ kind: 'line', x: columns.x, y, toX: columns.x + columns.width, toY: y, thickness, ink, slot: decoration }]
  }
}

function notesOf(boxes: readonly Box[]): { readonly notes?: readonly number[] } {
  const notes = boxes.flatMap((box) => box.notes ?? [])
  return notes.length > 0 ? { notes } : {}
}
