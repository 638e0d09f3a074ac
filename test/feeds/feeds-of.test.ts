import { describe, expect, it } from 'vitest'
import { feedsOf } from '../../src/feeds/feeds-of.ts'
import type { Library } from '../../src/model/library.ts'
import { authority, decision, edition, indicator, library, plan, priority, text } from '../make.ts'

const place = { file: 'made/by/a/test.md' }
const consultation = {
  kind: 'consultation' as const,
  id: 'big-talk',
  title: 'The big talk',
  opens: '2017-01-09',
  closes: '2017-03-01',
  audiences: ['young people'],
  questions: [],
  themes: [],
  text: text(),
  place,
}
const first = edition('2014-2017', {
  days: { approved: { from: '2014-07-22' } },
  decisions: [decision('cabinet', { day: '2014-07-22', title: 'Approval of <the> plan' })],
})
const second = edition('2017-2021', {
  days: { published: { from: '2017-06' } },
  period: { from: '2017-06-01', to: '2021-05-31' },
  consultations: [consultation],
  changes: [
    { day: '2018-01-10', kind: 'minor', text: 'A spelling.' },
    { day: '2018-01-10', kind: 'major', text: 'A target & its year.' },
  ],
})
const two = library([plan([first, second])])

function fileOf(from: Library, path: string, today = '2020-01-01'): string {
  const found = feedsOf(from, today).find((file) => file.path === path)
  if (found === undefined) throw new Error(`no file ${path}`)
  return String(found.content)
}
const itemsOf = (from: Library, today?: string) =>
  JSON.parse(fileOf(from, 'averleigh/cypp/feed.json', today)).items as {
    id: string
    title: string
    content_html: string
    date_published: string
  }[]

describe('feeds', () => {
  it('has one of each kind for the site, each authority and each plan', () => {
    expect(feedsOf(two, '2020-01-01').map((file) => file.path)).toEqual([
      ...['feed.atom', 'feed.json', 'dates.ics'],
      ...['averleigh/feed.atom', 'averleigh/feed.json', 'averleigh/dates.ics'],
      ...['averleigh/cypp/feed.atom', 'averleigh/cypp/feed.json', 'averleigh/cypp/dates.ics'],
    ])
  })

  it('tells of editions, corrections, consultations and decisions, newest first', () => {
    expect(itemsOf(two).map((item) => item.id.replace(/^.*:averleigh\/cypp\//, ''))).toEqual([
      '2017-2021/changes/2018-01-10-2',
      '2017-2021/changes/2018-01-10-1',
      '2017-2021',
      'consultations/big-talk/closes',
      'consultations/big-talk/opens',
      'decisions/cabinet',
      '2014-2017',
    ])
  })

  it('leads from a correction to what was corrected', () => {
    const changes = [{ day: '2015-01-10', kind: 'minor' as const, text: 'A spelling.', entry: 'talk' }]
    const corrected = library([plan([edition('2014-2017', { priorities: [priority('talk')], changes })])])
    expect(fileOf(corrected, 'feed.json')).toContain('/averleigh/cypp/2014-2017/priorities/talk/')
  })

  it('says nothing before its day', () => {
    expect(itemsOf(two, '2017-02-01').map((item) => item.id)).not.toContainEqual(expect.stringContaining('closes'))
    expect(itemsOf(two, '2017-02-01').map((item) => item.id)).toContainEqual(expect.stringContaining('opens'))
  })

  it('names each item by a tag that no day and no rebuild changes', () => {
    const today = itemsOf(two).map((item) => item.id)
    const later = itemsOf(two, '2025-01-01').map((item) => item.id)
    expect(later).toEqual(today)
    expect(today[0]).toMatch(/^tag:plans\.example\.org,2026:/)
  })

  it('says a day no more precisely than it is known', () => {
    const item = itemsOf(two).find(({ id }) => id.endsWith('/2017-2021'))
    expect(item?.content_html).toContain('published in June 2017')
  })

  it('leads from an edition to what changed since the one before', () => {
    expect(fileOf(two, 'feed.atom')).toContain(
      'href="https://plans.example.org/averleigh/cypp/compare/2014-2017..2017-2021/"',
    )
  })

  it('keeps markup that an officer typed from being markup', () => {
    const atom = fileOf(two, 'feed.atom')
    expect(atom).not.toMatch(/<the>/)
    expect(atom).toContain('A target &#38;#38; its year.')
  })

  it('says in every item of a made-up borough that it is made up', () => {
    const fictional = library([plan([first])], [authority({ record: 'fictional' })])
    for (const item of itemsOf(fictional)) expect(item.content_html).toContain('is made up')
  })
})

describe('the calendar', () => {
  const calendar = fileOf(two, 'averleigh/cypp/dates.ics')

  it('holds whole days of consultations, decisions and editions', () => {
    expect(calendar).toContain('DTSTART;VALUE=DATE:20170301\r\nDTEND;VALUE=DATE:20170302\r\n')
    expect(calendar).toContain('SUMMARY:Averleigh: Consultation closes: The big talk\r\n')
    expect(calendar).toContain('SUMMARY:Averleigh: Last day of Plan 2017-2021\r\n')
  })

  it('leaves out what is known only by month or year', () => {
    expect(calendar).not.toContain('201706')
    expect(calendar).not.toContain('Last day of Plan 2014-2017')
  })

  it('folds long lines between letters, none over 75 bytes', () => {
    const long = decision('long', { day: '2014-07-22', title: `${'Plān für Kinder; '.repeat(20)}end` })
    const file = fileOf(library([plan([edition('2014-2017', { decisions: [long] })])]), 'dates.ics')
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n ', '')).toContain(`${'Plān für Kinder\\; '.repeat(20)}end`)
  })

  it('gives the ends of quarters where figures are counted every quarter', () => {
    const quarterly = edition('2014-2015', {
      period: { from: '2014-04', to: '2015-03' },
      indicators: [indicator('school', { frequency: 'quarterly' })],
    })
    const file = fileOf(library([plan([quarterly])]), 'dates.ics')
    expect([...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map((match) => match[1])).toEqual([
      '20140630',
      '20140930',
      '20141231',
      '20150331',
    ])
  })

  it('gives the days by which actions are due that are not done', () => {
    const actions = (['planned', 'done'] as const).map((status) => ({
      id: status,
      title: `Action ${status}`,
      leads: [],
      due: '2015-01-31',
      status,
    }))
    const file = fileOf(
      library([plan([edition('2014-2017', { priorities: [priority('talk', { actions })] })])]),
      'dates.ics',
    )
    expect(file).toContain('Due: Action planned')
    expect(file).not.toContain('Due: Action done')
  })
})
