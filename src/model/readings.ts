import { type Day, daysInMonth } from './day.ts'
import type { Id } from './id.ts'
import type { Place } from './place.ts'

export const readingStatuses = ['published', 'computed', 'provisional', 'suppressed', 'not-available'] as const
export type ReadingStatus = (typeof readingStatuses)[number]

/** A figure for an indicator in a year or a quarter. */
export interface Reading {
  readonly indicator: Id
  /** Empty for the authority itself, otherwise a comparator: `England`. */
  readonly area: string
  /** As published: `2014`, `2014/15`, `2014-Q2`, `2014/15-Q2`. */
  readonly period: string
  /** Undefined where the figure is suppressed or not available. */
  readonly value?: number
  /** The value as typed, so that it is printed with the decimals that it was published with. */
  readonly text: string
  readonly status: ReadingStatus
  readonly note?: string
  readonly place: Place
}

const shape = /^(\d{4})(?:\/(\d{2}))?(?:-Q([1-4]))?$/

/** Whether `text` is a period: a year, two years joined by a stroke, or a quarter of either. */
export function isPeriod(text: string): boolean {
  const match = shape.exec(text)
  return match !== null && (match[2] === undefined || Number(match[2]) === (Number(match[1]) + 1) % 100)
}

/** The last day of a period. A financial year (`2014/15`) ends on 31 March, its first quarter on 30 June. */
export function endOfPeriod(period: string): Day {
  const match = shape.exec(period)
  if (!match) throw new Error(`not a period: ${period}`)
  const year = Number(match[1])
  const quarter = match[3] === undefined ? 4 : Number(match[3])
  const month = quarter * 3 + (match[2] === undefined ? 0 : 3)
  const [endYear, endMonth] = month > 12 ? [year + 1, month - 12] : [year, month]
  return `${endYear}-${String(endMonth).padStart(2, '0')}-${daysInMonth(endYear, endMonth)}`
}

/** Negative, zero or positive as `a` ends before, with, or after `b`; a quarter before the year that ends with it. */
export function comparePeriods(a: string, b: string): number {
  const first = `${endOfPeriod(a)} ${a.includes('Q') ? 0 : 1} ${a}`
  const second = `${endOfPeriod(b)} ${b.includes('Q') ? 0 : 1} ${b}`
  return first < second ? -1 : first > second ? 1 : 0
}
