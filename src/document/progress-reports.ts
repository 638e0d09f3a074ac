import { earliest, latest } from '../model/day.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { comparePeriods, endOfPeriod } from '../model/readings.ts'
import { isQuarter } from '../model/say-period.ts'
import { editionInForce, takesForceOn } from '../model/standing.ts'
import { effectiveEntries } from './effective-entries.ts'

/** A report that a plan has: a period, and the edition that was in force when it ended. */
export interface ProgressReport {
  readonly edition: Edition
  readonly period: string
}

/** The reports of a plan, oldest first: one for each quarter with figures, or for each year where no figure is quarterly. */
export function progressReportsOf(plan: Plan): readonly ProgressReport[] {
  const periods = new Set(plan.editions.filter(takesForceOn).flatMap((edition) => progressPeriods(plan, edition)))
  const quarterly = [...periods].some(isQuarter)
  return [...periods]
    .filter((period) => isQuarter(period) === quarterly)
    .sort(comparePeriods)
    .flatMap((period) => {
      const edition = editionInForce(plan, endOfPeriod(period))
      return edition === undefined || !progressPeriods(plan, edition).includes(period) ? [] : [{ edition, period }]
    })
}

/** How many quarters have a page: three years of them. */
const mostPages = 12

/** The reports that have a page of their own on the web, oldest first: the last quarters. */
export function reportsWithPages(plan: Plan): readonly ProgressReport[] {
  return progressReportsOf(plan)
    .filter(({ period }) => isQuarter(period))
    .slice(-mostPages)
}

/** The periods that ended in an edition's own and for which it has figures, oldest first: quarters, or years where it has none. */
export function progressPeriods(plan: Plan, edition: Edition): readonly string[] {
  const indicators = new Set(effectiveEntries(plan, edition, 'indicator').map(({ entry }) => entry.id))
  const { from, to } = edition.period
  const known = plan.readings.filter(({ area, value, indicator, period }) => {
    if (area !== '' || value === undefined || !indicators.has(indicator)) return false
    const end = endOfPeriod(period)
    return (from === undefined || earliest(from) <= end) && (to === undefined || end <= latest(to))
  })
  const counts = new Map<string, number>()
  for (const { period } of known) counts.set(period, (counts.get(period) ?? 0) + 1)
  const quarters = [...counts.keys()].filter(isQuarter)
  if (quarters.length > 0) return quarters.sort(comparePeriods)
  return commonestYears(counts).sort(comparePeriods)
}

/** Some figures are of calendar years, others of financial or school years: reports go by the kind that most are of. */
function commonestYears(counts: ReadonlyMap<string, number>): string[] {
  const joined = (period: string) => period.includes('/')
  let balance = 0
  for (const [period, count] of counts) balance += joined(period) ? count : -count
  return [...counts.keys()].filter((period) => joined(period) === balance >= 0)
}
