import { earliest, latest as lastDay } from '../model/day.ts'
import type { Action, Indicator } from '../model/entries.ts'
import { latestReading, type Progress, progressOf } from '../model/progress.ts'
import { endOfPeriod, type Reading } from '../model/readings.ts'
import { isQuarter } from '../model/say-period.ts'

export const progressStates = ['met', 'near', 'missed', 'no-target', 'no-figure'] as const
export type ProgressState = (typeof progressStates)[number]

export const progressStateName: { readonly [S in ProgressState]: string } = {
  met: 'On target',
  near: 'Near target',
  missed: 'Off target',
  'no-target': 'No target to meet',
  'no-figure': 'No figure',
}

/** Where an indicator stood at the end of a period. */
export interface IndicatorProgress {
  readonly indicator: Indicator
  readonly state: ProgressState
  readonly latest?: Reading
  /** The figure before the latest, of a quarter if that is of a quarter. */
  readonly before?: Reading
  readonly progress?: Progress
  /** Why a newer figure should be there, in words; absent where the figure is as new as it can be. */
  readonly overdue?: string
}

/** `readings` are the indicator's own and others', oldest first; those of later periods are not looked at. */
export function progressAt(indicator: Indicator, readings: readonly Reading[], period: string): IndicatorProgress {
  const end = endOfPeriod(period)
  const known = readings.filter((reading) => endOfPeriod(reading.period) <= end)
  const latest = latestReading(known)
  if (latest === undefined) return { indicator, state: 'no-figure' }
  const before = known
    .filter(({ area, value }) => area === '' && value !== undefined)
    .filter((reading) => reading !== latest && isQuarter(reading.period) === isQuarter(latest.period))
    .at(-1)
  const progress = progressOf(indicator, known)
  const overdue = overdueAt(indicator, known, latest, period)
  return {
    indicator,
    state: progress?.state ?? 'no-target',
    latest,
    ...(before === undefined ? {} : { before }),
    ...(progress === undefined ? {} : { progress }),
    ...(overdue === undefined ? {} : { overdue }),
  }
}

/** The rule by which figures are overdue, for readers. */
export const overdueRule =
  'A quarterly figure is overdue when there is none for the quarter of the report. A yearly figure is overdue when the ' +
  'year after that of the last figure ended more than a year before the end of the report’s period.'

function overdueAt(
  indicator: Indicator,
  known: readonly Reading[],
  latest: Reading,
  period: string,
): string | undefined {
  const end = endOfPeriod(period)
  const own = known.filter(({ area }) => area === '')
  // A figure that is suppressed or will not come is not late.
  if (own.some((reading) => reading.period === period && reading.value === undefined)) return undefined
  const quarterly = indicator.frequency === undefined ? isQuarter(latest.period) : indicator.frequency === 'quarterly'
  const lastEnd = endOfPeriod(latest.period)
  if (quarterly)
    return isQuarter(period) && lastEnd < end ? `no figure for ${period}, the last is for ${latest.period}` : undefined
  const due = `${Number(lastEnd.slice(0, 4)) + 2}${lastEnd.slice(4)}`
  return due < end ? `no figure since that for ${latest.period}` : undefined
}

export const actionStateName = { late: 'Late', past: 'Day past', due: 'Due' } as const
export type ActionState = keyof typeof actionStateName

/**
 * What must be told of an action at the end of a period: that the plan calls it late, that its day is past and the plan does
 * not call it done, or that its day comes within three months. A plan was written before most of its reports, so that a past
 * day alone does not say that an action is late.
 */
export function actionAt(action: Action, period: string): ActionState | undefined {
  if (action.status === 'done' || action.status === 'dropped') return undefined
  if (action.status === 'late') return 'late'
  if (action.due === undefined) return undefined
  const end = endOfPeriod(period)
  if (lastDay(action.due) <= end) return 'past'
  return earliest(action.due) <= nextPeriodEnd(end) ? 'due' : undefined
}

/** Three months on: what falls due in the quarter after the report is told of too. */
function nextPeriodEnd(end: string): string {
  const month = Number(end.slice(5, 7)) + 3
  const year = Number(end.slice(0, 4)) + (month > 12 ? 1 : 0)
  return lastDay(`${year}-${String(month > 12 ? month - 12 : month).padStart(2, '0')}`)
}
