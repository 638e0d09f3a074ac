import { describe, expect, it } from 'vitest'
import type { Problem } from '../src/problem.ts'
import { sayProblems } from '../src/say-problems.ts'
import { aims, editionPath, loadFiles } from './load/made-content.ts'

const problem = (message: string, more: Partial<Problem> = {}): Problem => ({
  level: 'error',
  check: 'fields',
  message,
  place: { file: 'a.md', line: 2, column: 8 },
  ...more,
})

describe('problems', () => {
  it('are said with their place, what is wrong, what to do, and the line with a mark', () => {
    const said = sayProblems(
      [problem('The day is wrong.', { hint: 'Write 2014-07-22.' })],
      new Map([['a.md', '---\nday: 22/07/2014\n---\n']]),
      'content',
    )
    expect(said).toBe(
      [
        'content/a.md:2:8  The day is wrong. Write 2014-07-22.',
        '     2 | day: 22/07/2014',
        '                ^',
        '',
        '1 mistake in 1 file.',
        '',
      ].join('\n'),
    )
  })

  it('of whole files have no line, and warnings say that they are', () => {
    expect(sayProblems([problem('Odd.', { level: 'warning', place: { file: 'b' } })])).toBe(
      'b  Warning: Odd.\n\n1 warning in 1 file.\n',
    )
  })

  it('show of a long line the part that matters', () => {
    const line = `${'a'.repeat(300)}X${'b'.repeat(300)}`
    const said = sayProblems(
      [problem('X.', { place: { file: 'a.md', line: 1, column: 301 } })],
      new Map([['a.md', line]]),
    ).split('\n')
    expect(said[1]!.length).toBeLessThan(115)
    expect(said[1]![said[2]!.indexOf('^')]).toBe('X')
  })

  it('are at most twenty for a file, errors first', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      problem(`Number ${at}.`, { level: at < 20 ? 'warning' : 'error', place: { file: 'a.md', line: at + 1 } }),
    )
    const said = sayProblems(many)
    expect(said.match(/Number/g)).toHaveLength(20)
    expect(said).toContain('Number 29.')
    expect(said).toContain('a.md  … and 10 more in this file.')
    expect(said).toContain('10 mistakes and 20 warnings in 1 file.')
  })

  it('cannot speak to the terminal', () => {
    expect(sayProblems([problem('x', { place: { file: 'a\u001b[2J\u202e.md' } })])).not.toMatch(/[\u001b\u202e]/)
  })

  it('are nothing when there are none', () => {
    expect(sayProblems([])).toBe('')
  })

  it('read well all together', async () => {
    const { problems, sources } = await loadFiles({
      ...aims('It is so. [W9]\n\n| a | b |\n|---|---|\n| 1 |\n'),
      [`${editionPath}/edition.md`]:
        '---\ntitle: Plan\nkind: plan\nstatus: aproved\nperiod: 2014 to 2017\napproved: 22/07/2014\n---\n',
      [`${editionPath}/notes.docx`]: 'x',
    })
    expect(sayProblems(problems, sources, 'content')).toMatchInlineSnapshot(`
      "content/ford/cypp/2014-2017/edition.md:4:9  "status" cannot be "aproved". Did you mean "approved"? It can be draft, consultation, approved, published or withdrawn.
           4 | status: aproved
                       ^

      content/ford/cypp/2014-2017/edition.md:6:11  The day "22/07/2014" (approved) is not in the form year-month-day. Write 2014-07-22.
           6 | approved: 22/07/2014
                         ^

      content/ford/cypp/2014-2017/notes.docx  A file of this name has no place here. Here can stand: edition.md.

      content/ford/cypp/2014-2017/sections/aims.md:4:11  There is no source with the tag "W9". Add it to the sources in authority.md, or use one that is there: W1.
           4 | It is so. [W9]
                         ^

      content/ford/cypp/2014-2017/sections/aims.md:8:1  This row has 1 cell; the head of the table has 2. Add empty cells: a | for each.
           8 | | 1 |
               ^

      content/ford/cypp/2014-2017/sections/aims.md:6:1  Warning: The table has no caption. Put a paragraph before it that begins with "Table: " and says what it shows.
           6 | | a | b |
               ^

      5 mistakes and 1 warning in 3 files.
      "
    `)
  })
})
