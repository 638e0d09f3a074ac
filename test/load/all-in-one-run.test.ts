import { describe, expect, it } from 'vitest'
import { editionPath, type Files, problemsIn, sayPlace } from './made-content.ts'

const said = async (files: Files) => (await problemsIn(files)).map(sayPlace)
const section = (source: string | Uint8Array): Files => ({ [`${editionPath}/sections/aims.md`]: source })

const inText = 'See [x](none).\n\n#### Deep\n'
const mistakesInText = (line: number) => [
  `sections/aims.md:${line}:5 A link leads to "none", which the edition 2014-2017 has not.`,
  `sections/aims.md:${line + 2}:1 The first heading has ####.`,
]

describe('one run', () => {
  it.each<readonly [name: string, front: string, says: string]>([
    ['a colon in a value', '---\ntitle: Aims: ours\n---\n', '2:12 This line cannot be read as a field and its value.'],
    ['an open quote', '---\ntitle: "Aims\n---\n', '2:8 A value begins with a double quote that is not closed.'],
    ['a line that is no field', '---\ntitle Aims\n---\n', '2:1 The front matter is not made of fields.'],
    ['a tab', '---\ntitle:\n\tAims\n---\n', '3:1 The line begins with a tab.'],
    ['four hyphens', '----\ntitle: Aims\n---\n', '1:1 The line before the fields is not exactly three hyphens in the'],
    ['an empty line first', '\n---\ntitle: Aims\n---\n', '2:1 The line before the fields is not exactly three hyphens'],
    ['an odd closing line', '---\ntitle: Aims\n--- end\n', '3:1 The line after the fields is "--- end", not exactly'],
    ['an indented closing line', '---\ntitle: Aims\n ---\n', '3:1 The fields are not closed.'],
    ['no closing line', '---\ntitle: Aims\n\n', '1:1 The fields are not closed.'],
    ['no opening line', 'title: Aims\n---\n', '1:1 The file has no fields: its first line is not three hyphens.'],
    ['no front matter', '', '1:1 The file has no fields: its first line is not three hyphens.'],
    ['a program', '---js\n{title: "Aims"}\n---\n', '1:1 After the three hyphens stands "js".'],
    ['fields of a depth beyond use', `---\ntitle: ${'['.repeat(200)}\n---\n`, '2:'],
    ['no fields', '---\n---\n', '1:1 The front matter is empty.'],
  ])('tells of %s and of what is wrong in the text', async (_, front, says) => {
    const [first, ...rest] = await said(section(front + inText))
    expect(first).toContain(`sections/aims.md:${says}`)
    expect(rest).toEqual(mistakesInText(front.split('\n').length))
  })

  it('tells of every field that cannot be read and of those that can', async () => {
    expect(
      await said({
        [`${editionPath}/edition.md`]:
          '---\ntitle: Plan: the first\nkind: plann\nstatus published\nperiod: "2014 to 2017\npublishd: 2014-07\nsections:\n  - aims\n---\n[x](none)\n',
      }),
    ).toEqual([
      'edition.md:2:12 This line cannot be read as a field and its value.',
      'edition.md:3:7 "kind" cannot be "plann".',
      'edition.md:4:1 There is no colon in this line, so that it is no field.',
      'edition.md:5:9 A value begins with a double quote that is not closed.',
      'edition.md:6:1 There is no field "publishd" here.',
      'edition.md:10:1 A link leads to "none", which the edition 2014-2017 has not.',
    ])
  })

  it('blames no other file for a list that could not be read', async () => {
    const broken = (sections: string) => ({
      [`${editionPath}/edition.md`]: `---\ntitle: Plan\nkind: plan\nstatus: published\nperiod: 2014 to 2017\n${sections}---\n`,
    })
    expect(await said(broken('sections: aims\n'))).toEqual(['edition.md:6:11 "sections" wants a list.'])
    expect(await said(broken('sections:\n  - aims: [\n'))).toEqual([
      'edition.md:7:11 A value begins with a bracket that is not closed.',
    ])
  })

  it('blames nothing that depends on a field which could not be read', async () => {
    const base = {
      'ford/cypp/2014-2017/edition.md':
        '---\ntitle: P\nkind: plan\nstatus: published\nperiod: 2014 to 2017\npublished: 2014\noutcomes:\n  - id: be-safe\n    title: Be safe\nsections:\n  - aims\n---\n',
      'ford/cypp/2014-2017/priorities/safe.md': '---\ntitle: Safe\noutcome: be-safe\n---\n',
    }
    const refresh = (fields: string) => ({
      ...base,
      'ford/cypp/2016/edition.md': `---\ntitle: R\n${fields}status: published\nperiod: 2016 to 2017\npublished: 2016\ndrops:\n  - aims\n---\n[x](safe)\n`,
    })
    const outcomes = 'outcomes:\n  - id: be-safe\n    title: Be safe\n'
    expect(await said(refresh(`kind: refresh\nrefreshes: 2014-2017\n${outcomes}`))).toEqual([])
    for (const [fields, line] of [
      [`kind: "refresh\nrefreshes: 2014-2017\n${outcomes}`, 3],
      [`kind: refrsh\nrefreshes: 2014-2017\n${outcomes}`, 3],
      [`kind: refresh\nrefreshes: "2014-2017\n${outcomes}`, 4],
      [`kind: refresh\nrefreshes: 2014 2017\n${outcomes}`, 4],
      ['kind: refresh\nrefreshes: 2014-2017\noutcomes: @\n', 5],
      ['kind: refresh\nrefreshes: 2014-2017\noutcomes:\n  - id: Be safe\n    title: Be safe\n', 6],
    ] as const) {
      const problems = await said(refresh(fields))
      expect(problems).toHaveLength(1)
      expect(problems[0]).toContain(`ford/cypp/2016/edition.md:${line}:`)
    }
  })

  it('blames nothing on a file that breaks off among its fields', async () => {
    const files = {
      [`${editionPath}/edition.md`]: '---\ntitle: Plan\nkind: plan\nsections:\n  - ai',
      [`${editionPath}/priorities/safe.md`]: '---\ntitle: Safe\noutcome: be-safe\n---\n',
    }
    expect(await said(files)).toEqual(['edition.md:1:1 The fields are not closed.'])
  })

  it('tells of every hidden character, and of what else is wrong', async () => {
    expect(await said(section(`---\ntitle: A\u200bims\n---\n${inText}a\u00adb c\u0007d\n`))).toEqual([
      'sections/aims.md:2:9 Here is a character that cannot be seen (U+200B).',
      'sections/aims.md:7:2 Here is a soft hyphen (U+00AD), which cannot be seen.',
      'sections/aims.md:7:6 Here is a control character (U+0007), which cannot be printed.',
      ...mistakesInText(4),
    ])
  })

  it.each<readonly [string, Uint8Array, string]>([
    [
      'Windows-1252',
      Buffer.from(`---\ntitle: Caf\xe9\n---\n${inText}`, 'latin1'),
      '2:11 A letter here is not in UTF-8',
    ],
    ['UTF-16', Buffer.from(`\ufeff---\ntitle: Aims\n---\n${inText}`, 'utf16le'), '1:1 The file is saved as UTF-16'],
    [
      'old Macs',
      Buffer.from(`---\ntitle: Aims\n---\n${inText}`.replaceAll('\n', '\r')),
      '1:4 Here is a line end of old',
    ],
  ])('tells of what is wrong in a file of %s beside its encoding', async (_, bytes, says) => {
    const [first, ...rest] = await said(section(bytes))
    expect(first).toContain(`sections/aims.md:${says}`)
    expect(rest).toEqual(mistakesInText(4))
  })

  it('tells of every row of figures that cannot be read', async () => {
    const head = 'indicator,area,period,value,status,note\n'
    const rows = 'x,,2014,"12,published,\nx,,2015,1,234,,\nx,,2016,yes,,\nx,,2017,1"2,,\n'
    expect(await said({ 'ford/cypp/readings.csv': head + rows })).toEqual([
      'ford/cypp/readings.csv:2:1 A cell begins with a double quote that is not closed.',
      'ford/cypp/readings.csv:3:1 The row has 7 cells; it needs 6.',
      'ford/cypp/readings.csv:4:9 "yes" is not a number (value).',
      'ford/cypp/readings.csv:5:1 There is a double quote in the middle of a cell.',
    ])
  })
})
