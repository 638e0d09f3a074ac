import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import type { DocumentNote, EditionDocument, Part } from '../../src/document/document.ts'
import { readSvg } from '../../src/load/svg/read-svg.ts'
import { writeSvg } from '../../src/load/svg/write-svg.ts'
import { type Block, isDrawn, type ListStyle, type Runs, type TableBlock } from '../../src/model/blocks.ts'
import type { Picture } from '../../src/model/library.ts'
import type { Edition } from '../../src/model/plan.ts'

/*
 * Builders of documents: blocks on one line each, ids and lines counted.
 */

let count = 0
const anchor = () => {
  count += 1
  return { id: `b${count}`, line: count }
}
const runsOf = (text: string | Runs): Runs => (typeof text === 'string' ? [{ text }] : text)

export function p(text: string | Runs, number?: string): Block {
  return { kind: 'paragraph', ...anchor(), runs: runsOf(text), ...(number === undefined ? {} : { number }) }
}

export function h(text: string, level: 2 | 3 | 4 = 2, id?: string): Block {
  return { kind: 'heading', ...anchor(), ...(id === undefined ? {} : { id }), level, runs: runsOf(text) }
}

export function list(style: ListStyle, ...items: (readonly Block[])[]): Block {
  return {
    kind: 'list',
    ...anchor(),
    style,
    start: 1,
    delimiter: style === 'decimal' ? 'dot' : 'brackets',
    items: items.map((blocks) => ({ ...anchor(), blocks })),
  }
}

export function table(caption: string, head: readonly string[], ...rows: (readonly (string | Runs)[])[]): TableBlock {
  return {
    kind: 'table',
    ...anchor(),
    caption: runsOf(caption),
    columns: head.map((_, index) => (index === 0 ? 'left' : 'right')),
    head: head.map(runsOf),
    rows: rows.map((cells) => ({ line: 1, cells: cells.map(runsOf) })),
    rowHeads: true,
  }
}

export function quote(...blocks: Block[]): Block {
  return { kind: 'quote', ...anchor(), blocks }
}

export function box(title: string, ...blocks: Block[]): Block {
  return { kind: 'box', ...anchor(), style: 'case-study', title: runsOf(title), blocks }
}

export function facts(...pairs: (readonly [string, ...string[]])[]): Block {
  return {
    kind: 'facts',
    ...anchor(),
    facts: pairs.map(([label, ...values]) => ({ field: label, label, values: values.map(runsOf) })),
  }
}

export function code(text: string): Block {
  return { kind: 'code', ...anchor(), text }
}

export function figure(file: string, alternative: string, caption?: string): Block {
  const size = isDrawn({ file }) ? { width: 400, height: 300 } : { width: 8, height: 6 }
  return {
    kind: 'figure',
    ...anchor(),
    file,
    ...size,
    alternative,
    ...(caption === undefined ? {} : { caption: runsOf(caption) }),
  }
}

export function definitions(...items: (readonly [string, ...Block[]])[]): Block {
  return {
    kind: 'definitions',
    ...anchor(),
    items: items.map(([term, ...blocks]) => ({ term: runsOf(term), meanings: [blocks] })),
  }
}

export function chart(values: readonly (number | undefined)[], targets: readonly number[] = []): Block {
  const periods = values.map((_, index) => String(2010 + index))
  return {
    kind: 'chart',
    ...anchor(),
    alternative: 'A line chart of something.',
    unit: '%',
    periods,
    series: [
      { name: 'Here', values },
      { name: 'England', values: values.map((value) => (value === undefined ? value : value + 3)) },
    ],
    targets: targets.map((value, index) => ({ period: periods[index] ?? '2010', value })),
    breaks: [],
  }
}

export function note(id: string, mark: string, ...blocks: Block[]): DocumentNote {
  return { id, mark, blocks, line: 1 }
}

export function part(id: string, blocks: readonly Block[], more: Partial<Part> = {}): Part {
  return {
    id,
    kind: 'section',
    depth: 1,
    title: `About ${id}`,
    blocks,
    notes: [],
    place: { file: `made/${id}.md`, line: 1 },
    ...more,
  }
}

export function documentWith(...parts: Part[]): EditionDocument {
  return {
    edition: edition(),
    authority: { id: 'here', title: 'Here Council', short: 'Here' },
    plan: { id: 'cypp', title: 'Children & Young People’s Plan', short: 'CYPP' },
    language: 'en-GB',
    title: 'Children & Young People’s Plan <2014>',
    subtitle: 'Plan, 2014 to 2017',
    record: 'This is a record.',
    standing: 'In force since 1 April 2014.',
    day: '2014-04-01',
    parts,
  }
}

function edition(): Edition {
  return {
    id: '2014-2017',
    authority: 'here',
    plan: 'cypp',
    title: 'Plan',
    kind: 'plan',
    status: 'published',
    period: { from: '2014', to: '2017' },
    days: {},
    drops: [],
    numbering: 'none',
    outcomes: [],
    changes: [],
    text: { blocks: [], notes: [] },
    sections: [],
    priorities: [],
    indicators: [],
    partners: [],
    consultations: [],
    decisions: [],
    place: { file: 'edition.md', line: 1 },
  }
}

export const site = { address: 'https://plans.example.org', contact: 'Ask the editor.', licence: 'CC BY 4.0' }

/** Some words, as many as asked for. */
export function words(many: number, seed = 0): string {
  const some = 'the plan says what we will do for children and young people between now and the end of its years'.split(
    ' ',
  )
  return Array.from({ length: many }, (_, index) => some[(index * 7 + seed) % some.length]).join(' ')
}

/** A document with every kind of block and run, notes that are called and cross references both ways. */
export function everything(): EditionDocument {
  const here = (entry: string, block?: string) =>
    ({
      kind: 'edition',
      authority: 'here',
      plan: 'cypp',
      edition: '2014-2017',
      entry,
      ...(block ? { block } : {}),
    }) as const
  return documentWith(
    part(
      'first',
      [
        facts(['Kind', 'Plan'], ['Covers', '2014 to 2017', 'The years are inferred.']),
        p([
          { text: 'Ordinary words, ' },
          { text: 'strong', strong: true },
          { text: ' and ' },
          { text: 'emphatic', emphasis: true },
          { text: 'ally, with ' },
          { text: 'code', code: true },
          { text: ', an ' },
          { text: 'LSCB', expansion: 'Local Safeguarding Children Board' },
          { text: ', ' },
          { text: 'Croeso i Gymru, ŵ ŷ', language: 'cy' },
          { text: ', a note' },
          { text: '1', note: 'n1' },
          { text: ', a link to ' },
          { text: 'the second part', link: here('second') },
          { text: ', to ' },
          { text: 'a heading', link: here('second', 'inside') },
          { text: ' and to ' },
          { text: 'the web', link: { kind: 'address', address: 'https://example.org/a?b=c&d' } },
          { text: '.' },
          { text: '\n', lineBreak: true },
          { text: 'A new line → with ✓ signs ≥ 5 and a multi-agency office.' },
        ]),
        p('Numbered, as reports are.', '1.1'),
        p('Numbered again.', '(a)'),
        h('A heading'),
        list('bullet', [p('one'), list('lower-alpha', [p('inner')], [p('other')])], [p('two'), p('with more')]),
        h('Deeper', 3),
        list('decimal', [p('first'), list('lower-roman', [p('roman')])], [p('second')]),
        h('Deepest', 4),
        quote(p('Somebody said so.')),
        code('two\n  lines of code'),
        definitions(['Term', p('What it means.')]),
        box('A story', p(words(60)), list('bullet', [p('with')], [p('a list')])),
        figure('here/map.png', 'A map of the place.', 'The map'),
        chart([10, 12, undefined, 15, 18], [11, 12]),
        table(
          'Some figures',
          ['What', '2014', '2015'],
          ['Attendance', '94%', [{ text: '95%' }, { text: '2', note: 'n2' }]],
          ['Other', '', '1,000'],
        ),
      ],
      { number: '1', notes: [note('n1', '1', p('The first note.')), note('n2', '2', p(words(40)), p('In two.'))] },
    ),
    part('group', [], { kind: 'group', title: 'Indicators', number: '2' }),
    part('second', [p(words(300)), h('Inside', 2, 'inside'), p(words(500))], { depth: 2, number: '2.1' }),
  )
}

export const pictures: ReadonlyMap<string, Picture> = new Map([
  ['here/map.png', { bytes: png(8, 6, false), type: 'png', width: 8, height: 6 }],
  ['here/alpha.png', { bytes: png(8, 6, true), type: 'png', width: 8, height: 6 }],
  ['here/inkscape.svg', sample('inkscape.svg')],
  ['here/odds.svg', sample('odds.svg')],
])

/** A drawing with clips, gradients, letters, and things that are seen through. */
function sample(name: string): Picture {
  const original = readFileSync(new URL(`../fixtures/svg/${name}`, import.meta.url))
  const note = (_check: string, _spot: object, message: string) => {
    throw new Error(message)
  }
  const drawing = readSvg(original, { error: note, warn: note })
  if (drawing === undefined) throw new Error(`nothing was read of ${name}`)
  return { type: 'svg', drawing, original, bytes: new TextEncoder().encode(writeSvg(drawing)), width: 400, height: 300 }
}

/** A small picture, with or without transparency. */
export function png(width: number, height: number, alpha: boolean): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, alpha ? 6 : 2, 0, 0, 0], 8)
  const channels = alpha ? 4 : 3
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.from([0, ...Array.from({ length: width * channels }, (_, index) => (row * 40 + index * 9) % 256)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return (value ^ 0xffffffff) >>> 0
}
