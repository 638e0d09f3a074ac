import type { Figure, Indicator } from '../model/entries.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Plan } from '../model/plan.ts'
import { endOfPeriod } from '../model/readings.ts'
import type { OutputFile } from '../output-file.ts'
import { csvMetadataUrl, figuresUrl, planIndicatorUrl } from '../urls.ts'
import { type Cell, sayCsv } from './csv.ts'

/** Every figure of a plan, one a row, with the CSVW metadata that says what the columns are. None where it has no indicators. */
export function figuresOf(library: Library, plan: Plan): readonly OutputFile[] {
  const rows = rowsOf(plan)
  if (rows.length === 0) return []
  const url = figuresUrl(plan)
  return [
    { path: url.slice(1), content: sayCsv(Object.keys(columns), rows) },
    { path: csvMetadataUrl(url).slice(1), content: metadataOf(library, plan) },
  ]
}

/** In the order of the file: what each column means and what it holds. */
const columns: {
  readonly [name: string]: { readonly title: string; readonly about: string; readonly datatype: string }
} = {
  indicator: { title: 'Indicator', about: 'The id of the indicator, as in its address.', datatype: 'string' },
  title: { title: 'Title', about: 'What the latest edition calls it.', datatype: 'string' },
  unit: { title: 'Unit', about: 'The unit of the value.', datatype: 'string' },
  kind: {
    title: 'Kind',
    about: 'reading: what was measured; baseline or target: what an edition says.',
    datatype: 'string',
  },
  edition: {
    title: 'Edition',
    about: 'The edition that sets the baseline or target; empty for readings.',
    datatype: 'string',
  },
  area: { title: 'Area', about: 'A comparator such as England; empty for the authority itself.', datatype: 'string' },
  period: { title: 'Period', about: 'As published: 2014, 2014/15, 2014-Q2 or 2014/15-Q2.', datatype: 'string' },
  period_ends: { title: 'Last day of the period', about: 'The last day of the period.', datatype: 'date' },
  value: { title: 'Value', about: 'Empty where it was suppressed or is not available.', datatype: 'decimal' },
  status: {
    title: 'Status',
    about: 'Of a reading: published, computed, provisional, suppressed or not-available.',
    datatype: 'string',
  },
  note: { title: 'Note', about: 'What must be known to read the value.', datatype: 'string' },
}

interface IndicatorInEditions {
  readonly id: string
  /** As the latest edition has it. */
  readonly indicator: Indicator
  readonly figures: readonly (Figure & { readonly kind: 'baseline' | 'target'; readonly edition: string })[]
}

function rowsOf(plan: Plan): readonly (readonly Cell[])[] {
  return indicatorsOf(plan).flatMap(({ id, indicator, figures }) => {
    const begin = [id, indicator.title, indicator.unit]
    const readings = plan.readings.filter((reading) => reading.indicator === id)
    return [
      ...figures.map(({ kind, edition, period, text, note }): readonly Cell[] => [
        ...begin,
        kind,
        edition,
        '',
        period,
        { figure: endOfPeriod(period) },
        { figure: plainFigure(text) },
        '',
        note ?? '',
      ]),
      ...readings.map(({ area, period, value, text, status, note }): readonly Cell[] => [
        ...begin,
        'reading',
        '',
        area,
        period,
        { figure: endOfPeriod(period) },
        { figure: value === undefined ? '' : plainFigure(text) },
        status,
        note ?? '',
      ]),
    ]
  })
}

/** As typed, without what CSV readers trip over. */
function plainFigure(text: string): string {
  return text.replace(/[^0-9.+\-eE]/g, '')
}

/** By id; the figures of each in the order of editions, a baseline before targets. */
function indicatorsOf(plan: Plan): readonly IndicatorInEditions[] {
  const found = new Map<string, { indicator: Indicator; figures: IndicatorInEditions['figures'][number][] }>()
  for (const edition of plan.editions)
    for (const indicator of edition.indicators) {
      const figures = found.get(indicator.id)?.figures ?? []
      const { baseline, targets } = indicator
      if (baseline !== undefined) figures.push({ ...baseline, kind: 'baseline', edition: edition.id })
      figures.push(...targets.map((target) => ({ ...target, kind: 'target' as const, edition: edition.id })))
      found.set(indicator.id, { indicator, figures })
    }
  return [...found].map(([id, rest]) => ({ id, ...rest })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Metadata for tabular data on the web (CSVW), beside the CSV file. */
function metadataOf(library: Library, plan: Plan): string {
  const authority = authorityOf(library, plan.authority)
  const { site } = library
  const value = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': authority.language }],
    url: figuresUrl(plan).split('/').at(-1),
    'dc:title': `${authority.short}: ${plan.title}: figures of all indicators`,
    'dc:publisher': site.title,
    ...(site.licenceAddress === undefined ? {} : { 'dc:license': { '@id': site.licenceAddress } }),
    tableSchema: {
      aboutUrl: `${site.address}${planIndicatorUrl(plan, '{indicator}')}`,
      columns: Object.entries(columns).map(([name, { title, about, datatype }]) => ({
        name,
        titles: name,
        'dc:title': title,
        'dc:description': about,
        datatype,
      })),
    },
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}
