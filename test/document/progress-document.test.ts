import { describe, expect, it } from 'vitest'
import { progressDocumentOf } from '../../src/document/progress-document.ts'
import { progressReportsOf } from '../../src/document/progress-reports.ts'
import { actionAt, progressAt } from '../../src/document/progress-states.ts'
import type { Indicator } from '../../src/model/entries.ts'
import type { Reading } from '../../src/model/readings.ts'
import { sayPeriod } from '../../src/model/say-period.ts'
import { wordsOfBlocks } from '../../src/model/words.ts'
import { edition, indicator, library, plan, priority } from '../make.ts'
import { shippedLibrary } from '../shipped.ts'

const place = { file: 'made/by/a/test.csv', line: 1 }

function reading(period: string, value: number | undefined, more: Partial<Reading> = {}): Reading {
  return {
    indicator: 'attendance',
    area: '',
    period,
    ...(value === undefined ? {} : { value }),
    text: value === undefined ? '' : String(value),
    status: value === undefined ? 'suppressed' : 'published',
    place,
    ...more,
  }
}

const attendance: Indicator = indicator('attendance', {
  frequency: 'quarterly',
  targets: [{ period: '2019/20-Q4', value: 95, text: '95' }],
  tolerance: 2,
})

describe('an indicator at the end of a quarter', () => {
  const at = (value: number, target: Indicator = attendance) =>
    progressAt(target, [reading('2019/20-Q2', value)], '2019/20-Q2').state

  it('is on, near or off target by its tolerance', () => {
    expect([at(95), at(93), at(92.9)]).toEqual(['met', 'near', 'missed'])
  })

  it('has no target to meet where none is set, or neither more nor less is better', () => {
    expect(at(95, { ...attendance, targets: [] })).toBe('no-target')
    expect(at(95, { ...attendance, better: 'neither' })).toBe('no-target')
  })

  it('has no figure where all figures are of later quarters', () => {
    expect(progressAt(attendance, [reading('2019/20-Q3', 95)], '2019/20-Q2').state).toBe('no-figure')
  })

  it('is not told by the figures of other areas', () => {
    expect(progressAt(attendance, [reading('2019/20-Q2', 95, { area: 'England' })], '2019/20-Q2').state).toBe(
      'no-figure',
    )
  })

  it('is overdue when the quarter has no figure, but not when its figure is suppressed', () => {
    const before = reading('2019/20-Q1', 94)
    expect(progressAt(attendance, [before], '2019/20-Q2').overdue).toBe(
      'no figure for 2019/20-Q2, the last is for 2019/20-Q1',
    )
    expect(progressAt(attendance, [before, reading('2019/20-Q2', undefined)], '2019/20-Q2').overdue).toBeUndefined()
  })

  it('is overdue by the year when the year after its last figure ended more than a year ago', () => {
    const yearly: Indicator = { ...attendance, frequency: 'yearly' }
    const last = [reading('2017/18', 94)]
    expect(progressAt(yearly, last, '2019/20-Q4').overdue).toBeUndefined()
    expect(progressAt(yearly, last, '2020/21-Q1').overdue).toBe('no figure since that for 2017/18')
  })

  it('shows the figure before the latest, a quarter for a quarter', () => {
    const readings = [reading('2018/19', 91), reading('2019/20-Q1', 94), reading('2019/20-Q2', 95)]
    expect(progressAt(attendance, readings, '2019/20-Q2').before?.period).toBe('2019/20-Q1')
    expect(progressAt(attendance, readings.slice(0, 2), '2019/20-Q1').before).toBeUndefined()
  })
})

describe('an action at the end of a quarter', () => {
  const action = { id: 'open', title: 'Open the doors', leads: [] }

  it('is late only where the plan says so', () => {
    expect(actionAt({ ...action, status: 'late' }, '2019/20-Q2')).toBe('late')
    expect(actionAt({ ...action, due: '2019-09-30', status: 'under-way' }, '2019/20-Q2')).toBe('past')
  })

  it('is told of three months before its day, and not when it is done or dropped', () => {
    expect(actionAt({ ...action, due: '2019-12-31' }, '2019/20-Q2')).toBe('due')
    expect(actionAt({ ...action, due: '2020-01-01' }, '2019/20-Q2')).toBeUndefined()
    expect(actionAt({ ...action, due: '2019-09-30', status: 'done' }, '2019/20-Q2')).toBeUndefined()
    expect(actionAt({ ...action, due: '2019-09-30', status: 'dropped' }, '2019/20-Q2')).toBeUndefined()
  })

  it('with a day known by its month is not past before the month is', () => {
    expect(actionAt({ ...action, due: '2019-10' }, '2019/20-Q2')).toBe('due')
    expect(actionAt({ ...action, due: '2019-09' }, '2019/20-Q2')).toBe('past')
  })
})

describe('the reports of a plan', () => {
  const first = edition('2018-2019', { indicators: [attendance] })
  const second = edition('2020-2021', { indicators: [attendance] })

  it('are those of quarters where a figure is quarterly, each under the edition in force when it ended', () => {
    const made = plan([first, second], {
      readings: [reading('2018', 90), reading('2019-Q4', 91), reading('2020-Q1', 92), reading('2025-Q1', 93)],
    })
    expect(progressReportsOf(made).map((each) => [each.edition.id, each.period])).toEqual([
      ['2018-2019', '2019-Q4'],
      ['2020-2021', '2020-Q1'],
    ])
  })

  it('are those of years where no figure is quarterly', () => {
    const made = plan([first], { readings: [reading('2018', 90), reading('2019', 91)] })
    expect(progressReportsOf(made).map((each) => each.period)).toEqual(['2018', '2019'])
  })
})

describe('a progress report', () => {
  it('counts every indicator of the edition once', () => {
    const made = plan(
      [
        edition('2018-2021', {
          priorities: [priority('school', { title: 'School' })],
          indicators: [{ ...attendance, priority: 'school' }, indicator('reading-at-seven')],
        }),
      ],
      { readings: [reading('2019/20-Q2', 93)] },
    )
    const report = progressDocumentOf(library([made]), made, made.editions[0]!, '2019/20-Q2', '2026-11-22')
    expect(report.title).toBe('Progress report: July to September 2019')
    expect(report.parts.map((part) => part.title)).toEqual([
      'In short',
      'School',
      'Other indicators',
      'How this report is made',
    ])
    const short = wordsOfBlocks(report.parts[0]!.blocks).join(' ')
    expect(short).toContain('Near target 1 attendance')
    expect(short).toContain('No figure 1 reading-at-seven')
  })

  it('gives every block of a part an anchor of its own, in every report of the shipped content', async () => {
    const shipped = await shippedLibrary()
    for (const each of shipped.plans)
      for (const report of progressReportsOf(each)) {
        const { parts } = progressDocumentOf(shipped, each, report.edition, report.period, '2026-11-22')
        for (const part of parts)
          expect(new Set(part.blocks.map((block) => block.id)).size, `${report.period} ${part.id}`).toBe(
            part.blocks.length,
          )
        expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length)
      }
  })
})

describe('a period in words', () => {
  it.each([
    ['2019/20-Q2', 'July to September 2019'],
    ['2019/20-Q4', 'January to March 2020'],
    ['2019-Q4', 'October to December 2019'],
    ['2019/20', 'April 2019 to March 2020'],
    ['2019', '2019'],
  ])('%s is %s', (period, said) => {
    expect(sayPeriod(period)).toBe(said)
  })
})
