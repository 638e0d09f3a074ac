import type { Figure, Indicator } from './entries.ts'
import { comparePeriods, type Reading } from './readings.ts'

/** Where an indicator stands against its target. */
export interface Progress {
  readonly latest: Reading
  readonly target: Figure
  /** `met`; `near`: off by no more than the tolerance; `missed`: off by more. */
  readonly state: 'met' | 'near' | 'missed'
  /** How far the latest figure is from the target, in the indicator's unit, never negative. */
  readonly gap: number
}

/**
 * The latest figure of the authority against the first target whose period has not ended before it, else the last target.
 * Undefined without a figure, without a target, or where neither higher nor lower is better.
 */
export function progressOf(indicator: Indicator, readings: readonly Reading[]): Progress | undefined {
  const latest = latestReading(readings)
  if (latest?.value === undefined || indicator.better === 'neither') return undefined
  const target =
    indicator.targets.find((each) => comparePeriods(each.period, latest.period) >= 0) ?? indicator.targets.at(-1)
  if (target === undefined) return undefined
  const off = indicator.better === 'higher' ? target.value - latest.value : latest.value - target.value
  const state = off <= 0 ? 'met' : off <= (indicator.tolerance ?? 0) ? 'near' : 'missed'
  return { latest, target, state, gap: Math.abs(off) }
}

/** The newest figure of the authority itself that has a value. */
export function latestReading(readings: readonly Reading[]): Reading | undefined {
  return readings.filter((reading) => reading.area === '' && reading.value !== undefined).at(-1)
}
