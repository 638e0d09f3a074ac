import { describe, expect, it } from 'vitest'
import type { Days } from '../../src/model/day.ts'
import { ids, readFields } from '../../src/schema/compound.ts'
import { day, days, period } from '../../src/schema/days.ts'
import { type Form, required } from '../../src/schema/form.ts'
import {
  amount,
  branch,
  colour,
  folder,
  id,
  idOf,
  language,
  oneOf,
  repository,
  server,
  siteAddress,
  sourceTag,
  web,
  whole,
  yesNo,
} from '../../src/schema/scalars.ts'

/** What a form makes of a text: its value, or what is wrong and what to do. */
function read<T>(form: Form<T>, text: string): T | string {
  const said: string[] = []
  const spot = { line: 1, column: 1 }
  const node = {
    kind: 'mapping',
    pairs: [{ key: 'field', ...spot, value: { kind: 'text', text, ...spot } }],
    ...spot,
  } as const
  const values = readFields(
    { field: required(form, 'A field.') },
    node,
    (_, message, hint) => said.push(`${message} ${hint}`),
    spot,
  )
  return said.length > 0 ? said.join(' ') : values.field
}

describe('a day', () => {
  it.each(['2006', '2006-11', '2006-11-21', '2012-02-29', '2000-02-29'])('may be %s', (text) => {
    expect(read(day, text)).toBe(text)
  })

  it.each([
    ['2014-02-30', 'The day "2014-02-30" (field) is not in the calendar: February 2014 has 28 days, not 30.'],
    ['2014-06-31', 'The day "2014-06-31" (field) is not in the calendar: June 2014 has 30 days, not 31.'],
    ['2014-13-01', 'The day "2014-13-01" (field) has the month 13; months go from 01 to 12.'],
    ['22/07/2014', 'The day "22/07/2014" (field) is not in the form year-month-day. Write 2014-07-22.'],
    ['22.7.2014', 'The day "22.7.2014" (field) is not in the form year-month-day. Write 2014-07-22.'],
    ['2014-7-2', 'The day "2014-7-2" (field) is not in the form year-month-day. Write 2014-07-02.'],
    ['22 July 2014', 'The day "22 July 2014" (field) is not in the form year-month-day. Write 2014-07-22.'],
    ['July 2014', 'The day "July 2014" (field) is not in the form year-month-day. Write 2014-07.'],
    [
      '2014-07-22T10:00:00Z',
      'The day "2014-07-22T10:00:00Z" (field) is not in the form year-month-day. Write 2014-07-22.',
    ],
    ['2014-07-22 10:00', 'The day "2014-07-22 10:00" (field) is not in the form year-month-day. Write 2014-07-22.'],
    ['14', 'The day "14" (field) is not in the form year-month-day.'],
    ['20140722', 'The day "20140722" (field) is not in the form year-month-day.'],
    ['tomorrow', 'The day "tomorrow" (field) is not in the form year-month-day.'],
    ['c. 2014', 'The day "c. 2014" (field) is not in the form year-month-day.'],
  ])('cannot be %s', (text, says) => {
    expect(read(day, text)).toContain(says)
  })
})

describe('days', () => {
  it.each<readonly [string, Days]>([
    ['2006-11 to 2009-11', { from: '2006-11', to: '2009-11' }],
    ['2006', { from: '2006', to: '2006' }],
    ['from 2008-05', { from: '2008-05' }],
    ['to 2008-05', { to: '2008-05' }],
    ['2014 to 2014-03', { from: '2014', to: '2014-03' }],
  ])('may be %s', (text, value) => {
    expect(read(days, text)).toEqual(value)
  })

  it.each([
    ['2017 to 2014', '"field" ends before it begins: 2014 is before 2017. Write the earlier day first: 2014 to 2017.'],
    ['2014-2017', '"2014-2017" (field)'],
    ['2014–2017', '"2014–2017" (field)'],
    ['2014 until 2017', '"2014 until 2017" (field) is not written as days are.'],
    ['three years', '"three years" (field) is not written as days are.'],
    ['2014-02-30 to 2015', 'February 2014 has 28 days'],
    ['from July 2014', '"from July 2014" (field) is not written as days are.'],
  ])('cannot be %s', (text, says) => {
    expect(read(days, text)).toContain(says)
  })
})

describe('a period of a figure', () => {
  it.each(['2014', '2014/15', '2014-Q2', '2014/15-Q2', '1999/00'])('may be %s', (text) => {
    expect(read(period, text)).toBe(text)
  })

  it.each([
    ['2014-15', 'Write 2014/15.'],
    ['2014/2015', 'Write 2014/15.'],
    ['2014/16', 'is not a period'],
    ['2014-Q5', 'is not a period'],
    ['Q2 2014', 'is not a period'],
  ])('cannot be %s', (text, says) => {
    expect(read(period, text)).toContain(says)
  })
})

describe('other forms', () => {
  it.each<readonly [string, Form<unknown>, string, unknown]>([
    ['a whole number', whole, '2590', 2590],
    ['a number', amount, '-93.70', { value: -93.7, text: '-93.70' }],
    ['yes', yesNo, 'yes', true],
    ['false', yesNo, 'false', false],
    ['an id', id, '2014-2017', '2014-2017'],
    ['a web address', web, 'https://example.org/a?b=c', 'https://example.org/a?b=c'],
    ['an address of a site', siteAddress, 'https://example.org/plans', 'https://example.org/plans'],
    ['a language', language, 'en-GB', 'en-GB'],
    ['a colour', colour, '#1D4F91', '#1d4f91'],
    ['a tag', sourceTag, 'DATA-CLA', 'DATA-CLA'],
    ['one of a few', oneOf(['higher', 'lower']), 'lower', 'lower'],
    ['a repository', repository, 'averleigh/children/plans', 'averleigh/children/plans'],
    ['a branch', branch, 'drafts/2026', 'drafts/2026'],
    ['a folder', folder, 'plans/content', 'plans/content'],
    ['a server', server, 'https://git.example.org:8443', 'https://git.example.org:8443'],
  ])('read %s', (_, form, text, value) => {
    expect(read(form, text)).toEqual(value)
  })

  it.each<readonly [string, Form<unknown>, string, string]>([
    ['a number with a comma', whole, '2,590', 'Write digits only: 2590, not 2,590 or 012.'],
    ['a number with a nought in front', whole, '012', '"012" is not a whole number'],
    ['a number in words', whole, 'ten', '"ten" is not a whole number'],
    ['a share with its sign', amount, '93.7%', '"93.7%" is not a number'],
    ['1e3', amount, '1e3', '"1e3" is not a number'],
    ['0x1F', whole, '0x1F', '"0x1F" is not a whole number'],
    ['infinity', amount, '.inf', '".inf" is not a number'],
    ['maybe', yesNo, 'maybe', '"maybe" is neither yes nor no'],
    ['an id in capitals', id, 'School Attendance', 'Write school-attendance.'],
    ['a way up', id, '../x', '"../x" cannot be an id'],
    ['an address without https', web, 'www.example.org', '"www.example.org" is not a web address'],
    ['a program for an address', web, 'javascript:alert(1)', '"javascript:alert(1)" is not a web address'],
    ['an address with a stroke', siteAddress, 'https://example.org/', 'Write https://example.org.'],
    ['an address with a place', siteAddress, 'https://example.org/#a', 'Leave out everything from ? or # on.'],
    ['a language by name', language, 'English', '"English" is not a language code'],
    ['a colour by name', colour, 'red', '"red" is not a colour'],
    ['a tag in small letters', sourceTag, 'w4', '"w4" cannot be a tag'],
    [
      'what is not one of a few',
      oneOf(['higher', 'lower']),
      'hihger',
      'Did you mean "higher"? It can be higher or lower.',
    ],
    ['a repository by its address', repository, 'https://github.com/averleigh/plans.git', 'Write averleigh/plans.'],
    ['a repository as git has it', repository, 'git@github.com:averleigh/plans.git', 'Write averleigh/plans.'],
    ['a repository without its owner', repository, 'plans', '"plans" is not the name of a repository (field). Write'],
    ['a repository that leads out', repository, '../plans', 'is not the name of a repository'],
    ['a branch with a space', branch, 'my branch', '"my branch" is not the name of a branch'],
    ['a folder with strokes', folder, '/content/', 'Write content.'],
    ['a folder that leads out', folder, '../content', 'is not a folder of a repository'],
    ['a server that does not encrypt', server, 'http://git.example.org/', 'Write https://git.example.org.'],
    [
      'a server with a space, which could add to what scripts may do',
      server,
      "https://a.b 'unsafe-eval'",
      'is not the',
    ],
    ['a text for a list', ids, 'council', 'Write each item on a line of its own, beginning with a hyphen: - council'],
    ['nothing', id, '  ', '"field" has no value.'],
  ])('refuse %s', (_, form, text, says) => {
    expect(read(form, text)).toContain(says)
  })

  it('make ids from words', () => {
    expect(['Our Aims (new)', "Children's café", '  ', '漢字', 'a'.repeat(100)].map((words) => idOf(words))).toEqual([
      'our-aims-new',
      'childrens-cafe',
      '',
      '',
      'a'.repeat(80),
    ])
  })
})
