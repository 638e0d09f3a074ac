import type { OpenRun, OpenTable } from './draft.ts'
import { countWords, reword, textOf } from './edit-runs.ts'
import { before, type Plant, type Planter, remember, spotsOf } from './planter.ts'

/** Tables of so many rows and columns. At most three edits are planted in one, and rows and columns move in no order twice. */
function tables(planter: Planter, rows: number, columns: number): readonly OpenTable[] {
  return spotsOf(planter, ['table'])
    .map(({ block }) => block)
    .filter((table) => table.rows.length >= rows && table.head.length >= columns && editsIn(planter, table) < 3)
}

function editsIn(planter: Planter, table: OpenTable): number {
  const parts = [table.head, ...table.rows, ...table.head, ...table.rows.flatMap((row) => row.cells)]
  return parts.filter((part) => planter.taken.has(part)).length
}

function isKnown(planter: Planter, thing: object): boolean {
  return planter.draft.wasOf.has(thing) && !planter.taken.has(thing)
}

export const plantCell: Plant = (planter) => {
  const cells = tables(planter, 2, 2).flatMap((table) =>
    table.rows
      .filter((row) => isKnown(planter, row))
      .flatMap((row) =>
        row.cells.slice(1).flatMap((cell, index) => {
          const known = isKnown(planter, cell) && isKnown(planter, table.head[index + 1]!)
          return known && textOf(cell) !== '' ? [{ row, cell }] : []
        }),
      ),
  )
  if (cells.length === 0) return false
  const { row, cell } = planter.random.pick(cells)
  if (!changeFigure(cell, planter)) {
    if (countWords(cell) === 0) return false
    reword(cell, 0.3, planter.random, planter.donor)
  }
  planter.taken.add(row)
  return remember(planter, 'cell edited', [before(planter, cell)], [cell])
}

/** Another figure in the place of the first; false where there is none. */
function changeFigure(cell: readonly OpenRun[], { random }: Planter): boolean {
  const run = cell.find((each) => each.note === undefined && each.source === undefined && /\d/.test(each.text))
  if (run === undefined) return false
  run.text = run.text.replace(/\d+/, (figure) => String(Number(figure) + 1 + random.below(20)))
  return true
}

export const plantRowAdded: Plant = (planter) => {
  const found = tables(planter, 2, 2)
  if (found.length === 0) return false
  const table = planter.random.pick(found)
  const like = planter.random.pick(table.rows)
  const cells = like.cells.map((cell, index): OpenRun[] => {
    if (index > 0 && /^[^\p{L}]*\d/u.test(textOf(cell))) return [{ text: String(10 + planter.random.below(900)) }]
    return planter.donor.phrase(index === 0 ? 4 : Math.max(1, Math.min(12, countWords(cell))))
  })
  const row = { line: 1, cells }
  table.rows.splice(planter.random.below(table.rows.length + 1), 0, row)
  return remember(planter, 'row added', [], [row])
}

export const plantRowRemoved: Plant = (planter) => {
  const rows = tables(planter, 3, 2).flatMap((table) =>
    table.rows.filter((row) => isKnown(planter, row)).map((row) => ({ table, row })),
  )
  if (rows.length === 0) return false
  const { table, row } = planter.random.pick(rows)
  table.rows.splice(table.rows.indexOf(row), 1)
  planter.touched.add(table)
  return remember(planter, 'row removed', [before(planter, row)], [])
}

export const plantRowMoved: Plant = (planter) => {
  const found = tables(planter, 4, 2).filter((table) => table.rows.every((row) => isKnown(planter, row)))
  if (found.length === 0) return false
  const table = planter.random.pick(found)
  const from = planter.random.below(table.rows.length)
  const to = planter.random.pick(table.rows.flatMap((_, at) => (Math.abs(at - from) >= 2 ? [at] : [])))
  const [row] = table.rows.splice(from, 1)
  table.rows.splice(to, 0, row!)
  for (const each of table.rows) planter.taken.add(each)
  return remember(planter, 'row moved', [before(planter, row!)], [row!])
}

export const plantColumnAdded: Plant = (planter) => {
  const found = columnTables(planter, 2)
  if (found.length === 0) return false
  const table = planter.random.pick(found)
  const at = 1 + planter.random.below(table.head.length)
  const figures = planter.random.below(2) === 0
  table.head.splice(at, 0, planter.donor.phrase(2))
  table.columns.splice(at, 0, figures ? 'right' : 'left')
  for (const row of table.rows)
    row.cells.splice(at, 0, figures ? [{ text: String(planter.random.below(1000)) }] : planter.donor.phrase(3))
  return rememberColumn(planter, 'column added', undefined, table, at)
}

export const plantColumnRemoved: Plant = (planter) => {
  const found = columnTables(planter, 3)
  if (found.length === 0) return false
  const table = planter.random.pick(found)
  const at = 1 + planter.random.below(table.head.length - 1)
  const was = before(planter, table.rows[0]!.cells[at]!)
  table.head.splice(at, 1)
  table.columns.splice(at, 1)
  for (const row of table.rows) row.cells.splice(at, 1)
  return rememberColumn(planter, 'column removed', was, table)
}

export const plantColumnMoved: Plant = (planter) => {
  const found = columnTables(planter, 3)
  if (found.length === 0) return false
  const table = planter.random.pick(found)
  const moves = table.head.flatMap((_, from) =>
    table.head.flatMap((__, to) => (Math.abs(from - to) >= 2 ? [{ from, to }] : [])),
  )
  const { from, to } = planter.random.pick(moves)
  for (const list of [table.head, table.columns, ...table.rows.map((row) => row.cells)] as unknown[][])
    list.splice(to, 0, ...list.splice(from, 1))
  return rememberColumn(planter, 'column moved', before(planter, table.rows[0]!.cells[to]!), table, to)
}

/** Tables whose columns have not been edited, with a head over each. */
function columnTables(planter: Planter, columns: number): readonly OpenTable[] {
  return tables(planter, 2, columns).filter(
    (table) =>
      table.head.every((head) => isKnown(planter, head) && textOf(head) !== '') &&
      new Set(table.head.map(textOf)).size === table.head.length &&
      table.rows.every((row) => row.cells.length === table.head.length),
  )
}

/** Columns are known by the cell in the first row. */
function rememberColumn(
  planter: Planter,
  kind: 'column added' | 'column removed' | 'column moved',
  was: object | undefined,
  table: OpenTable,
  at?: number,
): true {
  for (const head of table.head) planter.taken.add(head)
  return remember(planter, kind, was === undefined ? [] : [was], at === undefined ? [] : [table.rows[0]!.cells[at]!])
}
