import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sayCsv } from '../../src/data/csv.ts'
import { dataOf } from '../../src/data/data-of.ts'
import { documentOf } from '../../src/document/document-of.ts'
import type { Library } from '../../src/model/library.ts'
import type { Reading } from '../../src/model/readings.ts'
import { edition, indicator, library, p, plan, section, text } from '../make.ts'

const today = '2020-01-01'
const place = { file: 'made/by/a/test.md' }

function fileOf(from: Library, path: string): string {
  const documents = from.plans.flatMap((one) => one.editions.map((each) => documentOf(from, one, each, today)))
  const found = dataOf(from, documents).find((file) => file.path === path)
  if (found === undefined) throw new Error(`no file ${path}`)
  return String(found.content)
}

describe('an edition as data', () => {
  const linked = p([
    {
      text: 'Attendance',
      link: { kind: 'edition', authority: 'averleigh', plan: 'cypp', edition: '2014-2017', entry: 'aims' },
    },
  ])
  const from = library([
    plan([edition('2014-2017', { sections: [section('aims', { text: text(p('Be safe.', '1.1'), linked) })] })]),
  ])
  const data = JSON.parse(fileOf(from, 'averleigh/cypp/2014-2017/index.json'))

  it('names its form, its edition and its own address', () => {
    expect(data.format).toBe('planpress-edition/1')
    expect(data.address).toBe('https://plans.example.org/averleigh/cypp/2014-2017/')
    expect(data.edition).toMatchObject({ id: '2014-2017', kind: 'plan', status: 'published' })
  })

  it('holds the whole text, as blocks and as words, with the numbers that it has', () => {
    const aims = data.parts.find((part: { id: string }) => part.id === 'aims')
    expect(aims.words).toContain('1.1 Be safe. Attendance')
    expect(aims.blocks[0]).toMatchObject({ kind: 'paragraph', number: '1.1', runs: [{ text: 'Be safe.' }] })
  })

  it('gives links inside the site whole addresses', () => {
    const aims = data.parts.find((part: { id: string }) => part.id === 'aims')
    expect(aims.blocks[1].runs[0].link).toBe('https://plans.example.org/averleigh/cypp/2014-2017/whole/#aims')
  })

  it('keeps back where files lie on the disk', () => {
    expect(JSON.stringify(data)).not.toContain('made/by/a/test.md')
  })
})

describe('figures as CSV', () => {
  const reading = (period: string, more: Partial<Reading> = {}): Reading => ({
    indicator: 'school',
    area: '',
    period,
    value: 94.2,
    text: '94.20',
    status: 'published',
    place,
    ...more,
  })
  const { value: _, ...suppressed } = reading('2015/16', { status: 'suppressed', text: '', note: '=SUM(A1)' })
  const school = indicator('school', {
    title: 'Attendance, all schools',
    baseline: { period: '2013/14', value: 93, text: '93' },
    targets: [{ period: '2016/17', value: 96, text: '96%' }],
  })
  const from = library([
    plan([edition('2014-2017', { indicators: [school] })], {
      readings: [reading('2014/15'), suppressed],
    }),
  ])
  const csv = fileOf(from, 'averleigh/cypp/indicators/figures.csv')
  const rows = parse(csv, { columns: true }) as { [column: string]: string }[]

  it('has a row for each baseline, target and reading, with the decimals it was published with', () => {
    expect(rows.map((row) => [row.kind, row.period, row.period_ends, row.value, row.status])).toEqual([
      ['baseline', '2013/14', '2014-03-31', '93', ''],
      ['target', '2016/17', '2017-03-31', '96', ''],
      ['reading', '2014/15', '2015-03-31', '94.20', 'published'],
      ['reading', '2015/16', '2016-03-31', '', 'suppressed'],
    ])
  })

  it('says what every column means, in their order', () => {
    const metadata = JSON.parse(fileOf(from, 'averleigh/cypp/indicators/figures.csv-metadata.json'))
    expect(metadata.url).toBe('figures.csv')
    expect(metadata.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(Object.keys(rows[0]!))
  })

  it('is not run as a formula by a spreadsheet', () => {
    expect(rows[3]?.note).toBe("'=SUM(A1)")
  })

  it('quotes commas, quotation marks and line ends', () => {
    expect(sayCsv(['a'], [['x, "y"\nz']])).toBe('a\r\n"x, ""y""\nz"\r\n')
  })
})
