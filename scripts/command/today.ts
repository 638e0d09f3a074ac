import { type Day, isDay } from '../../src/model/day.ts'
import { UsageError } from './usage-error.ts'
import type { Options } from './verb.ts'

export const todayOption: Options = {
  today: { value: 'YYYY-MM-DD', does: 'The day that standing is worked out for; today in London when not given.' },
}

/** The day that was given, else the day it is in London now, whatever the machine's time zone. */
export function todayFrom(given: string | undefined): Day {
  if (given === undefined) return dayInLondon(new Date())
  if (given.length !== 10 || !isDay(given))
    throw new UsageError(`--today cannot be "${given}"`, 'Write a day of the calendar as 2014-07-22.')
  return given
}

export function dayInLondon(instant: Date): Day {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}`
}
