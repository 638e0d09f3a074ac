import { compareDays, type Day, type Days, daysInMonth, isDay, sayDay } from '../model/day.ts'
import { isPeriod } from '../model/readings.ts'
import type { Form } from './form.ts'
import { scalar } from './scalars.ts'

const dayPattern = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?'

export const day: Form<Day> = scalar({
  says: 'a day as year-month-day, as precisely as it is known: 2006, 2006-11 or 2006-11-21',
  example: '2006-11-21',
  fallback: '2000',
  json: { type: ['string', 'integer'], pattern: `^${dayPattern}$` },
  parse: (typed, field) =>
    isDay(typed) ? { value: typed } : { wrong: `The day "${typed}" (${field}) ${wrongWith(typed)}`, ...cure(typed) },
})

export const days: Form<Days> = scalar<Days>({
  says: 'days as year-month-day: 2006-11 to 2009-11, 2006-11-21, from 2006 or to 2009',
  example: '2006-11 to 2009-11',
  fallback: {},
  json: {
    type: ['string', 'integer'],
    pattern: `^(${dayPattern}( to ${dayPattern})?|(from|to) ${dayPattern})$`,
  },
  parse(typed, field) {
    const words = typed.trim().split(/\s+/)
    const [first = '', second = '', third = ''] = words
    const both = words.length === 3 && second === 'to'
    const shape =
      words.length === 1
        ? { from: first, to: first }
        : words.length === 2 && first === 'from'
          ? { from: second }
          : words.length === 2 && first === 'to'
            ? { to: second }
            : both
              ? { from: first, to: third }
              : undefined
    const years = yearsIn(typed)
    if (shape === undefined || years !== undefined)
      return { wrong: `"${typed}" (${field}) is not written as days are.`, ...(years ?? cureDays(typed)) }
    for (const one of [shape.from, shape.to])
      if (one !== undefined && !isDay(one))
        return { wrong: `The day "${one}" (${field}) ${wrongWith(one)}`, ...cure(one) }
    if (both && compareDays(first, third) > 0)
      return {
        wrong: `"${field}" ends before it begins: ${sayDay(third)} is before ${sayDay(first)}.`,
        hint: `Write the earlier day first: ${third} to ${first}.`,
      }
    return { value: shape }
  },
})

export const period: Form<string> = scalar({
  says: 'a period: 2014, 2014/15, 2014-Q2 or 2014/15-Q2',
  example: '2014/15',
  fallback: '2000',
  json: { type: ['string', 'integer'], pattern: '^[0-9]{4}(/[0-9]{2})?(-Q[1-4])?$' },
  parse(typed, field) {
    if (isPeriod(typed)) return { value: typed }
    const two = /^(\d{4})[/–-](?:\d{2})?(\d{2})$/.exec(typed)
    const near = two === null ? undefined : `${two[1]}/${two[2]}`
    if (near !== undefined && isPeriod(near))
      return { wrong: `"${typed}" (${field}) is not a period.`, hint: `Write ${near}.` }
    return { wrong: `"${typed}" (${field}) is not a period.` }
  },
})

function wrongWith(typed: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(typed)
  if (parts === null) return 'is not in the form year-month-day.'
  const [, year, month, date] = parts
  if (Number(month) < 1 || Number(month) > 12) return `has the month ${month}; months go from 01 to 12.`
  const longest = daysInMonth(Number(year), Number(month))
  return `is not in the calendar: ${sayDay(`${year}-${month}`)} has ${longest} days, not ${Number(date)}.`
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A hint that writes the day out, when it can be told which is meant. */
function cure(typed: string): { hint?: string } {
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  if (british) return ifDay(british[3]!, british[2]!, british[1]!)
  const short = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/.exec(typed)
  if (short) return ifDay(short[1]!, short[2]!, short[3])
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s+(\d{4})$/i.exec(typed)
  const month = words === null ? 0 : monthNames.indexOf(words[2]!.slice(0, 3).toLowerCase()) + 1
  return words && month > 0 ? ifDay(words[3]!, String(month), words[1]) : {}
}

/** `2014-2017` and `2014-17`, which are no day: the years that they mean. */
function yearsIn(typed: string): { hint: string } | undefined {
  const [, first, century, last] = /^(\d{4})\s*[-/–—]\s*(\d{2})?(\d{2})$/.exec(typed.trim()) ?? []
  if (first === undefined || (century === undefined && Number(last) <= 12)) return undefined
  const second = `${century ?? first.slice(0, 2)}${last}`
  return first < second ? { hint: `Write ${first} to ${second}.` } : undefined
}

function cureDays(typed: string): { hint?: string } {
  const parts = typed.trim().split(/\s+(?:to|until|-)\s+|\s*[–—]\s*/)
  if (parts.length === 1) return cure(typed.trim())
  const written = parts.map((part) => (isDay(part) ? part : cure(part).hint?.slice('Write '.length, -1)))
  return written.length === 2 && !written.includes(undefined) ? { hint: `Write ${written.join(' to ')}.` } : {}
}

function ifDay(year: string, month: string, date: string | undefined): { hint?: string } {
  const day = `${year}-${month.padStart(2, '0')}${date === undefined ? '' : `-${date.padStart(2, '0')}`}`
  return isDay(day) ? { hint: `Write ${day}.` } : {}
}
