import { describe, expect, it } from 'vitest'
import { figuresTable } from '../../src/document/figures-table.ts'
import { textOfRuns } from '../../src/html/runs.ts'
import type { Indicator } from '../../src/model/entries.ts'
import type { Reading } from '../../src/model/readings.ts'
import { indicator } from '../make.ts'

function reading(period: string, value: number | undefined, more: Partial<Reading> = {}): Reading {
  return {
    indicator: 'waits',
    area: '',
    period,
    text: value === undefined ? '' : String(value),
    status: 'published',
    place: { file: 'readings.csv' },
    ...(value === undefined ? {} : { value }),
    ...more,
  }
}

function saidBy(readings: readonly Reading[], facts: Partial<Indicator> = {}) {
  const blocks = figuresTable({
    indicator: { ...indicator('waits'), ...facts },
    readings,
    area: 'Derby',
    line: 1,
    prefix: '',
  })
  const table = blocks[0]
  if (table?.kind !== 'table') throw new Error('no table')
  const notes = blocks.flatMap((block) => (block.kind === 'definitions' ? block.items : []))
  return {
    columns: table.columns,
    rows: [table.head, ...table.rows.map(({ cells }) => cells)].map((cells) => cells.map(textOfRuns).join(' | ')),
    notes: notes.map(({ term, meanings }) =>
      [
        textOfRuns(term),
        ...meanings.flat().map((block) => (block.kind === 'paragraph' ? textOfRuns(block.runs) : '')),
      ].join(': '),
    ),
  }
}

describe('the table of the figures of an indicator', () => {
  it('has a row for each year and a column for each quarter where all figures are of quarters', () => {
    const said = saidBy([reading('2013/14-Q4', 53), reading('2014/15-Q1', 57), reading('2014/15-Q2', 58)])
    expect(said.rows).toEqual([
      'Year | Q1\nApr to Jun | Q2\nJul to Sep | Q3\nOct to Dec | Q4\nJan to Mar',
      '2013/14 |  |  |  | 53',
      '2014/15 | 57 | 58 |  | ',
    ])
    expect(said.columns).toEqual(['left', 'right', 'right', 'right', 'right'])
  })

  it('has the areas of a year one below the other', () => {
    const said = saidBy([reading('2014-Q1', 53), reading('2014-Q1', 60, { area: 'England' }), reading('2015-Q1', 54)])
    expect(said.rows).toEqual([
      'Year and area | Q1\nJan to Mar | Q2\nApr to Jun | Q3\nJul to Sep | Q4\nOct to Dec',
      '2014 Derby | 53 |  |  | ',
      '2014 England | 60 |  |  | ',
      '2015 Derby | 54 |  |  | ',
    ])
  })

  it('tells what is noted of a quarter below the table, and in the cell that there is a note', () => {
    const said = saidBy(
      [
        reading('2014/15-Q1', 53, { note: 'Schools were closed' }),
        reading('2014/15-Q1', 60, { area: 'England', note: 'Estimated' }),
        reading('2014/15-Q2', 204),
      ],
      { breaks: [{ period: '2014/15-Q2', note: 'Until then only half were counted.' }] },
    )
    expect(said.rows.slice(1)).toEqual([
      '2014/15 Derby | 53\n(see note) | 204\n(see note) |  | ',
      '2014/15 England | 60\n(see note) |  |  | ',
    ])
    expect(said.notes).toEqual([
      '2014/15-Q1: Schools were closed. England: Estimated.',
      '2014/15-Q2: Not comparable with earlier figures: Until then only half were counted.',
    ])
  })

  it('has a row for each period where figures are of years, with notes that two areas share once', () => {
    const note = 'Assessments were cancelled'
    const said = saidBy([
      reading('2018/19', 53),
      reading('2019/20', undefined, { note, status: 'not-available' }),
      reading('2019/20', undefined, { note, status: 'not-available', area: 'England' }),
      reading('2020/21', 55, { status: 'provisional' }),
    ])
    expect(said.rows).toEqual([
      'Period | Derby | England | Note',
      '2018/19 | 53 |  | ',
      '2019/20 | not available | not available | Assessments were cancelled',
      '2020/21 | 55\n(provisional) |  | ',
    ])
  })
})
