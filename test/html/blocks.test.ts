import { describe, expect, it } from 'vitest'
import { blocksToHtml } from '../../src/html/blocks.ts'
import type { HtmlContext } from '../../src/html/context.ts'
import { partBodyToHtml } from '../../src/html/part.ts'
import type { Block, Runs } from '../../src/model/blocks.ts'
import { wordsOfBlocks } from '../../src/model/words.ts'
import { wordsOfHtml } from './words-of-html.ts'

const context: HtmlContext = {
  anchorPrefix: '',
  headingOffset: 0,
  language: 'en-GB',
  selfLinks: true,
  hrefOf: (target) => (target.kind === 'address' ? target.address : `../${target.entry ?? ''}/`),
  hrefOfSource: (tag) => `#source_${tag.toLowerCase()}`,
  hrefOfPicture: (file) => `../../${file}`,
}

const hostile = `<script>alert("1")</script> & 'x' {{ y }} \${z} --> ]]>`
const runs: Runs = [{ text: hostile }]
const at = { line: 1 }
const p = (id: string, text: Runs = runs): Block => ({ kind: 'paragraph', id, ...at, runs: text })

/** One block of every kind, each with text that would break out if it could. */
const everyKind: readonly Block[] = [
  { kind: 'heading', id: 'h', ...at, level: 2, number: '1.1', runs },
  { kind: 'paragraph', id: 'p1', ...at, number: '(a)', runs },
  p('p2'),
  {
    kind: 'list',
    id: 'l1',
    ...at,
    style: 'bullet',
    start: 1,
    delimiter: 'dot',
    items: [{ id: 'l1-i1', ...at, blocks: [p('l1-p')] }],
  },
  {
    kind: 'list',
    id: 'l2',
    ...at,
    style: 'lower-alpha',
    start: 3,
    delimiter: 'brackets',
    items: [{ id: 'l2-i1', ...at, blocks: [p('l2-p'), p('l2-q')] }],
  },
  {
    kind: 'table',
    id: 't',
    ...at,
    caption: runs,
    columns: ['left', 'right'],
    head: [[], runs],
    rows: [{ ...at, cells: [runs, runs] }],
    rowHeads: true,
  },
  { kind: 'quote', id: 'q', ...at, blocks: [p('q-p')] },
  { kind: 'code', id: 'c', ...at, text: hostile },
  { kind: 'figure', id: 'f', ...at, file: 'a/b.png', width: 10, height: 10, alternative: hostile, caption: runs },
  { kind: 'definitions', id: 'd', ...at, items: [{ term: runs, meanings: [[p('d-p')]] }] },
  { kind: 'box', id: 'b', ...at, style: 'voice', title: runs, blocks: [p('b-p')] },
  { kind: 'facts', id: 'k', ...at, facts: [{ field: 'x', label: hostile, values: [runs, runs] }] },
  {
    kind: 'chart',
    id: 'g',
    ...at,
    alternative: hostile,
    unit: hostile,
    periods: ['2014', '2015', '2016'],
    series: [
      { name: hostile, values: [1, undefined, 3] },
      { name: 'England', values: [2, 2, 2] },
    ],
    targets: [{ period: '2016', value: 4 }],
    breaks: ['2016'],
  },
]

describe('blocks as HTML', () => {
  it('leave room for sentences in a table, and for long numbers of paragraphs', () => {
    const words = 'Feeding was known for 91% of babies when health visiting moved to the council.'
    const table: Block = {
      kind: 'table',
      id: 't',
      ...at,
      columns: ['left', 'left'],
      head: [[], []],
      rowHeads: true,
      rows: [
        { ...at, cells: [[{ text: '2014' }], [{ text: words }]] },
        { ...at, cells: [[{ text: '2015' }], [{ text: 'No' }]] },
      ],
    }
    const { html } = blocksToHtml([table], context)
    expect(html).toContain(`<td class="wordy">${words}</td>`)
    expect(html).toContain('<td>No</td>')
    const numbered = (number: string) =>
      blocksToHtml([{ kind: 'paragraph', id: 'n', ...at, number, runs: [{ text: 'So' }] }], context).html
    expect(numbered('22.10')).toContain('class="numbered"')
    expect(numbered('22.12.1')).toContain('class="numbered long"')
  })

  it('say the words of every kind of block and no others', () => {
    for (const block of everyKind)
      expect(wordsOfHtml(blocksToHtml([block], context).html)).toEqual(wordsOfBlocks([block]))
  })

  it('let no text of an author become a tag or an attribute', () => {
    const { html } = blocksToHtml(everyKind, context)
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/alert\("1"\)/)
  })

  it('carry the anchor of every block, and every anchor once', () => {
    const { html } = blocksToHtml(everyKind, { ...context, anchorPrefix: 'aims.' })
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    for (const block of everyKind) expect(ids).toContain(`aims.${block.id}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('give a paragraph its own number as the link to itself', () => {
    const { html } = blocksToHtml([everyKind[1]!], context)
    expect(html).toContain('<a class="number" href="#p1">(a)</a> ')
  })

  it('lower headings by the offset and never below the sixth level', () => {
    const heading: Block = { kind: 'heading', id: 'h', ...at, level: 4, runs }
    expect(blocksToHtml([heading], { ...context, headingOffset: 1 }).html).toContain('<h5 id="h"')
    expect(blocksToHtml([heading], { ...context, headingOffset: 4 }).html).toContain('<h6 id="h"')
  })

  it('make one link of neighbouring runs that share it', () => {
    const link = { kind: 'address', address: 'https://example.org/?a=1&b="2"' } as const
    const { html } = blocksToHtml(
      [
        p('p', [
          { text: 'Read ', link },
          { text: 'this', strong: true, link: { ...link } },
        ]),
      ],
      context,
    )
    expect(html).toContain(
      '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="external">Read <strong>this</strong></a>',
    )
  })

  it('mark words in another language, abbreviations and references', () => {
    const { html } = blocksToHtml(
      [
        p('p', [
          { text: 'Croeso', language: 'cy' },
          { text: 'PCT', expansion: 'Primary "Care" Trust' },
          { text: '[W4]', source: 'W4' },
        ]),
      ],
      context,
    )
    expect(html).toContain('<span lang="cy">Croeso</span>')
    expect(html).toContain('<abbr title="Primary &quot;Care&quot; Trust">PCT</abbr>')
    expect(html).toContain('<a class="source" href="#source_w4">[W4]</a>')
  })

  it('lead from a mark to its note and back', () => {
    const { html } = partBodyToHtml(
      {
        blocks: [p('p', [{ text: 'Said' }, { text: '3', note: 'n1' }])],
        notes: [{ id: 'n1', mark: '3', line: 1, blocks: [p('n1-p')] }],
      },
      context,
    )
    expect(html).toContain('id="mark_n1" href="#note_n1"')
    expect(html).toContain('<li id="note_n1"><span class="marker">3</span>')
    expect(html).toContain('href="#mark_n1"')
  })

  it('give an empty corner of a table no head cell', () => {
    const { html } = blocksToHtml([everyKind[5]!], context)
    expect(html).not.toContain('<th scope="col"></th>')
    expect(html).toContain('<th scope="row">')
    expect(html).toContain('class="right"')
  })
})
