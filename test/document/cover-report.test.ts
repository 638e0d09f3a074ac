import { describe, expect, it } from 'vitest'
import { coverReportOf } from '../../src/document/cover-report.ts'
import type { Edition } from '../../src/model/plan.ts'
import { wordsOfBlocks } from '../../src/model/words.ts'
import { decision, edition, h, library, p, plan, priority, text } from '../make.ts'

function reportOf(more: Partial<Edition>) {
  const made = plan([edition('2018-2021', more)])
  return coverReportOf(library([made]), made, made.editions[0]!, '2026-11-22')
}

const cabinet = decision('cabinet', {
  board: 'Cabinet',
  day: '2018-03-13',
  recommendations: [{ number: '2.1', text: 'That the plan be approved.' }],
  papers: ['The draft plan'],
  text: text(
    h('Summary'),
    p('What it is about.'),
    h('Implications by heading'),
    h('Financial', 3),
    p('It can be paid for.'),
    h('Next steps'),
    p('It goes to the council.'),
  ),
})

describe('the report that asks a board to approve an edition', () => {
  const titles = (more: Partial<Edition>) => reportOf(more).parts.map((part) => part.title)
  const said = (more: Partial<Edition>, title: string) =>
    wordsOfBlocks(reportOf(more).parts.find((part) => part.title === title)?.blocks ?? []).join(' ')

  it('gives the recommendations with the numbers that they have', () => {
    expect(said({ decisions: [cabinet] }, 'What the board is asked to decide')).toContain(
      '2.1 That the plan be approved.',
    )
  })

  it('gives the implications and nothing else of the report, their headings no deeper than they must be', () => {
    expect(said({ decisions: [cabinet] }, 'Implications by heading')).toBe('Financial It can be paid for.')
    const { blocks } = reportOf({ decisions: [cabinet] }).parts.find((part) => part.id === 'cover_implications')!
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 2 })
  })

  it('is for the board that has not decided yet, else for the last that did', () => {
    const open = decision('council', { board: 'Council', result: 'unknown' })
    const early = decision('trust', { board: 'Trust Board', day: '2017-12-01' })
    expect(reportOf({ decisions: [cabinet, early] }).subtitle).toBe('To: Cabinet, 13 March 2018')
    expect(reportOf({ decisions: [cabinet, early, open] }).subtitle).toBe('To: Council')
  })

  it('leaves out what the edition does not say', () => {
    expect(titles({ priorities: [priority('school')] })).toEqual(['The plan'])
    expect(titles({ decisions: [cabinet] })).toEqual([
      'What the board is asked to decide',
      'The plan',
      'Implications by heading',
      'Background papers',
    ])
  })
})
