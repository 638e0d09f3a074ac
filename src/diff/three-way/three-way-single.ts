import type { ColumnChange, TableInside } from '../changes/changes.ts'
import type { ListedChange } from '../list/listed-change.ts'

/** A change of one thing alone: of a table each column and row, of facts each field. */
export function singleChanges(change: ListedChange): readonly ListedChange[] {
  const { table, facts } = change
  if (facts !== undefined) return facts.map((fact) => ({ ...change, id: fact.id, facts: [fact] }))
  if (table === undefined) return [change]
  const { caption, columns, rows, kind } = table
  const bare: TableInside = {
    kind,
    columns: columns.map((column): ColumnChange => ({ ...column, kind: 'kept' })),
    rows: [],
  }
  const moved: ListedChange = { ...change, table: { ...bare, ...(caption === undefined ? {} : { caption }) } }
  return [
    ...(caption !== undefined || change.kind === 'moved-and-edited' ? [moved] : []),
    ...columns.flatMap((column, at) =>
      column.kind === 'kept'
        ? []
        : [{ ...change, id: column.id, table: { ...bare, columns: bare.columns.with(at, column) } }],
    ),
    ...rows.flatMap((row) => (row.kind === 'kept' ? [] : [{ ...change, id: row.id, table: { ...bare, rows: [row] } }])),
  ]
}
