import { sayDay } from './day.ts'
import { endOfPeriod } from './readings.ts'

/** A period in words: `July to September 2019`, `April 2019 to March 2020`, `2019`. */
export function sayPeriod(period: string): string {
  const end = endOfPeriod(period)
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))]
  const last = sayDay(end.slice(0, 7))
  if (isQuarter(period)) return `${sayDay(monthOf(year, month - 2)).split(' ')[0]} to ${last}`
  return month === 12 ? String(year) : `${sayDay(monthOf(year - 1, month + 1))} to ${last}`
}

export function isQuarter(period: string): boolean {
  return period.includes('Q')
}

function monthOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
