import type { Block, Runs } from '../model/blocks.ts'
import { type Day, sayDay } from '../model/day.ts'
import type { Indicator, Priority } from '../model/entries.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Authority, Edition, Plan } from '../model/plan.ts'
import { comparePeriods, endOfPeriod, type Reading } from '../model/readings.ts'
import { isQuarter, sayPeriod } from '../model/say-period.ts'
import { sayValue } from '../model/say-value.ts'
import { editionUrl, progressUrl } from '../urls.ts'
import type { EditionDocument, Part } from './document.ts'
import { documentOf } from './document-of.ts'
import { actionCells } from './entry-facts.ts'
import { figuresOf, sayProgress } from './indicator-blocks.ts'
import { reportsWithPages } from './progress-reports.ts'
import {
  type ActionState,
  actionAt,
  actionStateName,
  type IndicatorProgress,
  overdueRule,
  progressAt,
  progressStateName,
  progressStates,
} from './progress-states.ts'
import { entryLink, entryLinks, readingsIn, type Setting, settingOf } from './setting.ts'
import { dataTable, plain } from './text-runs.ts'

/**
 * What a board is shown of an edition at the end of a quarter or a year: every figure, state and date in it is worked out
 * from readings up to then, and nothing is said that they do not say.
 */
export function progressDocumentOf(
  library: Library,
  plan: Plan,
  edition: Edition,
  period: string,
  today: Day,
): EditionDocument {
  const authority = authorityOf(library, edition.authority)
  const setting = settingOf(authority, plan, edition, today)
  const indicators = indicatorsAt(setting, period)
  const report: Report = { setting, period, indicators, line: edition.place.line ?? 1 }
  const end = endOfPeriod(period)
  const span = isQuarter(period) ? 'quarter' : 'year'
  return {
    ...documentOf(library, plan, edition, today),
    title: `Progress report: ${sayPeriod(period)}`,
    subtitle: `${plan.title}. The ${span} ${period}, against “${edition.title}”`,
    standing: `Figures of periods that ended by ${sayDay(end)}.`,
    address: reportsWithPages(plan).some((each) => each.period === period && each.edition.id === edition.id)
      ? progressUrl(plan, period)
      : editionUrl(edition),
    day: end,
    parts: [
      shortPart(report),
      ...setting.entries.priority.flatMap(({ entry }) => priorityPart(entry, report)),
      ...otherPart(report),
      rulesPart(report),
    ],
  }
}

/** Where each indicator of an edition stood at the end of a period. */
export function progressOfIndicators(
  authority: Authority,
  plan: Plan,
  edition: Edition,
  period: string,
): readonly IndicatorProgress[] {
  return indicatorsAt(settingOf(authority, plan, edition, endOfPeriod(period)), period)
}

function indicatorsAt(setting: Setting, period: string): readonly IndicatorProgress[] {
  return setting.entries.indicator.map(({ entry }) => progressAt(entry, readingsIn(setting, entry.id), period))
}

interface Report {
  readonly setting: Setting
  readonly period: string
  readonly indicators: readonly IndicatorProgress[]
  readonly line: number
}

function part(report: Report, id: string, title: string, blocks: readonly Block[], kind: Part['kind'] = 'about'): Part {
  return { id, kind, depth: 1, title, blocks, notes: [], place: report.setting.edition.place }
}

function shortPart(report: Report): Part {
  const { setting, indicators, line } = report
  const links = (of: readonly IndicatorProgress[]) =>
    entryLinks(
      setting,
      of.map(({ indicator }) => indicator.id),
    )
  const rows = progressStates.flatMap((state) => {
    const having = indicators.filter((each) => each.state === state)
    return having.length === 0 ? [] : [[plain(progressStateName[state]), plain(String(having.length)), links(having)]]
  })
  const overdue = indicators.filter((each) => each.overdue !== undefined)
  const actions = setting.entries.priority.flatMap(({ entry }) => entry.actions)
  const count = (state: ActionState) => actions.filter((action) => actionAt(action, report.period) === state).length
  return part(report, 'progress_short', 'In short', [
    ...(rows.length === 0
      ? []
      : [dataTable('progress_states', line, 'Where the indicators stand', ['State', 'Number', 'Indicators'], rows)]),
    ...(overdue.length === 0
      ? []
      : [
          paragraph('progress_overdue', line, [
            { text: `${say(overdue.length, 'figure')} overdue: `, strong: true },
            ...links(overdue),
            { text: '.' },
          ]),
        ]),
    ...(actions.length === 0
      ? []
      : [
          paragraph('progress_late', line, [
            { text: `Of ${say(actions.length, 'action')} the plan calls ${count('late')} late`, strong: true },
            { text: `; ${count('past')} more have a day that is past and are not recorded as done, ` },
            { text: `and ${count('due')} are due within three months.` },
          ]),
        ]),
  ])
}

function priorityPart(priority: Priority, report: Report): readonly Part[] {
  const { setting, line } = report
  const own = report.indicators.filter(({ indicator }) => indicator.priority === priority.id)
  const blocks = [...indicatorBlocks(own, priority.id, report), ...actionBlocks(priority, report)]
  const led: readonly Block[] =
    priority.leads.length === 0
      ? []
      : [paragraph('progress_led', line, [{ text: 'Led by ' }, ...entryLinks(setting, priority.leads), { text: '.' }])]
  const nothing: readonly Block[] =
    blocks.length === 0
      ? [paragraph('progress_nothing', line, plain('No indicator, and no action that is due or late.'))]
      : []
  return [part(report, priority.id, priority.title, [...led, ...blocks, ...nothing], 'priority')]
}

function otherPart(report: Report): readonly Part[] {
  const { priority } = report.setting.entries
  const others = report.indicators.filter(
    ({ indicator }) => !priority.some(({ entry }) => entry.id === indicator.priority),
  )
  if (others.length === 0) return []
  const title = priority.length === 0 ? 'Indicators' : 'Other indicators'
  return [part(report, 'progress_other', title, indicatorBlocks(others, 'other', report))]
}

function indicatorBlocks(own: readonly IndicatorProgress[], id: string, report: Report): readonly Block[] {
  if (own.length === 0) return []
  const { setting, line } = report
  const rows = own.map(({ indicator, latest, before, progress, state, overdue }) => [
    [entryLink(setting, indicator.id)],
    figure(latest, indicator),
    figure(before, indicator),
    plain(progress === undefined ? '' : `${sayValue(progress.target.text, indicator)} (${progress.target.period})`),
    [{ text: progressStateName[state], strong: true as const }, ...(overdue === undefined ? [] : plain(', overdue'))],
  ])
  const head = ['Indicator', 'Latest', 'Before', 'Target', 'State']
  return [
    dataTable(`progress_table_${id}`, line, 'Indicators', head, rows),
    ...own.flatMap((each) => oneIndicator(each, report)),
  ]
}

function figure(reading: Reading | undefined, indicator: Indicator): Runs {
  if (reading === undefined) return []
  const provisional = reading.status === 'provisional' ? ', provisional' : ''
  return plain(`${sayValue(reading.text, indicator)} (${reading.period}${provisional})`)
}

/** How many periods a chart goes back: two years of quarters. */
const shownPeriods = 8

function oneIndicator({ indicator, latest, progress, overdue }: IndicatorProgress, report: Report): readonly Block[] {
  const { setting, period, line } = report
  const id = `progress_${indicator.id}`
  const end = endOfPeriod(period)
  const known = readingsIn(setting, indicator.id).filter((reading) => endOfPeriod(reading.period) <= end)
  const periods = [...new Set(known.map((reading) => reading.period))].sort(comparePeriods).slice(-shownPeriods)
  const readings = known.filter((reading) => periods.includes(reading.period))
  const said =
    progress !== undefined
      ? sayProgress(progress, indicator)
      : latest === undefined
        ? 'There is no figure.'
        : `${sayValue(latest.text, indicator)} in ${latest.period}. There is no target to hold it against.`
  return [
    { kind: 'heading', id, line, level: 2, runs: plain(indicator.title) },
    paragraph(`${id}_state`, line, [
      { text: said },
      ...(overdue === undefined ? [] : [{ text: ` Overdue: ${overdue}.`, strong: true as const }]),
    ]),
    ...figuresOf(indicator, readings, setting.authority.short, line, `${id}_`),
  ]
}

function actionBlocks(priority: Priority, report: Report): readonly Block[] {
  const { setting, period, line } = report
  const rows = priority.actions.flatMap((action) => {
    const state = actionAt(action, period)
    if (state === undefined) return []
    return [[...actionCells(action, setting), [{ text: actionStateName[state], strong: true as const }]]]
  })
  if (rows.length === 0) return []
  const head = ['Action', 'Led by', 'By', 'As the plan records it', 'Now']
  return [
    { kind: 'heading', id: 'progress_actions', line, level: 2, runs: plain('Actions due, past their day or late') },
    dataTable('progress_actions_table', line, 'Actions due within three months, past their day, or late', head, rows),
  ]
}

function rulesPart(report: Report): Part {
  const { line } = report
  const rules = [
    'An indicator is on target when its latest figure meets the target for its period, or the next target after it. It is near target when it is off by no more than the tolerance that the plan gives it, and off target when it is off by more.',
    'Where neither more nor less is better, or no target is set, there is no target to meet.',
    overdueRule,
    'An action is late when the plan says so. Where its day is past and the plan does not say that it is done or dropped, that is all that is known here: the plan was written before.',
  ]
  return part(
    report,
    'progress_rules',
    'How this report is made',
    rules.map((text, index) => paragraph(`progress_rule_${index + 1}`, line, plain(text))),
  )
}

function paragraph(id: string, line: number, runs: Runs): Block {
  return { kind: 'paragraph', id, line, runs }
}

function say(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
