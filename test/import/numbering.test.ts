import { describe, expect, it } from 'vitest'
import { bringIn } from './bring-in.ts'
import { abstractNum, docx, h, num, numbered, p, style } from './make-docx.ts'

/** The text of a section with these paragraphs. */
async function text(paragraphs: readonly string[], numbering: string, styles = ''): Promise<readonly string[]> {
  const brought = await bringIn(docx([h(1, 'Aims'), ...paragraphs].join(''), { numbering, styles }))
  expect(brought.remarks.filter(({ says }) => says.startsWith('Words'))).toEqual([])
  return brought
    .text('sections/aims')
    .split('\n')
    .filter((line) => line !== '')
}

const outline = abstractNum(
  1,
  ['decimal', '%1.'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '(%3)'],
  ['lowerRoman', '(%4)'],
)

describe('numbers of Word are written as it prints them', () => {
  it.each<
    readonly [
      name: string,
      numbering: string,
      paragraphs: readonly (readonly [list: number, level: number])[],
      expected: readonly string[],
    ]
  >([
    [
      'decimals with a dot are a list',
      abstractNum(1, ['decimal', '%1.']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      ['1. x', '2. x', '3. x'],
    ],
    [
      'brackets behind',
      abstractNum(1, ['decimal', '%1)']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
      ],
      ['1) x', '2) x'],
    ],
    [
      'brackets round letters',
      abstractNum(1, ['lowerLetter', '(%1)']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
      ],
      ['(a) x', '(b) x'],
    ],
    [
      'small Roman numbers',
      abstractNum(1, ['lowerRoman', '%1.']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      ['i. x', 'ii. x', 'iii. x', 'iv. x'],
    ],
    [
      'several levels',
      outline + num(1, 1),
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 0],
        [1, 1],
      ],
      ['#1. x', '#1.1 x', '#1.2 x', '(a) x', '(b) x', '#2. x', '#2.1 x'],
    ],
    [
      'a level below a letter',
      outline + num(1, 1),
      [
        [1, 1],
        [1, 2],
        [1, 3],
        [1, 3],
        [1, 2],
      ],
      ['#1.1 x', '(a) x', '    (i) x', '    (ii) x', '(b) x'],
    ],
    [
      'a start of its own',
      abstractNum(1, ['decimal', '%1.', '<w:start w:val="4"/>']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
      ],
      ['4. x', '5. x'],
    ],
    [
      'two lists of one origin count on',
      abstractNum(1, ['decimal', '%1.']) + num(1, 1) + num(2, 1),
      [
        [1, 0],
        [2, 0],
        [1, 0],
      ],
      ['1. x', '2. x', '3. x'],
    ],
    [
      'a list that begins anew',
      abstractNum(1, ['decimal', '%1.']) +
        num(1, 1) +
        num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      [
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
      ],
      ['1. x', '2. x', '#1. x', '#2. x'],
    ],
    [
      'a list with levels of its own',
      abstractNum(1, ['decimal', '%1.']) +
        num(
          1,
          1,
          '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>',
        ),
      [
        [1, 0],
        [1, 0],
      ],
      ['(C) x', '(D) x'],
    ],
    [
      'a level that never begins anew',
      abstractNum(1, ['decimal', '%1.'], ['decimal', '%1.%2', '<w:lvlRestart w:val="0"/>']) + num(1, 1),
      [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      ['#1. x', '#1.1 x', '#2. x', '#2.2 x'],
    ],
    [
      'digits for the numbers above',
      abstractNum(1, ['upperRoman', '%1.'], ['decimal', '%1.%2', '<w:isLgl/>']) + num(1, 1),
      [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
      ['I. x', '#1.1 x', 'II. x', '#2.1 x'],
    ],
    [
      'words and capital letters',
      abstractNum(1, ['decimal', 'Action %1:'], ['upperLetter', '%2.']) + num(1, 1),
      [
        [1, 0],
        [1, 1],
      ],
      ['Action 1: x', 'A. x'],
    ],
    [
      'a level above that was never used',
      outline + num(1, 1),
      [
        [1, 1],
        [1, 1],
      ],
      ['#1.1 x', '#1.2 x'],
    ],
    [
      'two digits',
      abstractNum(1, ['decimalZero', '%1)']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
      ],
      ['#01) x', '#02) x'],
    ],
    [
      'bullets',
      abstractNum(1, ['bullet', '\uf0b7'], ['bullet', 'o']) + num(1, 1),
      [
        [1, 0],
        [1, 1],
        [1, 0],
      ],
      ['- x', '  - x', '- x'],
    ],
    [
      'letters after z, which Word says twice',
      abstractNum(1, ['lowerLetter', '%1.', '<w:start w:val="26"/>']) + num(1, 1),
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      ['z. x', 'aa. x', 'bb. x'],
    ],
    [
      'two lists of one kind at different levels, the second of which would go on with the first',
      abstractNum(1, ['decimal', '%1.%1'], ['lowerLetter', '(%2)']) +
        abstractNum(2, ['lowerLetter', '(%1)', '<w:start w:val="2"/>']) +
        num(1, 1) +
        num(2, 2),
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [2, 0],
      ],
      ['#1.1 x', '(a) x', '(b) x', '#(b) x'],
    ],
    [
      'a list within an item that begins with a later number',
      abstractNum(1, ['decimal', '%1.'], ['lowerLetter', '(%2)', '<w:start w:val="3"/>']) + num(1, 1),
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 0],
      ],
      ['1. x', '   (c) x', '   (d) x', '2. x'],
    ],
    [
      'no number where the list is none',
      abstractNum(1, ['none', '']) + num(1, 1),
      [
        [1, 0],
        [0, 0],
      ],
      ['x', 'x'],
    ],
    ['a list that the file does not have', '', [[7, 0]], ['x']],
  ])('%s', async (_, numbering, paragraphs, expected) => {
    const lines = await text(
      paragraphs.map(([list, level]) => p('x', numbered(list, level))),
      numbering,
    )
    expect(lines).toEqual(expected)
  })

  it('numbers come from styles, with the level that names the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Child"><w:name w:val="Child"/><w:basedOn w:val="Para"/></w:style>'
    const numbering = abstractNum(1, ['decimal', '%1.'], ['decimal', '%1.%2', '<w:pStyle w:val="Para"/>']) + num(1, 1)
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(
      await text([p('x', style('Para')), p('x', style('Child')), p('x', style('Para') + none)], numbering, styles),
    ).toEqual(['#1.1 x', '#1.2 x', 'x'])
  })

  it('a style of lists stands for the list that it is made of', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    const linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    const numbering = abstractNum(1, ['decimal', '(%1)']) + linked + num(9, 1) + num(1, 2)
    expect(await text([p('x', numbered(1)), p('x', numbered(1))], numbering, styles)).toEqual(['(1) x', '(2) x'])
  })

  it('empty paragraphs are counted, and their numbers told', async () => {
    const body = [
      h(1, 'Aims'),
      p('x', numbered(1)),
      `<w:p><w:pPr>${numbered(1)}</w:pPr></w:p>`,
      p('x', numbered(1)),
    ].join('')
    const brought = await bringIn(docx(body, { numbering: abstractNum(1, ['decimal', '%1.']) + num(1, 1) }))
    expect(brought.text('sections/aims')).toBe('1. x\n\n#3. x')
    expect(brought.report).toContain('A paragraph has a number but no words.\n    under “Aims”: “2.”')
  })

  it('a plain paragraph between items does not change their numbers', async () => {
    const numbering = abstractNum(1, ['decimal', '%1.']) + num(1, 1)
    expect(await text([p('x', numbered(1)), p('between'), p('x', numbered(1))], numbering)).toEqual([
      '1. x',
      'between',
      '2. x',
    ])
  })
})

describe('numbers that were typed', () => {
  it.each([
    ['2.1 The board', '#2.1 The board'],
    ['2.1.\u00a0\u00a0the board', '#2.1. the board'],
    ['1. The board', '1. The board'],
    ['(a) the board', '(a) the board'],
    ['(iv)   the board', '(iv) the board'],
    ['b) the board', 'b) the board'],
    ['• the board', '- the board'],
    ['2.5 million children', '2.5 million children'],
    ['2014 was a good year', '2014 was a good year'],
    ['(see) below', '(see) below'],
    ['i.e. this', 'i.e. this'],
  ])('%s', async (typed, written) => {
    expect(await text([p(typed)], '')).toEqual([written])
  })
})

describe('numbers of headings', () => {
  const numbering = abstractNum(1, ['decimal', '%1.'], ['decimal', '%1.%2']) + num(1, 1)
  const heading = (level: number, words: string) => p(words, style(`Heading${level}`) + numbered(1, level - 1))

  it('are left to the edition where it would print the same', async () => {
    const body = [
      heading(1, 'Aims'),
      heading(2, 'Health'),
      p('x'),
      heading(2, 'School'),
      heading(1, 'People'),
      p('x'),
    ].join('')
    const brought = await bringIn(docx(body, { numbering }))
    expect(brought.file('edition')).toContain('numbering: headings\n')
    expect(brought.file('sections/aims')).toContain('title: "Aims"')
    expect(brought.text('sections/aims')).toContain('## Health')
    expect(brought.report).not.toContain('numbers that Planpress')
  })

  it('are kept as words, and told, where it would not', async () => {
    const body = [h(1, '2. Aims'), h(2, '2.4 Health'), p('x'), h(1, 'People'), p('x')].join('')
    const brought = await bringIn(docx(body))
    expect(brought.file('edition')).not.toContain('numbering:')
    expect(brought.file('sections/aims')).toContain('title: "2. Aims"')
    expect(brought.text('sections/aims')).toContain('## 2.4 Health')
    expect(brought.report).toContain('“2., 2.4”')
  })

  it('of sections alone go with numbered paragraphs', async () => {
    const body = [h(1, '1. Aims'), p('1.1 The board.'), p('1.2 The plan.'), h(1, '2. People'), p('2.1 All.')].join('')
    const brought = await bringIn(docx(body))
    expect(brought.file('edition')).toContain('numbering: headings\n')
    expect(brought.text('sections/aims')).toBe('#1.1 The board.\n\n#1.2 The plan.')
  })
})
