import { describe, expect, it } from 'vitest'
import type { EditionDocument } from '../../src/document/document.ts'
import { documentOf } from '../../src/document/document-of.ts'
import { effectiveEntries } from '../../src/document/effective-entries.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import type { Block } from '../../src/model/blocks.ts'
import { authority, edition, h, indicator, library, p, partner, plan, priority, runs, section, text } from '../make.ts'

const older = edition('2014-2017', {
  days: { published: { from: '2014-09-01' } },
  sections: [section('vision'), section('needs'), section('money')],
  partners: [partner('police'), partner('pct')],
})
const refresh = edition('2015-refresh', {
  kind: 'refresh',
  period: { from: '2015', to: '2017' },
  refreshes: '2014-2017',
  days: { published: { from: '2015-09-01' } },
  drops: ['money'],
  sections: [section('needs', { title: 'Needs again' }), section('hubs')],
  partners: [partner('ccg', { was: 'pct' })],
})
const cypp = plan([older, refresh])
const made = (which = older, more = cypp, owner = authority()): EditionDocument =>
  documentOf(library([more], [owner]), more, which, '2016-01-01')
const partIdsOf = (document: EditionDocument) => document.parts.map((part) => part.id)

describe('a refresh', () => {
  it('carries over what it does not hold, in the place where it stood', () => {
    const held = effectiveEntries(cypp, refresh, 'section').map((each) => [each.entry.title, each.carriedFrom])
    expect(held).toEqual([
      ['vision', '2014-2017'],
      ['Needs again', undefined],
      ['hubs', undefined],
    ])
  })
  it('puts a renamed thing where the older one stood', () => {
    expect(effectiveEntries(cypp, refresh, 'partner').map((each) => each.entry.id)).toEqual(['police', 'ccg'])
  })
  it('says in its document what was carried over, and from where', () => {
    expect(made(refresh).parts.find((part) => part.id === 'vision')?.carriedFrom).toBe('2014-2017')
  })
  it('leads links of a carried-over text to the same thing in the refresh', () => {
    const link = {
      kind: 'edition' as const,
      authority: 'averleigh',
      plan: 'cypp',
      edition: '2014-2017',
      entry: 'needs',
    }
    const linked = {
      ...older,
      sections: [section('vision', { text: text(p([{ text: 'needs', link }])) }), section('needs')],
    }
    const document = made(refresh, plan([linked, refresh]))
    const [block] = document.parts.find((part) => part.id === 'vision')?.blocks ?? []
    expect(block?.kind === 'paragraph' && block.runs[0]?.link).toMatchObject({ edition: '2015-refresh' })
  })
  it('does not fall into a circle of refreshes', () => {
    const a = edition('2014-a', { refreshes: '2015-b', sections: [section('x')] })
    const b = edition('2015-b', { refreshes: '2014-a', sections: [section('y')] })
    expect(effectiveEntries(plan([a, b]), a, 'section').map((each) => each.entry.id)).toEqual(['x'])
  })
})

describe('a document', () => {
  it('holds about, introduction, sections, groups and appendices in reading order', () => {
    const full = edition('2014-2017', {
      text: text(p('Welcome.')),
      outcomes: [{ id: 'safe', title: 'Stay safe' }],
      sections: [section('figures', { appendix: true }), section('vision')],
      priorities: [priority('homes', { outcome: 'safe', leads: ['police'] })],
      indicators: [indicator('absence', { priority: 'homes' })],
      partners: [partner('police')],
    })
    expect(partIdsOf(made(full, plan([full])))).toEqual([
      'about-this-edition',
      'introduction-to-this-edition',
      'vision',
      'all-outcomes',
      'all-priorities',
      'homes',
      'all-indicators',
      'absence',
      'all-partners',
      'police',
      'figures',
    ])
  })
  it('walks from outcome to priority to indicator to who leads, and back', () => {
    const full = edition('2014-2017', {
      outcomes: [{ id: 'safe', title: 'Stay safe' }],
      priorities: [priority('homes', { title: 'Good homes', outcome: 'safe', leads: ['police'] })],
      indicators: [indicator('absence', { title: 'Absence', priority: 'homes' })],
      partners: [partner('police', { title: 'The police' })],
    })
    const words = (id: string) => JSON.stringify(made(full, plan([full])).parts.find((part) => part.id === id)?.blocks)
    expect(words('all-outcomes')).toContain('Good homes')
    expect(words('homes')).toMatch(/Stay safe.*The police.*Absence/)
    expect(words('police')).toContain('Good homes')
    expect(words('absence')).toContain('Good homes')
  })
  it('numbers paragraphs by the section, and leaves numbers that an author gave', () => {
    const numbered = edition('2014-2017', {
      numbering: 'paragraphs',
      sections: [section('a', { text: text(p('One'), h('Head'), p('Two'), p('Own', '9.9')) }), section('b')],
    })
    const numbersIn = (blocks: readonly Block[]) =>
      blocks.map((block) => (block.kind === 'paragraph' ? block.number : undefined))
    const parts = made(numbered, plan([numbered])).parts.filter((part) => part.kind === 'section')
    expect(parts.map((part) => [part.number, numbersIn(part.blocks)])).toEqual([
      ['1', ['1.1', undefined, '1.2', '9.9']],
      ['2', ['2.1']],
    ])
  })
  it('numbers notes through the whole edition, and says the text of each once', () => {
    const noted = (id: string) =>
      section(id, {
        text: {
          blocks: [p([{ text: `Words of ${id}` }, { text: '1', note: 'n' }, { text: '.' }])],
          notes: [{ id: 'n', line: 3, blocks: [p(`Note of ${id}.`)] }],
        },
      })
    const both = edition('2014-2017', { sections: [noted('a'), noted('b')] })
    const said = wordsOfDocument(made(both, plan([both]))).join(' ')
    expect(said).toContain('a Words of a 1 . 1 Note of a.')
    expect(said).toContain('b Words of b 2 . 2 Note of b.')
  })
  it('shows figures up to the end of its period, and none after', () => {
    const reading = (period: string) => ({
      indicator: 'absence',
      area: '',
      period,
      value: 5,
      text: '5',
      status: 'published' as const,
      place: { file: 'readings.csv' },
    })
    const counted = edition('2014-2017', { indicators: [indicator('absence')] })
    const more = plan([counted], { readings: ['2016', '2017', '2018'].map(reading) })
    const part = made(counted, more).parts.find((each) => each.id === 'absence')
    const table = part?.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map((row) => row.cells[0])).toEqual([runs('2016'), runs('2017')])
    expect(part?.blocks.some((block) => block.kind === 'chart')).toBe(true)
  })
  it('lists the sources that it refers to and no others', () => {
    const cited = edition('2014-2017', {
      sections: [section('a', { text: text(p([{ text: 'A fact. ' }, { text: '[W2]', source: 'W2' }])) })],
    })
    const owner = authority({
      sources: [
        { tag: 'W1', title: 'One' },
        { tag: 'W2', title: 'Two', date: '2014' },
      ],
    })
    const said = wordsOfDocument(made(cited, plan([cited]), owner)).join(' ')
    expect(said.endsWith('Sources W2 Two. 2014.')).toBe(true)
  })
  it('says on a record that it is not the council’s own text', () => {
    const document = made(older, cypp, authority({ record: 'archive' }))
    expect(document.record).toContain('not the text of Averleigh Borough Council')
    expect(wordsOfDocument(document).join(' ')).toContain(document.record)
  })
})
