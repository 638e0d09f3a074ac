import { describe, expect, it } from 'vitest'
import { bringIn, readFiles } from './bring-in.ts'
import { abstractNum, docx, h, num, numbered, p, r, style, tbl } from './make-docx.ts'

const bold = (words: string) => p(r(words, '<w:b/>'))
const numbering =
  abstractNum(1, ['decimal', '%1.', '<w:start w:val="2"/>'], ['decimal', '%1.%2'], ['lowerLetter', '(%3)']) + num(1, 1)
const report = [
  tbl(['COUNCIL CABINET', 'ITEM 6'], ['22 July 2014', '']),
  p('Report of the Director of Children’s Services'),
  p('The plan of 2014', style('Title')),
  bold('RECOMMENDATIONS'),
  p('It is recommended that Cabinet:'),
  p('approve the plan;', numbered(1, 1)),
  p('note that', numbered(1, 1)),
  p('targets are reviewed', numbered(1, 2)),
  p('partners report.', numbered(1, 2)),
  bold('Reasons for recommendations'),
  p('3.1 The Council must have a plan.'),
  bold('Financial implications'),
  p('4.1 None.'),
].join('')

describe('a report to a board', () => {
  it('becomes a decision, with its recommendations as fields, numbered as printed', async () => {
    const brought = await bringIn(docx(report, { numbering }), { joins: true })
    expect(brought.files.map(({ path }) => path)).toEqual(['ford/cypp/2019-2022/decisions/the-plan-of-2014.md'])
    const [fields] = brought.file('decisions/the-plan-of-2014').split('\n---\n')
    expect(fields).toBe(
      [
        '---',
        'title: "The plan of 2014"',
        'board: "COUNCIL CABINET"',
        'day: 2014-07-22',
        'item: "6"',
        'report-of: "Director of Children’s Services"',
        'result: unknown',
        'recommendations:',
        '  - number: "2.1"',
        '    text: "approve the plan;"',
        '  - number: "2.2"',
        '    text: "note that (a) targets are reviewed (b) partners report."',
      ].join('\n'),
    )
    const { blocks } = readFiles(brought)[0]!
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.runs[0]!.text] : []))
    expect(headings).toEqual(['RECOMMENDATIONS', 'Reasons for recommendations', 'Financial implications'])
    expect(brought.text('decisions/the-plan-of-2014')).toContain('#3.1 The Council must have a plan.')
    expect(brought.report).toContain('Every word came in.')
    expect(brought.report).toContain('The field board was taken from the first lines of the report.')
  })

  it('starts an edition where there is none to join', async () => {
    const brought = await bringIn(docx(report, { numbering }))
    expect(brought.files.map(({ path }) => path.split('/').slice(3).join('/'))).toEqual([
      'edition.md',
      'decisions/the-plan-of-2014.md',
    ])
    expect(brought.file('edition')).toContain('sections: []')
  })

  it('is a plan when that is asked', async () => {
    const brought = await bringIn(docx(report, { numbering }), { as: 'edition' })
    expect(brought.as).toBe('edition')
    expect(brought.text('sections/recommendations')).toContain('#2.1 approve the plan;')
  })

  it('keeps recommendations without numbers in its text, and says so', async () => {
    const brought = await bringIn(
      docx(h(1, 'Recommendations') + p('Approve it.') + h(1, 'Legal implications') + p('None.')),
    )
    expect(brought.as).toBe('decision')
    expect(brought.text('decisions/plan')).toContain('Approve it.')
    expect(brought.report).toContain('The recommendations have no numbers')
    expect(brought.report).toContain('does not say which board decides')
  })

  it('is not seen in a plan that has recommendations and nothing else of a report', async () => {
    expect((await bringIn(docx(h(1, 'Aims') + p('x') + h(1, 'Recommendations') + p('1. Do it.')))).as).toBe('edition')
  })
})
