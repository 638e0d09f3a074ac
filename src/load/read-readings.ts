import { parse } from 'csv-parse/sync'
import { didYouMean } from '../did-you-mean.ts'
import { comparePeriods, type Reading } from '../model/readings.ts'
import { readFields } from '../schema/compound.ts'
import { reading } from '../schema/entry-kinds.ts'
import type { Pair, Report, Spot } from '../schema/node.ts'
import type { FileProblems } from './problems.ts'

const columns = Object.keys(reading)

/** The rows of readings.csv, by indicator, area and period. Rows that cannot be read are left out, after a problem each. */
export function readingsOf(source: string, file: string, problems: FileProblems): readonly Reading[] {
  const rows = rowsOf(source, problems)
  const head = rows[0]
  if (head === undefined) {
    problems.error('readings', { line: 1, column: 1 }, 'The file is empty.', `Its first line is: ${columns.join(',')}`)
    return []
  }
  if (!hasColumns(head.cells, problems)) return []
  const readings = new Map<string, Reading>()
  const lines = source.split('\n')
  for (const { cells, line } of rows.slice(1)) {
    // Excel leaves rows of nothing but commas behind.
    if (cells.every((cell) => cell.trim() === '')) continue
    const read = readingOf(cells, line, lines[line - 1] ?? '', file, problems)
    if (read === undefined) continue
    const key = [read.indicator, read.area, read.period].join('\n')
    const first = readings.get(key)
    if (first === undefined) readings.set(key, read)
    else
      problems.error(
        'readings',
        { line, column: 1 },
        `There are two figures of "${read.indicator}"${read.area === '' ? '' : ` in ${read.area}`} for ${read.period}; the first is in line ${first.place.line}.`,
        'Take one of them out.',
      )
  }
  // The order of periods is worked out once for each that there is, and not for each pair of rows.
  const periods = [...new Set([...readings.values()].map(({ period }) => period))].sort(comparePeriods)
  const place = new Map(periods.map((period, at) => [period, at]))
  return [...readings.values()].sort(
    (a, b) =>
      compareText(a.indicator, b.indicator) ||
      compareText(a.area, b.area) ||
      place.get(a.period)! - place.get(b.period)!,
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Row {
  readonly cells: readonly string[]
  /** The line that it ends on; a cell with line breaks spans several. */
  readonly line: number
}

function rowsOf(source: string, problems: FileProblems): readonly Row[] {
  try {
    return parsed(source)
  } catch {
    // One quote too many swallows the rows behind it, so each line is read by itself.
    return source.split('\n').flatMap((line, at) => {
      try {
        return parsed(line).map(({ cells }) => ({ cells, line: at + 1 }))
      } catch (error) {
        const open = (error as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED'
        problems.error(
          'readings',
          { line: at + 1, column: 1 },
          open
            ? 'A cell begins with a double quote that is not closed.'
            : 'There is a double quote in the middle of a cell.',
          'A cell with a comma or a quote in it stands in double quotes, with each quote inside doubled.',
        )
        return []
      }
    })
  }
}

function parsed(source: string): readonly Row[] {
  const records = parse(source, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
    record: string[]
    info: { lines: number }
  }[]
  return records.map(({ record, info }) => ({ cells: record, line: info.lines }))
}

function hasColumns(head: readonly string[], problems: FileProblems): boolean {
  if (head.join() === columns.join()) return true
  const parted =
    head.length === 1 ? (/;/.test(head[0]!) ? 'semicolons' : /\t/.test(head[0]!) ? 'tabs' : undefined) : undefined
  if (parted !== undefined) {
    const hint = 'Save the file again as CSV with commas: in Excel, CSV UTF-8 (comma delimited).'
    problems.error('readings', { line: 1, column: 1 }, `The cells are parted by ${parted}.`, hint)
    return false
  }
  const strange = head.find((name) => !columns.includes(name))
  const message =
    strange === undefined
      ? 'The columns are not those that readings have, in their order.'
      : `There is no column "${strange}".`
  problems.error(
    'readings',
    { line: 1, column: 1 },
    message,
    `${(strange && didYouMean(strange, columns)) ?? ''} The first line is: ${columns.join(',')}`.trim(),
  )
  return false
}

function readingOf(
  cells: readonly string[],
  line: number,
  typed: string,
  file: string,
  problems: FileProblems,
): Reading | undefined {
  const spot: Spot = { line, column: 1 }
  if (cells.length !== columns.length) {
    problems.error(
      'readings',
      spot,
      `The row has ${cells.length} cells; it needs ${columns.length}.`,
      'Put a comma for each empty cell, and a cell with a comma in it in double quotes.',
    )
    return undefined
  }
  let sound = true
  const report: Report = (at, message, hint) => {
    sound = false
    problems.error('readings', at, message, hint)
  }
  let end = 0
  const pairs = cells.flatMap((cell, at): Pair[] => {
    const text = cell.trim()
    // A cell that was typed over several lines, or with doubled quotes, has no column of its own.
    const begin = typed.indexOf(text, end)
    if (begin >= 0) end = begin + text.length + (typed[begin - 1] === '"' ? 2 : 1)
    if (text === '') return []
    const here = begin < 0 ? spot : { line, column: begin + 1 }
    return [{ key: columns[at]!, ...here, value: { kind: 'text', text, ...here } }]
  })
  const values = readFields(reading, { kind: 'mapping', pairs, ...spot }, report, spot)
  const status = values.status ?? 'published'
  const empty = status === 'suppressed' || status === 'not-available'
  if (sound && empty && values.value !== undefined)
    report(spot, `A figure that is ${status} has a value.`, 'Leave the value empty or change the status.')
  if (sound && !empty && values.value === undefined)
    report(spot, 'The figure has no value.', 'Write it, or write suppressed or not-available as its status.')
  if (!sound) return undefined
  return {
    indicator: values.indicator,
    area: values.area ?? '',
    period: values.period,
    ...(values.value === undefined ? {} : { value: values.value.value }),
    text: values.value?.text ?? '',
    status,
    ...(values.note === undefined ? {} : { note: values.note }),
    place: { file, line },
  }
}
