import { expect, it } from 'vitest'
import { listMarker } from '../../src/model/list-marker.ts'
import { progressOf } from '../../src/model/progress.ts'
import { sayNumber, sayValue } from '../../src/model/say-value.ts'
import { indicator } from '../make.ts'

it('parts thousands and keeps the decimals that were published', () => {
  expect(['2521', '1250000', '53.40', '-3.2', '999'].map((text) => sayNumber(text))).toEqual([
    '2,521',
    '1,250,000',
    '53.40',
    '−3.2',
    '999',
  ])
  expect(sayNumber('53.44', 1)).toBe('53.4')
  expect(sayValue('22', { unit: '%' })).toBe('22%')
  expect(sayValue('13.1', { unit: '% of pupils' })).toBe('13.1% of pupils')
  expect(sayValue('1200', { unit: '£' })).toBe('£1,200')
  expect(sayValue('22', { unit: 'per 1,000' })).toBe('22 per 1,000')
})
it('counts list markers in letters and Roman numerals', () => {
  const marker = (style: 'decimal' | 'lower-alpha' | 'lower-roman', index: number) =>
    listMarker({ style, start: 1, delimiter: 'brackets' }, index)
  expect([marker('decimal', 9), marker('lower-alpha', 27), marker('lower-roman', 13)]).toEqual([
    '(10)',
    '(ab)',
    '(xiv)',
  ])
  expect(listMarker({ style: 'bullet', start: 1, delimiter: 'dot' }, 0)).toBeUndefined()
})
it('judges the latest figure by the target that it is on the way to', () => {
  const reading = (period: string, value: number) => ({
    indicator: 'x',
    area: '',
    period,
    value,
    text: String(value),
    status: 'published' as const,
    place: { file: 'readings.csv' },
  })
  const targets = [
    { period: '2015', value: 90, text: '90' },
    { period: '2017', value: 95, text: '95' },
  ]
  const absence = indicator('x', { targets, tolerance: 1 })
  const stateAt = (...readings: ReturnType<typeof reading>[]) => {
    const progress = progressOf(absence, readings)
    return progress && [progress.target.period, progress.state]
  }
  expect(stateAt(reading('2014', 89))).toEqual(['2015', 'near'])
  expect(stateAt(reading('2014', 89), reading('2016', 93))).toEqual(['2017', 'missed'])
  expect(stateAt(reading('2018', 95))).toEqual(['2017', 'met'])
  expect(stateAt()).toBeUndefined()
})
