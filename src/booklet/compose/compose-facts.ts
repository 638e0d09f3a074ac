import type { FactsBlock } from '../../model/blocks.ts'
import { breakCost } from '../frame/flow.ts'
import { setRuns } from '../lines/set-runs.ts'
import type { Context } from './context.ts'
import { columnsIn, needsOf, setRow } from './grid.ts'

/** Facts as rows of a label and what it says, the labels being heads of their rows. */
export function composeFacts(block: FactsBlock, context: Context): void {
  const { flow, setter } = context
  const { tags, theme } = setter
  if (block.facts.length === 0) return
  const body = tags.tag(tags.tag(context.parent, 'Table'), 'TBody')
  const look = { size: theme.table.size, ink: context.ink, pages: true }
  const rows = block.facts.map((fact) => {
    const row = tags.tag(body, 'TR')
    const label = setRuns(
      [{ text: fact.label }],
      { ...look, bold: true },
      tags.tag(row, 'TH', { scope: 'Row' }),
      setter,
    )
    const cell = tags.tag(row, 'TD')
    const values = fact.values.map((runs) => {
      const inner = fact.values.length > 1 ? tags.tag(cell, 'P') : cell
      return setRuns(runs, { ...look, bold: false }, inner, setter)
    })
    return [
      { paragraphs: [label], align: 'left' as const },
      { paragraphs: values, align: 'left' as const },
    ]
  })
  const gutter = theme.table.size * 1.4
  const [label] = needsOf(rows, 2)
  const first = Math.min(label?.most ?? 0, Math.max(label?.least ?? 0, context.width * 0.3))
  const rest = Math.max(context.width - gutter - first, context.width * 0.4)
  const needs = [first, rest].map((width) => ({ least: width, most: width, cells: [] }))
  const columns = columnsIn(needs, context.x, context.width, gutter)
  const type = theme.table
  for (const [index, cells] of rows.entries()) {
    const strips = setRow(
      cells,
      columns,
      { type, padding: type.leading * 0.2, rule: { thickness: 0.5, ink: 'rule' } },
      setter.shape,
      context.pageHeight * 0.92,
    )
    if (index > 0) flow.allow(index === 1 || index === rows.length - 1 ? breakCost.loneFact : breakCost.betweenRows)
    for (const [at, strip] of strips.entries()) {
      if (at > 0) flow.allow(breakCost.inTallRow)
      flow.box(strip)
    }
  }
}
