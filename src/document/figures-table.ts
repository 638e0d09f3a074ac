import type { Block, Run, Runs, TableBlock } from '../model/blocks.ts'
import type { Indicator } from '../model/entries.ts'
import { comparePeriods, type Reading } from '../model/readings.ts'
import { isQuarter } from '../model/say-period.ts'
import { sayNumber } from '../model/say-value.ts'
import { dataTable, plain } from './text-runs.ts'

/** What a table of figures is made of. */
export interface Figures {
  readonly indicator: Indicator
  readonly readings: readonly Reading[]
  /** What the authority itself is called in the table. */
  readonly area: string
  readonly line: number
  /** Before the anchors of what is made; empty for the entry's own. */
  readonly prefix: string
}

/**
 * The figures of an indicator as a table, oldest first. Figures of quarters alone have a row for each year and a column for
 * each quarter, with what is noted of them below the table; others have a row for each period and their notes beside them.
 */
export function figuresTable(figures: Figures): readonly Block[] {
  const periods = [...new Set(figures.readings.map((reading) => reading.period))].sort(comparePeriods)
  return periods.every(isQuarter) ? quarterTable(periods, figures) : [periodTable(periods, figures)]
}

function periodTable(periods: readonly string[], figures: Figures): TableBlock {
  const areas = areasOf(figures)
  const notes = new Map(periods.map((period) => [period, notesOf(period, figures).join(' ')]))
  const hasNotes = [...notes.values()].some((note) => note !== '')
  return dataTable(
    `${figures.prefix}the-figures`,
    figures.line,
    captionOf(figures),
    ['Period', ...areas.map((area) => nameOf(area, figures)), ...(hasNotes ? ['Note'] : [])],
    periods.map((period) => [
      plain(period),
      ...areas.map((area) => sayReading(readingAt(period, area, figures), figures.indicator)),
      ...(hasNotes ? [plain(notes.get(period) ?? '')] : []),
    ]),
  )
}

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const

function quarterTable(periods: readonly string[], figures: Figures): readonly Block[] {
  const areas = areasOf(figures)
  const years = [...new Set(periods.map(yearOf))]
  const noted = new Map(periods.map((period) => [period, notesOf(period, figures)]))
  const cell = (period: string, area: string): Runs => {
    const reading = readingAt(period, area, figures)
    const said = sayReading(reading, figures.indicator)
    const isNoted = reading?.note !== undefined || (area === '' && isBreak(period, figures))
    return isNoted && said.length > 0 ? [...said, lineBreak, { text: '(see note)' }] : said
  }
  const table = dataTable(
    `${figures.prefix}the-figures`,
    figures.line,
    captionOf(figures),
    [areas.length > 1 ? 'Year and area' : 'Year', ...quarters],
    years.flatMap((year) =>
      areas
        .map((area) => ({ area, cells: quarters.map((quarter) => cell(`${year}-${quarter}`, area)) }))
        .filter(({ cells }) => cells.some((runs) => runs.length > 0))
        .map(({ area, cells }) => [plain(areas.length > 1 ? `${year} ${nameOf(area, figures)}` : year), ...cells]),
    ),
  )
  const months = years.every((year) => year.includes('/')) ? financialMonths : calendarMonths
  const isOneKind = new Set(years.map((year) => year.includes('/'))).size === 1
  const head = table.head.map((runs, column) => {
    const span = months[column - 1]
    return span === undefined || !isOneKind ? runs : [...runs, lineBreak, { text: span }]
  })
  const below = periods.flatMap((period) => (noted.get(period) ?? []).map((note) => ({ period, note })))
  return [
    { ...table, head, columns: table.columns.map((_, column) => (column === 0 ? 'left' : 'right')) },
    ...(below.length === 0 ? [] : [notesBelow(below, figures)]),
  ]
}

const calendarMonths = ['Jan to Mar', 'Apr to Jun', 'Jul to Sep', 'Oct to Dec'] as const
const financialMonths = [...calendarMonths.slice(1), calendarMonths[0]] as const

function notesBelow(notes: readonly { readonly period: string; readonly note: string }[], figures: Figures): Block {
  const id = `${figures.prefix}the-notes`
  return {
    kind: 'definitions',
    id,
    line: figures.line,
    items: [...new Set(notes.map(({ period }) => period))].map((period) => {
      const said = notes.flatMap((each) => (each.period === period ? each.note : [])).join(' ')
      const anchor = `${id}-${period.toLowerCase().replace('/', '-')}`
      return {
        term: plain(period),
        meanings: [[{ kind: 'paragraph', id: anchor, line: figures.line, runs: plain(said) }]],
      }
    }),
  }
}

const lineBreak: Run = { text: '\n', lineBreak: true }

function captionOf({ indicator }: Figures): string {
  return `${indicator.title}, ${indicator.unit}`
}

/** The authority's own figures are of the area without a name. */
function areasOf({ readings }: Figures): readonly string[] {
  return [...new Set(readings.map((reading) => reading.area))]
}

function nameOf(area: string, figures: Figures): string {
  return area === '' ? figures.area : area
}

function readingAt(period: string, area: string, { readings }: Figures): Reading | undefined {
  return readings.findLast((reading) => reading.period === period && reading.area === area)
}

function isBreak(period: string, { indicator }: Figures): boolean {
  return indicator.breaks.some((each) => each.period === period)
}

/** What is noted of a period, as sentences: once where two areas have the same note, with its name where another area has it alone. */
function notesOf(period: string, figures: Figures): readonly string[] {
  const breaks = figures.indicator.breaks
    .filter((each) => each.period === period)
    .map((each) => `Not comparable with earlier figures: ${each.note}`)
  const own = readingAt(period, '', figures)?.note
  const others = areasOf(figures).flatMap((area) => {
    const note = area === '' ? undefined : readingAt(period, area, figures)?.note
    return note === undefined || note === own ? [] : [`${area}: ${note}`]
  })
  const notes = [...breaks, ...(own === undefined ? [] : [own]), ...others]
  return notes.length > 1 ? notes.map((note) => (/[.!?]$/.test(note) ? note : `${note}.`)) : notes
}

function yearOf(period: string): string {
  return period.slice(0, period.indexOf('-Q'))
}

/** What makes a figure doubtful stands on a line of its own below it, so that figures keep their column. */
function sayReading(reading: Reading | undefined, indicator: Indicator): Runs {
  if (reading === undefined) return []
  if (reading.value === undefined) return plain(reading.status === 'suppressed' ? 'suppressed' : 'not available')
  const number = plain(sayNumber(reading.text, indicator.decimals))
  return reading.status === 'provisional' ? [...number, lineBreak, { text: '(provisional)' }] : number
}
