import type { Fact, FactsBlock, Runs, TableBlock } from '../../model/blocks.ts'
import type { FactsInside, TableInside } from '../changes/changes.ts'
import { applyEdits } from './apply-edits.ts'

/** The newer table; its alignment is the shell's. */
export function applyTable(shell: TableBlock, was: TableBlock, inside: TableInside): TableBlock {
  const columns = inside.columns
    .map((column, place) => ({ ...column, place }))
    .filter((column) => column.now !== undefined)
  const inOrder = columns.sort((a, b) => a.now! - b.now!)
  const head = shell.head.map((_, index) => applyEdits(cellOf(was.head, inOrder[index]!.was), inOrder[index]!.head))
  const rows = inside.rows
    .flatMap((row) => (row.now === undefined ? [] : [{ ...row, now: row.now }]))
    .sort((a, b) => a.now.index - b.now.index)
    .map((row) => {
      const older = row.was === undefined ? [] : was.rows[row.was.index]!.cells
      const cells = row.now.row.cells.map((_, index) =>
        applyEdits(cellOf(older, inOrder[index]!.was), row.cells[inOrder[index]!.place]!.edits),
      )
      return { ...row.now.row, cells }
    })
  const caption = inside.caption === undefined ? was.caption : applyEdits(was.caption ?? [], inside.caption)
  return { ...shell, head, rows, ...(shell.caption === undefined || caption === undefined ? {} : { caption }) }
}

function cellOf(cells: readonly Runs[], index: number | undefined): Runs {
  return (index === undefined ? undefined : cells[index]) ?? []
}

/** The newer facts, in their order. */
export function applyFacts(shell: FactsBlock, was: FactsBlock, inside: FactsInside): FactsBlock {
  const older = new Map(was.facts.map((fact) => [fact.field, fact]))
  const facts = inside.facts.flatMap((change): readonly Fact[] => {
    if (change.now === undefined) return []
    const lines = [...(older.get(change.field)?.values ?? [])]
    const values = change.values.flatMap((edits) => {
      const fromOlder = edits.some((edit) => 'was' in edit)
      const runs = applyEdits(fromOlder ? lines.shift()! : [], edits)
      return edits.some((edit) => 'now' in edit) ? [runs] : []
    })
    return [{ field: change.field, label: change.now.label, values }]
  })
  return { ...shell, facts }
}
