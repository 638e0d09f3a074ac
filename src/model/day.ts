/**
 * A day as precisely as it is known: `2006`, `2006-11` or `2006-11-21`. Never a Date: a plan is approved on a day, not at
 * an instant, and a day has no time zone. Days of different precision compare by what they have in common.
 */
export type Day = string

/** From one day to another, each as precisely as known; an end that is not known is absent. */
export interface Days {
  readonly from?: Day
  readonly to?: Day
}

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Whether `text` is a day that the calendar has. */
export function isDay(text: string): text is Day {
  const match = shape.exec(text)
  if (!match) return false
  const month = match[2] === undefined ? 1 : Number(match[2])
  const day = match[3] === undefined ? 1 : Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

/** How many days a month has in the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The first full day that `day` may mean: `2006` gives `2006-01-01`. */
export function earliest(day: Day): Day {
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day
}

/** The last full day that `day` may mean: `2006-11` gives `2006-11-30`. */
export function latest(day: Day): Day {
  if (day.length === 10) return day
  const year = Number(day.slice(0, 4))
  const month = day.length === 4 ? 12 : Number(day.slice(5, 7))
  return `${day.slice(0, 4)}-${twoDigits(month)}-${twoDigits(daysInMonth(year, month))}`
}

/** Negative, zero or positive as `a` is before, the same as, or after `b`; by the first day that each may mean. */
export function compareDays(a: Day, b: Day): number {
  const first = earliest(a)
  const second = earliest(b)
  return first < second ? -1 : first > second ? 1 : 0
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The day as English says it, no more precisely than it is known: `21 November 2006`, `November 2006`, `2006`. */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-')
  const name = month === undefined ? '' : `${months[Number(month) - 1]} `
  return `${date === undefined ? '' : `${Number(date)} `}${name}${year}`
}

/** `2006 to 2009`, `from May 2008`, `until 2014`; an empty text when neither end is known; one day when both ends are it. */
export function sayDays(days: Days): string {
  if (days.from !== undefined && days.to !== undefined)
    return days.from === days.to ? sayDay(days.from) : `${sayDay(days.from)} to ${sayDay(days.to)}`
  if (days.from !== undefined) return `from ${sayDay(days.from)}`
  return days.to === undefined ? '' : `until ${sayDay(days.to)}`
}

/** The day after a full day. */
export function dayAfter(day: Day): Day {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${twoDigits(date + 1)}`
  return month < 12 ? `${day.slice(0, 5)}${twoDigits(month + 1)}-01` : `${year + 1}-01-01`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
