import { describe, expect, it } from 'vitest'
import { bringIn, readFiles, wordsRead } from './bring-in.ts'
import {
  abstractNum,
  docx,
  field,
  h,
  num,
  numbered,
  p,
  picture,
  png,
  r,
  style,
  tbl,
  textBox,
  wordPart,
} from './make-docx.ts'

const aims = h(1, 'Aims')
const lists = abstractNum(1, ['bullet', '\uf0b7']) + abstractNum(2, ['lowerLetter', '(%1)']) + num(1, 1) + num(2, 2)

/** The text of a section made of this. */
async function text(body: string, parts: Parameters<typeof docx>[1] = {}): Promise<string> {
  return (await bringIn(docx(aims + body, parts))).text('sections/aims')
}

describe('a document becomes an edition', () => {
  it('with a section for each heading of the first level, and what stands before them as its introduction', async () => {
    const body = [
      p('The plan', style('Title')),
      p('Before.'),
      aims,
      p('One.'),
      h(2, 'Health'),
      p('Two.'),
      h(1, 'Aims'),
      p('Three.'),
    ].join('')
    const brought = await bringIn(docx(body))
    expect(brought.files.map(({ path }) => path)).toEqual([
      'ford/cypp/2019-2022/edition.md',
      'ford/cypp/2019-2022/sections/aims.md',
      'ford/cypp/2019-2022/sections/aims-2.md',
    ])
    expect(brought.file('edition')).toBe(
      '---\ntitle: "The plan"\nkind: plan\nstatus: draft\nperiod: 2019 to 2022\nsections:\n  - aims\n  - aims-2\n---\nBefore.\n',
    )
    expect(brought.file('sections/aims')).toBe('---\ntitle: "Aims"\n---\nOne.\n\n## Health\n\nTwo.\n')
    expect(brought.report).toContain('2 sections, 4 paragraphs')
    expect(brought.report).toContain('Every word came in.')
  })

  it('a single heading above all others is its title, and sections begin at the next level', async () => {
    const brought = await bringIn(
      docx(
        [h(1, 'The plan'), p('Before.'), h(2, 'Aims'), p('x'), h(3, 'Health'), p('x'), h(2, 'People'), p('x')].join(''),
      ),
    )
    expect(brought.file('edition')).toContain('title: "The plan"')
    expect(brought.text('edition')).toBe('Before.')
    expect(brought.text('sections/aims')).toBe('x\n\n## Health\n\nx')
  })

  it('sections begin where they are told to', async () => {
    const brought = await bringIn(docx([h(1, 'One'), p('x'), h(2, 'Two'), p('x'), h(1, 'Three'), p('x')].join('')), {
      sectionsAt: 2,
    })
    expect(brought.file('edition')).toContain('sections:\n  - one\n  - two\n  - three\n')
  })

  it('sections keep the ids that their titles had in earlier editions', async () => {
    const brought = await bringIn(docx(aims + p('x')), { knownIds: new Map([['aims', 'our-goals']]) })
    expect(brought.file('sections/our-goals')).toContain('title: "Aims"')
  })

  it('headings leave out no level, and are never too deep', async () => {
    const levels = [h(4, 'a'), p('x'), h(2, 'b'), h(3, 'c'), h(5, 'd'), h(6, 'e'), p('x')]
    expect(await text(levels.join('') + h(1, 'People'))).toBe('## a\n\nx\n\n## b\n\n### c\n\n#### d\n\n**e**\n\nx')
  })

  it('ids are none that the site needs itself', async () => {
    const brought = await bringIn(
      docx([h(1, 'Index'), p('x'), h(1, '漢字'), p('x'), h(1, 'All partners'), p('x')].join('')),
    )
    expect(brought.file('edition')).toContain('sections:\n  - section-1\n  - section-2\n  - all-partners-2\n')
  })

  it('without headings it is all introduction, and that is told', async () => {
    const brought = await bringIn(docx(p('x')))
    expect(brought.text('edition')).toBe('x')
    expect(brought.report).toContain('The document has no headings')
  })

  it('bold lines are asked about, and taken for headings where there are no others', async () => {
    const bold = (words: string) => p(r(words, '<w:b/>'))
    const asked = await bringIn(docx(aims + bold('Health') + p('x')))
    expect(asked.text('sections/aims')).toBe('**Health**\n\nx')
    expect(asked.report).toContain('A bold line looks like a heading.')
    const taken = await bringIn(docx(bold('Health') + p('x') + bold('School') + p('x')))
    expect(taken.file('edition')).toContain('  - health\n  - school\n')
    expect(taken.report).toContain('A bold line was taken for a heading. (2 times)')
  })
})

describe('what stands in a line', () => {
  it.each([
    [
      'bold and italic',
      r('one ') + r('two', '<w:b/>') + r(' three ') + r('four', '<w:i/>'),
      'one **two** three *four*',
    ],
    ['bold of a style', r('one', '<w:rStyle w:val="Strong"/>') + r(' two'), '**one** two'],
    ['bold that is switched off', r('one', '<w:b w:val="0"/>'), 'one'],
    ['runs cut anywhere', r('o', '<w:b/>') + r('ne', '<w:b/>') + r(' two'), '**one** two'],
    ['bold up to a colon in front of a letter', r('Note:', '<w:b/>') + r('this'), '**Note**:this'],
    ['spaces at the edges of bold', r('one') + r(' two ', '<w:b/>') + r('three'), 'one **two** three'],
    [
      'bold and italic within one another',
      r('a ', '<w:b/>') + r('b', '<w:b/><w:i/>') + r(' c', '<w:i/>'),
      '**a** ***b*** *c*',
    ],
    ['a new line', `<w:r><w:t>one</w:t><w:br/><w:t>- two</w:t></w:r>`, 'one\\\n\\- two'],
    ['a tab', '<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r>', 'one two'],
    [
      'a hyphen that does not break, and one that is not there',
      '<w:r><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t><w:softHyphen/><w:t>z</w:t></w:r>',
      'x\u2011yz',
    ],
    [
      'a sign of a font of signs',
      '<w:r><w:t xml:space="preserve">so </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t xml:space="preserve"> there</w:t></w:r>',
      'so → there',
    ],
    ['characters that cannot be seen', r('co\u00adop\u200berate'), 'cooperate'],
    ['a smart tag', `<w:smartTag>${r('Derby')}</w:smartTag>${r(' city')}`, 'Derby city'],
    ['a control', `<w:sdt><w:sdtContent>${r('Derby')}</w:sdtContent></w:sdt>${r(' city')}`, 'Derby city'],
    ['a simple field', `<w:fldSimple w:instr="DATE">${r('May')}</w:fldSimple>${r(' it')}`, 'May it'],
    ['a field', r('Table ') + field(' SEQ Table ', r('3')), 'Table 3'],
  ])('%s', async (_, inside, written) => {
    expect(await text(p(inside))).toBe(written)
  })

  it.each([
    '<script>alert(1)</script>',
    '<br> and &amp; and &#33; and <!-- x -->',
    '# not a heading',
    '## nor this',
    '#2.1 nor a number',
    '> quoted',
    '- hyphen',
    '+ plus',
    '--- rule',
    '=== rule',
    '::: note',
    ': meaning',
    '~ meaning',
    '~~~ fence',
    '``` fence',
    '`code` and ``more``',
    '*stars* and **two** and _lines_ and snake_case and __init__',
    '~~struck~~',
    '[W4] and [[indicator x]] and [^1] and [words](address) and ![alt](x.png)',
    '[Croeso]{cy}',
    '[^1]: a note',
    '*[PCT]: Primary Care Trust',
    '| a | b |',
    'Table: no caption',
    'ends with a backslash \\',
    '\\* backslashes \\',
    '{{ name }} {% if %} <% x %>',
    'what! [really]',
    'https://example.org/a_b_c and <https://example.org>',
    '©®… “quotes” £10m ½ é 漢字 العربية 🎉',
    '1986. A year',
    '____ fill in ____',
    'a * b * c',
    '2*3*4',
  ])('%s is printed as it was typed', async (words) => {
    const brought = await bringIn(
      docx(aims + p(r(words)) + p(r(words, '<w:b/>') + r('.')) + tbl(['x', p(r(words))], ['y', 'z'])),
    )
    const { blocks, problems } = readFiles(brought)[1]!
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    const [plain, bold, table] = blocks
    const runsText = (block: typeof plain) =>
      block?.kind === 'paragraph' ? `${block.number ?? ''}${block.runs.map((run) => run.text).join('')}` : block?.kind
    expect(runsText(plain)).toBe(words)
    expect(runsText(bold)).toBe(`${words}.`)
    expect(table?.kind === 'table' && table.head[1]!.map((run) => run.text).join('')).toBe(words)
    expect(brought.remarks.filter(({ says }) => says.startsWith('Words '))).toEqual([])
  })

  it.each([
    ['https://www.derby.gov.uk/plan', '[words](https://www.derby.gov.uk/plan)'],
    ['https://example.org/a_(b)', '[words](<https://example.org/a_(b)>)'],
    ['mailto:plan@example.org', '[words](mailto:plan@example.org)'],
    ['tel:+441332000000', '[words](tel:+441332000000)'],
    ['javascript:alert(1)', 'words'],
    ['file:///C:/plan.docx', 'words'],
    ['data:text/html,x', 'words'],
    ['https://user:secret@example.org', 'words'],
  ])('a link to %s', async (address, written) => {
    const link = `<w:hyperlink r:id="l1">${r('words')}</w:hyperlink>`
    const brought = await bringIn(docx(aims + p(link + r(' end')), { relations: { l1: ['hyperlink', address] } }))
    expect(brought.text('sections/aims')).toBe(`${written} end`)
    expect(brought.report.includes(`“words (${address})”`)).toBe(written === 'words')
  })

  it('a link written as a field', async () => {
    expect(await text(p(`${field('HYPERLINK "https://example.org/"', r('words'))}${r(' end')}`))).toBe(
      '[words](https://example.org/) end',
    )
  })
})

describe('notes', () => {
  const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const parts = {
    footnotes: `<w:footnote w:type="separator" w:id="0">${p('-')}</w:footnote><w:footnote w:id="2">${p('First <b>.')}${p('Its second paragraph.')}</w:footnote><w:footnote w:id="3">${p('Not called.')}</w:footnote>`,
    endnotes: `<w:endnote w:id="2">${p('At the end.')}</w:endnote>`,
  }

  it('come to the text that calls them, with all their paragraphs', async () => {
    const brought = await bringIn(
      docx(
        aims +
          p(r('One') + call('footnote', 2) + r(' two') + call('endnote', 2)) +
          tbl(['a', 'b'], [p(r('c') + call('footnote', 2)), 'd']),
        parts,
      ),
    )
    expect(brought.text('sections/aims')).toBe(
      'One[^1] two[^e1]\n\n| a | b |\n| --- | --- |\n| c[^1] | d |\n\n[^1]: First \\<b>.\n\n    Its second paragraph.\n\n[^e1]: At the end.',
    )
    const { notes, problems } = readFiles(brought)[1]!
    expect(notes.map(({ blocks }) => blocks.length)).toEqual([2, 1])
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(brought.report).toContain('A footnote that nothing in the text calls was left out.\n    “Not called.”')
  })

  it('that a title calls are called by the paragraph after it', async () => {
    const brought = await bringIn(docx(p(r('Aims') + call('footnote', 2), style('Heading1')) + p('Text.'), parts))
    expect(brought.text('sections/aims')).toMatch(/^Text\.\[\^1\]\n/)
    expect(brought.report).toContain('A title cannot call a note')
  })
})

describe('tables', () => {
  it('have their first row as head and the caption before them', async () => {
    expect(await text(p('Table 1: Figures', style('Caption')) + tbl(['Year', 'All'], ['2014', '12']))).toBe(
      'Table: Table 1: Figures\n\n| Year | All |\n| --- | --- |\n| 2014 | 12 |',
    )
    expect(await text(p('Table 2 Figures') + tbl(['a', 'b'], ['c', 'd']))).toContain('Table: Table 2 Figures\n')
  })

  it('have merged cells apart, and say so', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('wide')}</w:tc>`
    const tall = (more: string, words: string) => `<w:tc><w:tcPr><w:vMerge${more}/></w:tcPr>${p(words)}</w:tc>`
    const cell = (words: string) => `<w:tc>${p(words)}</w:tc>`
    const table = `<w:tbl><w:tr>${wide}${cell('c')}</w:tr><w:tr>${tall(' w:val="restart"', 'tall')}${cell('x')}${cell('y')}</w:tr><w:tr>${tall('', '')}${cell('z')}</w:tr></w:tbl>`
    const brought = await bringIn(docx(aims + table))
    expect(brought.text('sections/aims')).toBe('| wide |  | c |\n| --- | --- | --- |\n| tall | x | y |\n|  | z |  |')
    expect(brought.report).toContain('Cells that were merged stand apart now')
  })

  it('have lists and tables in their cells as words, and say where', async () => {
    const list = p('We:') + p('one', numbered(1)) + p('two', numbered(2))
    const brought = await bringIn(
      docx(aims + tbl(['a', 'b'], [list, tbl(['c', 'd'], ['e', 'f']) + p('')]), { numbering: lists }),
    )
    expect(brought.text('sections/aims')).toBe('| a | b |\n| --- | --- |\n| We: • one (a) two | c d e f |')
    expect(brought.report).toContain('now stand one after another.\n    Table 1, second row: “We: • one (a) two”')
    expect(brought.report).toContain(
      'A table inside a cell of a table became words, cell after cell.\n    Table 1, second row: “c d e f”',
    )
  })

  it('of one cell are boxes', async () => {
    expect(await text(tbl([p('One.') + p('Two.')]))).toBe('::: note\n\nOne.\n\nTwo.\n\n:::')
  })
})

describe('pictures', () => {
  const media = { relations: { p1: ['image', 'media/a.png'] }, parts: { 'word/media/a.png': png } } as const

  it('go to the folder of pictures, with the words for those who cannot see them and their caption', async () => {
    const brought = await bringIn(
      docx(
        aims + p(r('Before.') + picture('p1', 'A map of "wards"')) + p('Figure 1: [Wards] "now"', style('Caption')),
        media,
      ),
    )
    expect(brought.text('sections/aims')).toContain('![A map of "wards"](pictures/plan-1.png "')
    expect(brought.files.at(-1)).toEqual({
      path: 'ford/cypp/2019-2022/pictures/plan-1.png',
      content: Buffer.from(png),
    })
    const figure = readFiles(brought)[1]!.blocks[1]
    expect(figure).toMatchObject({
      kind: 'figure',
      alternative: 'A map of "wards"',
      caption: [{ text: 'Figure 1: [Wards] "now"' }],
    })
  })

  it('without words for them are told', async () => {
    const brought = await bringIn(docx(aims + p(picture('p1', '')), media))
    expect(brought.report).toContain('A picture has no words for those who cannot see it.')
  })

  it.each([
    [
      'of another format',
      { relations: { p1: ['image', 'media/a.emf'] }, parts: { 'word/media/a.emf': 'EMF' } },
      'neither a whole PNG nor a JPEG was left out. Save it as PNG.\n    under “Aims”: “a.emf: A map”',
    ],
    [
      'that are not in the file',
      { relations: { p1: ['image', 'https://example.org/a.png'] } },
      'A picture that is not in the file but elsewhere was left out.',
    ],
    ['that are missing', {}, 'A picture is missing in the file.\n    under “Aims”: “A map”'],
    [
      'that lead out of the file',
      { relations: { p1: ['image', '../../../../etc/passwd'] } },
      'A picture is missing in the file.',
    ],
  ] as const)('%s are told', async (_, parts, words) => {
    const brought = await bringIn(docx(aims + p(r('x') + picture('p1', 'A map')), parts as Parameters<typeof docx>[1]))
    expect(brought.text('sections/aims')).toBe('x')
    expect(brought.report).toContain(words)
  })
})

describe('what is left out is told with its words', () => {
  it.each<readonly [name: string, body: string, parts: Parameters<typeof docx>[1], told: string]>([
    [
      'a header',
      p('x'),
      { header: p('Derby CYPP') },
      'The header of the pages was left out: Planpress makes its own.\n    “Derby CYPP”',
    ],
    [
      'a comment',
      p(`${r('x')}<w:r><w:commentReference w:id="5"/></w:r>`),
      { comments: `<w:comment w:id="5">${p('Check this.')}</w:comment>` },
      'A comment of Word was left out.\n    under “Aims”: “Check this.”',
    ],
    ['an equation', p(`${r('x')}<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>`), {}, '“a=b”'],
    ['hidden words', p(r('x') + r('secret', '<w:vanish/>')), {}, '“secret”'],
    [
      'the table of contents',
      p(field('TOC \\o', r('Aims 3'))) + p('x'),
      {},
      'The table of contents was left out: Planpress makes its own.\n    under “Aims”: “Aims 3”',
    ],
    [
      'the contents in a control',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Aims 3')}</w:sdtContent></w:sdt>${p('x')}`,
      {},
      '“Aims 3”',
    ],
    [
      'an empty place to fill in',
      p(`${r('x')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Click here')}</w:sdtContent></w:sdt>`),
      {},
      '“Click here”',
    ],
    [
      'a chart',
      p(
        `${r('x')}<w:r><w:drawing><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></w:drawing></w:r>`,
      ),
      {
        relations: { c1: ['chart', 'charts/c.xml'] },
        parts: { 'word/charts/c.xml': wordPart('c:chartSpace', '<a:t>Attendance</a:t><c:v>93.7</c:v>') },
      },
      'A chart was left out. Bring its figures in as readings, or the chart as a picture.\n    under “Aims”: “Attendance 93.7”',
    ],
    [
      'SmartArt',
      p(
        `${r('x')}<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm="d1"/></a:graphicData></a:graphic></w:drawing></w:r>`,
      ),
      {
        relations: { d1: ['diagramData', 'diagrams/d.xml'] },
        parts: { 'word/diagrams/d.xml': wordPart('dgm:dataModel', '<a:t>Plan</a:t><a:t>Do</a:t>') },
      },
      '“Plan Do”',
    ],
    [
      'WordArt',
      p(`${r('x')}<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>`),
      {},
      '“DRAFT”',
    ],
    [
      'an object',
      p(`${r('x')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`),
      {},
      '“Excel.Sheet.12”',
    ],
    [
      'a sign of one font',
      p(`${r('x')}<w:r><w:sym w:font="Webdings" w:char="F04A"/></w:r>`),
      {},
      'A sign of the font Webdings was left out.',
    ],
    [
      'a box to tick',
      p(
        `${r('x')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      {},
      'A box to tick was left out.',
    ],
  ])('%s', async (_, body, parts, told) => {
    const brought = await bringIn(docx(aims + body, parts))
    expect(brought.text('sections/aims')).toBe('x')
    expect(brought.report).toContain(told)
    expect(brought.report).toContain('Every word came in but those that are told below.')
  })

  it('words that are struck out stay, and are asked about', async () => {
    const brought = await bringIn(docx(aims + p(r('old', '<w:strike/>') + r(' new'))))
    expect(brought.text('sections/aims')).toBe('old new')
    expect(brought.report).toContain('Words that are struck out came in as plain words.')
  })

  it('a text box comes after its paragraph, once', async () => {
    const brought = await bringIn(docx(aims + p(textBox(p('In the box.')) + r('Beside it.'))))
    expect(brought.text('sections/aims')).toBe('Beside it.\n\n::: note\n\nIn the box.\n\n:::')
  })

  it('quotes, and words set in columns by tabs', async () => {
    const tabbed = '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>'
    const brought = await bringIn(docx(aims + p('Listen to us.', style('Quote')) + p(tabbed)))
    expect(brought.text('sections/aims')).toBe('> Listen to us.\n\na b c')
    expect(brought.report).toContain('Words set in columns by tabs')
  })
})

describe('tracked changes', () => {
  const inserted = (inside: string) => `<w:ins w:id="1">${inside}</w:ins>`
  const deleted = (words: string) => `<w:del w:id="2"><w:r><w:delText>${words}</w:delText></w:r></w:del>`

  it('are refused with a way out', async () => {
    await expect(bringIn(docx(p(r('a') + inserted(r('b')))))).rejects.toMatchObject({
      name: 'Refused',
      hint: expect.stringContaining('Accept All Changes'),
    })
    await expect(bringIn(docx(p(r('a') + deleted('b'))))).rejects.toThrow('tracked changes')
  })

  it.each([
    ['words put in and taken out', p(r('one') + inserted(r(' two')) + deleted(' three') + r(' four')), 'one two four'],
    [
      'words that were moved',
      p(`${r('a')}<w:moveFrom w:id="1">${r(' b')}</w:moveFrom>`) +
        p(`<w:moveTo w:id="2">${r('b ')}</w:moveTo>${r('c')}`),
      'a\n\nb c',
    ],
    ['a paragraph mark taken out', p('one ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('two'), 'one two'],
    ['a whole paragraph taken out', p(deleted('gone'), '<w:rPr><w:del w:id="1"/></w:rPr>') + p('left'), 'left'],
    [
      'a row taken out',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(deleted('c'))}</w:tc><w:tc>${p('d')}</w:tc></w:tr><w:tr><w:tc>${p('e')}</w:tc><w:tc>${p('f')}</w:tc></w:tr></w:tbl>`,
      '| a | b |\n| --- | --- |\n| e | f |',
    ],
  ])('%s are accepted when that is asked', async (_, body, written) => {
    const brought = await bringIn(docx(aims + body), { acceptChanges: true })
    expect(brought.text('sections/aims')).toBe(written)
    expect(brought.report).toContain('Tracked changes were taken as accepted.')
  })
})

it('every word that is not written is told, whatever the reason', async () => {
  // A title that was asked for takes the place of the one that the document has.
  const brought = await bringIn(docx(p('The old title', style('Title')) + aims + p('x')), { title: 'The new title' })
  expect(brought.report).toContain('Not every word came in')
  expect(brought.report).toContain('Words did not come in.\n    at the beginning: “old”')
  expect(wordsRead(brought)).toEqual(['Aims', 'x'])
})
