import type { Block, ChartBlock, Fact, Runs } from '../model/blocks.ts'
import type { Figure, Indicator } from '../model/entries.ts'
import { latestReading, type Progress, progressOf } from '../model/progress.ts'
import { comparePeriods, type Reading } from '../model/readings.ts'
import { sayNumber, sayValue } from '../model/say-value.ts'
import { type Figures, figuresTable } from './figures-table.ts'
import { entryLink, entryLinks, readingsIn, type Setting } from './setting.ts'
import { dataTable, plain, textRuns } from './text-runs.ts'

/** What the front matter of an indicator says, and where it stands. */
export function indicatorFacts(indicator: Indicator, setting: Setting): readonly Fact[] {
  const text = (words: string) => textRuns(words, setting.authority)
  const facts: (Fact | undefined)[] = [
    indicator.priority === undefined
      ? undefined
      : { field: 'priority', label: 'Priority', values: [[entryLink(setting, indicator.priority)]] },
    indicator.leads.length === 0
      ? undefined
      : { field: 'leads', label: 'Led by', values: [entryLinks(setting, indicator.leads)] },
    { field: 'unit', label: 'Counted in', values: [plain(indicator.unit)] },
    indicator.better === 'neither'
      ? undefined
      : { field: 'better', label: 'Better when', values: [plain(indicator.better)] },
    indicator.definition === undefined
      ? undefined
      : { field: 'definition', label: 'Definition', values: [text(indicator.definition)] },
    indicator.origin === undefined
      ? undefined
      : { field: 'origin', label: 'Figures from', values: [text(indicator.origin)] },
    indicator.frequency === undefined
      ? undefined
      : { field: 'frequency', label: 'Counted', values: [plain(indicator.frequency)] },
    indicator.baseline === undefined
      ? undefined
      : { field: 'baseline', label: 'Baseline', values: figureLines(indicator.baseline, indicator, setting) },
    ...indicator.targets.map((target) => ({
      field: `target ${target.period}`,
      label: `Target for ${target.period}`,
      values: figureLines({ ...target, period: '' }, indicator, setting),
    })),
    indicator.tolerance === undefined
      ? undefined
      : {
          field: 'tolerance',
          label: 'Tolerance',
          values: [plain(`${sayValue(String(indicator.tolerance), indicator)} off target still counts as near`)],
        },
  ]
  const progress = progressOf(indicator, readingsIn(setting, indicator.id))
  if (progress !== undefined)
    facts.push({ field: 'progress', label: 'Where it stands', values: [plain(sayProgress(progress, indicator))] })
  return facts.filter((fact) => fact !== undefined)
}

/** A figure with its period, and below it its note. */
function figureLines(figure: Figure, indicator: Indicator, setting: Setting): readonly Runs[] {
  const when = figure.period === '' ? '' : ` in ${figure.period}`
  const note = figure.note === undefined ? [] : [textRuns(figure.note, setting.authority)]
  return [plain(`${sayValue(figure.text, indicator)}${when}`), ...note]
}

/** The state with its rule: the figures that it was worked out from. */
export function sayProgress(progress: Progress, indicator: Indicator): string {
  const { latest, target, state } = progress
  const found = `${sayValue(latest.text, indicator)} in ${latest.period}`
  const wanted = `the target of ${sayValue(target.text, indicator)} for ${target.period}`
  if (state === 'met') return `On target: ${found} meets ${wanted}.`
  const gap = sayValue(String(Number(progress.gap.toFixed(6))), indicator)
  const rule = indicator.tolerance === undefined ? '' : `, ${state === 'near' ? 'within' : 'more than'} the tolerance`
  return `${state === 'near' ? 'Near target' : 'Off target'}: ${found} is ${gap} from ${wanted}${rule}.`
}

/**
 * The chart and the table of an indicator's figures; none where there are no figures. `prefix` stands before their anchors:
 * two places for the same figures must not share one.
 */
export function figuresOf(
  indicator: Indicator,
  readings: readonly Reading[],
  area: string,
  line: number,
  prefix = '',
): readonly Block[] {
  if (readings.length === 0) return []
  const figures: Figures = { indicator, readings, area, line, prefix }
  const chart = chartOf(figures)
  return [...(chart === undefined ? [] : [chart]), ...figuresTable(figures)]
}

function chartOf({ indicator, readings, area, line, prefix }: Figures): ChartBlock | undefined {
  const own = readings.filter((reading) => reading.area === '' && reading.value !== undefined)
  const first = own[0]
  const last = latestReading(readings)
  if (first === undefined || last === undefined || own.length < 2) return undefined
  const targets = indicator.targets.map(({ period, value }) => ({ period, value }))
  const ends = [
    ...new Set([...readings.map((reading) => reading.period), ...targets.map((target) => target.period)]),
  ].sort(comparePeriods)
  const at = new Map(readings.map((reading) => [`${reading.area}|${reading.period}`, reading]))
  return {
    kind: 'chart',
    id: `${prefix}the-chart`,
    line,
    alternative:
      `Line chart of ${indicator.title}, ${indicator.unit}: ${sayNumber(first.text, indicator.decimals)} in ` +
      `${first.period}, ${sayNumber(last.text, indicator.decimals)} in ${last.period}. The figures are in the table.`,
    unit: indicator.unit,
    periods: ends,
    series: [...new Set(readings.map((reading) => reading.area))].map((each) => ({
      name: each === '' ? area : each,
      values: ends.map((period) => at.get(`${each}|${period}`)?.value),
    })),
    targets,
    breaks: indicator.breaks.map((each) => each.period),
  }
}

/** The overview of an edition's indicators: baseline, last target, latest figure. */
export function indicatorTable(id: string, setting: Setting, line: number): readonly Block[] {
  const indicators = setting.entries.indicator
  if (indicators.length === 0) return []
  return [
    dataTable(
      id,
      line,
      'The indicators of this edition',
      ['Indicator', 'Counted in', 'Baseline', 'Target', 'Latest figure'],
      indicators.map(({ entry }) => {
        const latest = latestReading(readingsIn(setting, entry.id))
        const target = entry.targets.at(-1)
        const say = (figure: { text: string; period: string } | undefined) =>
          plain(figure === undefined ? '' : `${sayNumber(figure.text, entry.decimals)} (${figure.period})`)
        return [[entryLink(setting, entry.id)], plain(entry.unit), say(entry.baseline), say(target), say(latest)]
      }),
    ),
  ]
}
