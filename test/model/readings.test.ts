import { expect, it } from 'vitest'
import { comparePeriods, endOfPeriod, isPeriod } from '../../src/model/readings.ts'

it('knows a year, a school year and their quarters, and no other period', () => {
  expect(['2014', '2014/15', '1999/00', '2014-Q2', '2014/15-Q4'].every(isPeriod)).toBe(true)
  expect(['2014/16', '2014-Q5', '14', '2014-15', '2014 Q2'].some(isPeriod)).toBe(false)
})
it('ends a financial year in March and its quarters before', () => {
  expect(['2014', '2014/15', '2014-Q1', '2014/15-Q1', '2014/15-Q3', '2014/15-Q4'].map(endOfPeriod)).toEqual([
    '2014-12-31',
    '2015-03-31',
    '2014-03-31',
    '2014-06-30',
    '2014-12-31',
    '2015-03-31',
  ])
})
it('puts periods in the order in which they end, a quarter before its year', () => {
  const periods = ['2014/15', '2015', '2014/15-Q4', '2014', '2014/15-Q1']
  expect([...periods].sort(comparePeriods)).toEqual(['2014/15-Q1', '2014', '2014/15-Q4', '2014/15', '2015'])
})
