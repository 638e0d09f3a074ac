import { deflateSync } from 'node:zlib'
import type { DocumentNote, EditionDocument, Part } from '../../src/document/document.ts'
import type { Block, Runs } from '../../src/model/blocks.ts'
import type { Picture } from '../../src/model/library.ts'
import { edition } from '../../test/make.ts'

/*
 * An invented plan of any length, the same each time: sections of numbered paragraphs, nested lists, a table of figures, a
 * chart, pictures and notes, with links between sections.
 */

const vocabulary = (
  'children young people families council partnership board schools health services plan early help support safeguarding ' +
  'local area outcome priority review evidence agreed workers education training community police voluntary sector parents ' +
  'carers attendance achievement wellbeing emotional mental physical activity transport housing employment skills budget ' +
  'commissioning assessment strategy the of and to in a for with that is will be our we by on from who their has been more'
).split(' ')

export interface PaperCase {
  readonly document: EditionDocument
  readonly pictures: ReadonlyMap<string, Picture>
}

/** A document of about so many sections; one is about four pages of A4. */
export function paperDocument(sections: number): PaperCase {
  const parts = Array.from({ length: sections }, (_, index) => sectionPart(index, sections))
  const place = { file: 'bench/edition.md', line: 1 }
  return {
    pictures: new Map(
      [0, 1, 2].map((index) => [
        pictureName(index),
        { bytes: png(600, 400, index), type: 'png', width: 600, height: 400 },
      ]),
    ),
    document: {
      edition: edition('2014-2017', {
        authority: 'bench',
        plan: 'plan',
        title: 'A plan',
        numbering: 'paragraphs',
        place,
      }),
      authority: { id: 'bench', title: 'The Council of the Bench', short: 'Bench' },
      plan: { id: 'plan', title: 'Children and Young People’s Plan', short: 'CYPP' },
      language: 'en-GB',
      title: 'A plan of many pages, 2014 to 2017',
      subtitle: 'Plan, 2014 to 2017',
      record: '',
      standing: 'In force since 1 April 2014.',
      day: '2014-04-01',
      parts,
    },
  }
}

function sectionPart(index: number, sections: number): Part {
  const seed = index * 1013
  const number = String(index + 1)
  const notes: DocumentNote[] = []
  let id = 0
  const anchor = () => {
    id += 1
    return { id: `b${id}`, line: id }
  }
  const paragraph = (runs: Runs, mark?: string): Block => ({
    kind: 'paragraph',
    ...anchor(),
    runs,
    ...(mark ? { number: mark } : {}),
  })
  const numbered = (at: number): Block => {
    const runs: Runs = [{ text: sentence(seed + at * 17, 55) }]
    if (at % 6 === 2) {
      const note = `n${at}`
      notes.push({
        id: note,
        mark: String(index * 3 + notes.length + 1),
        line: 1,
        blocks: [paragraph([{ text: sentence(seed + at, 25) }])],
      })
      return paragraph(
        [...runs, { text: notes.at(-1)?.mark ?? '', note }, { text: ` ${sentence(seed + at + 5, 20)}` }],
        `${number}.${at + 1}`,
      )
    }
    if (at % 5 === 1) {
      const entry = `section-${(index * 7 + at) % sections}`
      const link = { kind: 'edition', authority: 'bench', plan: 'plan', edition: '2014-2017', entry } as const
      return paragraph(
        [...runs, { text: ' See ' }, { text: sentence(seed + at, 3), link }, { text: '.' }],
        `${number}.${at + 1}`,
      )
    }
    return paragraph(
      [...runs, { text: ' Agreed in part', strong: true }, { text: `: ${sentence(seed + at + 3, 12)}` }],
      `${number}.${at + 1}`,
    )
  }
  const blocks: Block[] = []
  for (let at = 0; at < 12; at += 1) {
    if (at % 4 === 0)
      blocks.push({ kind: 'heading', ...anchor(), level: 2, runs: [{ text: sentence(seed + at + 7, 5) }] })
    blocks.push(numbered(at))
    if (at === 3) blocks.push(nestedList(seed, anchor))
    if (at === 6) blocks.push(figures(seed, anchor))
    if (at === 8 && index % 2 === 0)
      blocks.push({
        kind: 'figure',
        ...anchor(),
        file: pictureName(index % 3),
        width: 600,
        height: 400,
        alternative: 'A pattern.',
        caption: [{ text: sentence(seed, 8) }],
      })
    if (at === 10 && index % 2 === 1) blocks.push(chart(seed, anchor))
  }
  return {
    id: `section-${index}`,
    kind: 'section',
    depth: 1,
    number,
    title: sentence(seed + 3, 6),
    blocks,
    notes,
    place: { file: `bench/section-${index}.md`, line: 1 },
  }
}

type Anchor = () => { id: string; line: number }

function nestedList(seed: number, anchor: Anchor): Block {
  const item = (text: string, inner: readonly Block[] = []) => ({
    ...anchor(),
    blocks: [{ kind: 'paragraph' as const, ...anchor(), runs: [{ text }] }, ...inner],
  })
  const list = (style: 'bullet' | 'lower-alpha', items: readonly ReturnType<typeof item>[]): Block => ({
    kind: 'list',
    ...anchor(),
    style,
    start: 1,
    delimiter: 'brackets',
    items,
  })
  return list('bullet', [
    item(sentence(seed + 1, 18)),
    item(sentence(seed + 2, 9), [list('lower-alpha', [item(sentence(seed + 4, 12)), item(sentence(seed + 5, 8))])]),
    item(sentence(seed + 3, 24)),
  ])
}

function figures(seed: number, anchor: Anchor): Block {
  const rows = Array.from({ length: 10 }, (_, row) => ({
    line: 1,
    cells: [
      sentence(seed + row * 3, 7),
      ...[0, 1, 2, 3].map((column) => `${((seed + row * 7 + column * 13) % 900) / 10}%`),
    ].map((text) => [{ text }]),
  }))
  return {
    kind: 'table',
    ...anchor(),
    caption: [{ text: sentence(seed + 9, 8) }],
    columns: ['left', 'right', 'right', 'right', 'right'],
    head: ['Indicator', '2013', '2014', '2015', 'Target'].map((text) => [{ text }]),
    rows,
    rowHeads: true,
  }
}

function chart(seed: number, anchor: Anchor): Block {
  const periods = ['2010', '2011', '2012', '2013', '2014', '2015']
  const values = (more: number) => periods.map((_, at) => ((seed + at * 5 + more) % 30) + 20)
  return {
    kind: 'chart',
    ...anchor(),
    alternative: 'A line chart.',
    unit: '%',
    periods,
    series: [
      { name: 'Here', values: values(0) },
      { name: 'England', values: values(4) },
    ],
    targets: [{ period: '2015', value: 45 }],
    breaks: [],
  }
}

function sentence(seed: number, words: number): string {
  let state = (seed * 2654435761) >>> 0
  const said = Array.from({ length: words }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return vocabulary[(state >>> 8) % vocabulary.length] ?? 'and'
  }).join(' ')
  return said[0]?.toUpperCase() + said.slice(1)
}

function pictureName(index: number): string {
  return `bench/picture-${index}.png`
}

/** An opaque picture of stripes; its sums are not reckoned, since nothing here reads them. */
function png(width: number, height: number, seed: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let row = 0; row < height; row += 1)
    for (let at = 0; at < width * 3; at += 1) rows[row * (width * 3 + 1) + 1 + at] = (row * (seed + 1) + at * 3) & 255
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
