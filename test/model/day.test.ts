import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDays, dayAfter, earliest, isDay, latest, sayDay, sayDays } from '../../src/model/day.ts'

const fullDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day', () => {
  it('is one that the calendar has', () => {
    expect(['2006', '2006-11', '2006-11-21', '2024-02-29'].every(isDay)).toBe(true)
    expect(['2014-02-30', '2023-02-29', '2014-13', '22/07/2014', '2014-7-2', ''].some(isDay)).toBe(false)
  })
  it('is said no more precisely than it is known', () => {
    expect([sayDay('2006'), sayDay('2006-11'), sayDay('2006-11-03')]).toEqual([
      '2006',
      'November 2006',
      '3 November 2006',
    ])
    expect(sayDays({ from: '2006', to: '2008' })).toBe('2006 to 2008')
    expect(sayDays({ to: '2014' })).toBe('until 2014')
    expect(sayDays({ from: '2014-02', to: '2014-02' })).toBe('February 2014')
  })
  it('may mean its first day and its last', () => {
    expect([earliest('2006-02'), latest('2006-02'), latest('2008-02'), latest('2006')]).toEqual([
      '2006-02-01',
      '2006-02-28',
      '2008-02-29',
      '2006-12-31',
    ])
  })
  it('is followed by the next one of the calendar', () => {
    fc.assert(
      fc.property(fullDay, (day) => {
        const next = new Date(`${day}T00:00:00Z`)
        next.setUTCDate(next.getUTCDate() + 1)
        expect(dayAfter(day)).toBe(next.toISOString().slice(0, 10))
        expect(isDay(dayAfter(day))).toBe(true)
        expect(compareDays(day, dayAfter(day))).toBeLessThan(0)
      }),
    )
  })
})
