import type { ColumnChange, FactsInside, RowChange, TableInside } from '../../diff/changes/changes.ts'
import type { Block, FactsBlock, Runs, TableBlock, TableRow } from '../../model/blocks.ts'
import { aside, count } from './redline-fold.ts'
import { firstWords, label, marked, runsOfEdits } from './redline-runs.ts'
import type { ChangeWord, RedlineSetting } from './redline-setting.ts'

const rowWords: { readonly [K in Exclude<RowChange['kind'], 'kept'>]: ChangeWord } = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  'moved-and-edited': 'Moved',
  edited: 'Changed',
}

/** Two tables as one: each cell with its own changes, removed rows and columns where they stood. */
export function redlineTable(
  was: TableBlock,
  now: TableBlock,
  inside: TableInside,
  setting: RedlineSetting,
): readonly Block[] {
  const caption = inside.caption === undefined ? now.caption : runsOfEdits(inside.caption, setting.noteOf)
  if (inside.caption?.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted'))
    setting.bookmark('Changed', `table ${firstWords(now.caption ?? [], 50)}`, now.id)
  const { caption: _, ...shell } = now
  return [
    {
      ...shell,
      ...(caption === undefined ? {} : { caption }),
      columns: inside.columns.map((column) =>
        column.now === undefined ? (was.columns[column.was ?? 0] ?? 'left') : (now.columns[column.now] ?? 'left'),
      ),
      head: inside.columns.map((column) => redlineHead(column, now, setting)),
      rows: redlineRows(inside, now, setting),
    },
  ]
}

function redlineHead(column: ColumnChange, table: TableBlock, setting: RedlineSetting): Runs {
  const runs = runsOfEdits(column.head, setting.noteOf)
  if (column.kind === 'kept') return runs
  const name = `column ${firstWords(runs, 50)}`.trim()
  setting.bookmark(rowWords[column.kind], name, table.id)
  return column.kind === 'moved' ? [label('Moved: '), ...runs] : runs
}

/** Fewer unchanged rows than this are shown, since they say what the changed ones stand among. */
const leastFolded = 4

function redlineRows(inside: TableInside, table: TableBlock, setting: RedlineSetting): readonly TableRow[] {
  const rows: TableRow[] = []
  let kept: TableRow[] = []
  const widened = inside.columns.some((column) => column.kind !== 'kept')
  const flush = () => {
    if (setting.fold && !widened && kept.length >= leastFolded) rows.push(foldedRow(kept, inside.columns.length))
    else rows.push(...kept)
    kept = []
  }
  for (const row of inside.rows) {
    const made = redlineRow(row, table, setting)
    if (row.kind === 'kept') kept.push(made)
    else {
      flush()
      rows.push(made)
    }
  }
  flush()
  return rows
}

function foldedRow(kept: readonly TableRow[], columns: number): TableRow {
  const runs: Runs = [{ text: `[${count(kept.length, 'row')} unchanged]`, change: 'aside' }]
  return { line: kept[0]?.line ?? 1, cells: Array.from({ length: columns }, (_, at) => (at === 0 ? runs : [])) }
}

function redlineRow(row: RowChange, table: TableBlock, setting: RedlineSetting): TableRow {
  const cells = row.cells.map((cell) => runsOfEdits(cell.edits, setting.noteOf))
  const line = (row.now ?? row.was)?.row.line ?? table.line
  if (row.kind === 'kept') return { line, cells }
  const name = firstWords((row.now ?? row.was)?.row.cells[0] ?? [], 46)
  setting.bookmark(rowWords[row.kind], `row ${name}`.trim(), table.id)
  const whole = row.kind === 'added' ? 'added' : row.kind === 'removed' ? 'removed' : undefined
  const said = whole === undefined ? cells : cells.map((runs) => marked(runs, whole))
  if (row.kind === 'edited') return { line, cells: said }
  return {
    line,
    cells: said.map((runs, at) => (at === 0 ? [label(`${rowWords[row.kind as 'added']}: `), ...runs] : runs)),
  }
}

/** Facts of both editions; those that are the same are counted below. */
export function redlineFacts(now: FactsBlock, inside: FactsInside, setting: RedlineSetting): readonly Block[] {
  const shown = setting.fold ? inside.facts.filter((fact) => fact.kind !== 'kept') : inside.facts
  const facts = shown.map((fact) => {
    const { kind } = fact
    if (kind !== 'kept') {
      const what = kind === 'added' ? 'Added' : kind === 'removed' ? 'Removed' : 'Changed'
      setting.bookmark(
        what,
        fact.sentence === '' ? (fact.now ?? fact.was)!.label : firstWords([{ text: fact.sentence }], 80),
        now.id,
      )
    }
    const whole = kind === 'added' || kind === 'removed' ? kind : undefined
    const values = fact.values.map((edits) => runsOfEdits(edits, setting.noteOf)).filter((runs) => runs.length > 0)
    const name = (fact.now ?? fact.was)!.label
    return {
      field: fact.field,
      label: kind === 'added' ? `Added: ${name}` : kind === 'removed' ? `Removed: ${name}` : name,
      values: whole === undefined ? values : values.map((runs) => marked(runs, whole)),
    }
  })
  const left = inside.facts.length - shown.length
  const block: readonly Block[] = facts.length === 0 ? [] : [{ ...now, facts }]
  return left === 0 ? block : [...block, aside(`[${count(left, 'fact')} unchanged]`, `${now.id}_same`, now.line)]
}
