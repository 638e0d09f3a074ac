import { describe, expect, it } from 'vitest'
import type { ChangeJson } from '../../src/data/change-shape.ts'
import { changesJson } from '../../src/data/changes-json.ts'
import { changesMarkdown } from '../../src/data/changes-markdown.ts'
import { changesText } from '../../src/data/changes-text.ts'
import { pageBackwards } from '../../src/data/comparison-page.ts'
import type { WordEdits } from '../../src/diff/changes/changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { listChanges } from '../../src/diff/list/list-changes.ts'
import { markedSpans } from '../../src/diff/tell/marked-spans.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { documentOf } from '../../src/document/document-of.ts'
import { changesToHtml } from '../../src/html/changes.ts'
import type { Block } from '../../src/model/blocks.ts'
import { edition, indicator, library, p, plan, section, text } from '../make.ts'
import { shippedPlans } from '../shipped.ts'

const site = 'https://plans.example.org'

/** Two editions with one section each, compared. */
function compared(older: readonly Block[], newer: readonly Block[]) {
  const editions = [
    edition('2014-2017', { sections: [section('aims', { text: text(...older) })] }),
    edition('2018-2021', { sections: [section('aims', { text: text(...newer) })] }),
  ]
  const whole = plan(editions)
  const [was, now] = editions.map((each) => documentOf(library([whole]), whole, each, '2019-01-01'))
  return changesBetween(was!, now!)
}

function inAims(older: readonly Block[], newer: readonly Block[]): readonly ChangeJson[] {
  return changesJson(compared(older, newer), site).changes.filter(({ part }) => part === 'aims')
}

const averleigh = (await shippedPlans()).find(({ plan: each }) => each.authority === 'averleigh')!
const documents: readonly EditionDocument[] = averleigh.documents
const pairs = documents.flatMap((older, at) => documents.slice(at + 1).map((newer) => [older, newer] as const))

/** Of every shipped plan each edition with the next, and the first with the last. */
const shippedPairs = (await shippedPlans()).flatMap(({ documents: all }) =>
  all
    .flatMap((older, at) => all.slice(at + 1).map((newer, gap) => ({ older, newer, at, gap })))
    .filter(({ newer, at, gap }) => gap === 0 || (at === 0 && newer === all.at(-1)))
    .map(
      ({ older, newer }) =>
        [`${older.edition.authority} ${older.edition.id} to ${newer.edition.id}`, older, newer] as const,
    ),
)

describe('the changes of two editions as data', () => {
  it.each(pairs.map((pair) => [pair.map(({ edition: { id } }) => id).join(' to '), ...pair] as const))(
    'list of Averleigh, %s, the leaves that the summary counts, each under a name of its own',
    (_, older, newer) => {
      const changes = changesBetween(older, newer)
      const { changes: list, summary } = changesJson(changes, site)
      const leaves = list.filter(({ of }) => !['part', 'term', 'box-title', 'list', 'quote', 'box'].includes(of))
      const count = (kind: ChangeJson['kind']) => leaves.filter((change) => change.kind === kind).length
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      expect({
        added: count('added'),
        removed: count('removed'),
        edited: count('edited'),
        moved: count('moved'),
        movedAndEdited: count('moved-and-edited'),
        split: count('split'),
        merged: count('merged'),
        format: count('format'),
        link: count('link'),
        renumbered: summary.blocks.renumbered,
      }).toEqual(summary.blocks)
    },
  )

  it('give ranges that cover the text before and after, letter for letter', () => {
    const [older, newer] = [documents.at(-2)!, documents.at(-1)!]
    const { changes } = changesJson(changesBetween(older, newer), site)
    const edited = changes.filter(
      ({ edits, was, now }) => edits !== undefined && was !== undefined && now !== undefined,
    )
    expect(edited.length).toBeGreaterThan(100)
    for (const { edits = [], was, now } of edited)
      for (const edit of edits) {
        if ('was' in edit && edit.kind === 'deleted') expect(was!.text.slice(...edit.was)).toBe(edit.text)
        if ('now' in edit) expect(now!.text.slice(...edit.now)).toBe(edit.text)
      }
  })

  it('leave the same words when what went is taken from one text and what came from the other', () => {
    const { changes } = changesJson(changesBetween(documents[0]!, documents.at(-1)!), site)
    const without = (whole: string, ranges: readonly (readonly [number, number])[]) =>
      [...ranges].reverse().reduce((rest, [from, to]) => `${rest.slice(0, from)} ${rest.slice(to)}`, whole)
    const words = (whole: string) =>
      whole.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').split(/\s+/).filter(Boolean)
    for (const { edits, was, now, of } of changes) {
      if (edits === undefined || was === undefined || now === undefined || of === 'note') continue
      const deleted = edits.flatMap((edit) => (edit.kind === 'deleted' ? [edit.was] : []))
      const inserted = edits.flatMap((edit) => (edit.kind === 'inserted' ? [edit.now] : []))
      const [left, right] = [words(without(was.text, deleted)), words(without(now.text, inserted))]
      expect(left.join('').replaceAll(/\d/g, '')).toBe(right.join('').replaceAll(/\d/g, ''))
    }
  })

  it.each(shippedPairs)(
    'lead, whichever edition is named first, to anchors that the page of the comparison has: %s',
    (_, older, newer) => {
      const changes = changesBetween(older, newer)
      const context = {
        anchorPrefix: '',
        headingOffset: 0,
        language: 'en-GB',
        hrefOf: () => '#',
        hrefOfSource: () => undefined,
        hrefOfPicture: () => '',
        selfLinks: false,
      }
      const page = changesToHtml(changes, { older: context, newer: context }).html
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const { authority, plan } = newer.edition
      const there = `${site}/${authority}/${plan}/compare/${older.edition.id}..${newer.edition.id}/`
      const back = changesBetween(newer, older)
      for (const json of [changesJson(changes, site), changesJson(back, site, pageBackwards(back, site))]) {
        expect(json.address).toBe(there)
        const lost = json.changes.map(({ address }) => address!.split('#')[1]!).filter((id) => !ids.has(id))
        expect(lost).toEqual([])
      }
    },
  )

  it('say where each thing is read and where it is written', () => {
    const [change] = inAims([p('One two three four five six.')], [p('One two three four five seven.')])
    expect(change).toMatchObject({ kind: 'edited', of: 'paragraph', part: 'aims' })
    expect(change!.was!.address).toMatch(
      /^https:\/\/plans\.example\.org\/averleigh\/cypp\/2014-2017\/sections\/aims\/#p\d+$/,
    )
    expect(change!.was!.file).toBe('made/by/a/test.md')
    expect(change!.edits).toEqual([
      { kind: 'deleted', was: [24, 27], text: 'six' },
      { kind: 'inserted', now: [24, 29], text: 'seven' },
    ])
  })

  it('give the reasons that the editions give: decisions, what people said, notes of change', () => {
    const [older, newer] = ['2015-2017-refresh', '2018-2021'].map(
      (id) => documents.find(({ edition }) => edition.id === id)!,
    )
    const { parts } = changesJson(changesBetween(older!, newer!), site)
    const reasons = parts.find(({ id }) => id === 'camhs-waits')?.reasons
    expect(new Set(reasons?.map(({ kind }) => kind))).toEqual(new Set(['decision', 'theme', 'note']))
    expect(reasons?.find(({ kind }) => kind === 'theme')?.address).toMatch(
      /^https:\/\/plans\.example\.org\/averleigh\/cypp\/2018-2021\/consultations\/[a-z0-9-]+\/$/,
    )
    expect(parts.filter(({ change, reasons }) => change === 'kept' && reasons !== undefined)).toEqual([])
  })

  it('join the pieces of what was split or merged with line feeds', () => {
    const first = 'The first sentence of the paragraph says a good deal about swimming.'
    const second = 'The second sentence of it is about libraries and who may borrow books.'
    const [split] = inAims([p(`${first} ${second}`)], [p(first), p(second)])
    expect(split).toMatchObject({ kind: 'split', now: { text: `${first}\n${second}` }, pieces: [{ text: second }] })
    const [merged] = inAims([p(first), p(second)], [p(`${first} ${second}`)])
    expect(merged).toMatchObject({ kind: 'merged', was: { text: `${first}\n${second}` }, pieces: [{ text: second }] })
  })

  it('tell of nothing where nothing changed', () => {
    const { changes, summary } = changesJson(changesBetween(documents[0]!, documents[0]!), site)
    expect(changes).toEqual([])
    expect(summary.sentence).toMatch(/^Nothing changed: \d+ paragraphs the same\.$/)
  })
})

describe('changes as text', () => {
  const edits = (...list: readonly (readonly [string, string])[]): WordEdits =>
    list.map(([was, now]) =>
      was === now
        ? { kind: 'kept', was: [{ text: was }], now: [{ text: now }] }
        : was === ''
          ? { kind: 'inserted', now: [{ text: now }] }
          : { kind: 'deleted', was: [{ text: was }] },
    )
  const marked = (list: WordEdits) =>
    markedSpans(list)
      .map(({ kind, text: words }) => (kind === 'kept' ? words : kind === 'deleted' ? `[-${words}-]` : `{+${words}+}`))
      .join('')

  it('tell of the word that a new comma is joined to', () => {
    expect(marked(edits(['the plan', 'the plan'], ['', ', and more'], [' of it', ' of it']))).toBe(
      'the [-plan-] {+plan, and more+} of it',
    )
  })

  it('leave the full stop that words came before', () => {
    expect(marked(edits(['of 2013', 'of 2013'], ['', ' and 2018'], ['. They', '. They']))).toBe(
      'of 2013 {+and 2018+}. They',
    )
  })

  it('keep marks apart from each other and from what stays', () => {
    expect(marked(edits(['by ', 'by '], ['50%', ''], ['', '60%'], [' in May', ' in May']))).toBe(
      'by [-50%-] {+60%+} in May',
    )
    expect(marked(edits(['we stop. ', 'we stop. '], ['But not yet.', '']))).toBe('we stop. [-But not yet.-]')
  })

  it('mark what went and came without colour, and add colour only when asked', () => {
    const changes = compared([p('We will open three hubs by May.')], [p('We will open four hubs by May.')])
    const plainText = changesText(changes)
    expect(plainText).toContain('We will open [-three-] {+four+} hubs by May.')
    expect(plainText).not.toContain('\u001b')
    const coloured = changesText(changes, { colour: true })
    expect(coloured).toContain('\u001b[')
    expect(coloured.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(plainText)
  })

  it('write Markdown that nothing in the text can break', () => {
    const changes = compared([p('A *star* and [a link] <b> here now.')], [p('A *star* and [a link] <b> there now.')])
    expect(changesMarkdown(changes, site)).toContain('> A \\*star\\* and \\[a link\\] \\<b\\> ~~here~~ **there** now.')
  })

  it('put the counts before the sections, and nothing else when only counts are asked for', () => {
    const changes = changesBetween(documents[0]!, documents.at(-1)!)
    const whole = changesMarkdown(changes, site)
    expect(whole.indexOf('paragraphs unchanged')).toBeLessThan(whole.indexOf('## Section by section'))
    expect(changesMarkdown(changes, site, { stat: true })).not.toContain('~~')
    expect(changesText(changes, { stat: true })).not.toContain('[-')
    const rows = changesText(changes, { stat: true }).split('\n')
    expect(rows.some((row) => /^Section +Added +Removed +Changed +Moved +Form$/.test(row))).toBe(true)
  })

  it('count in the table by section as many changes as in the table by kind', () => {
    const changes = changesBetween(documents[0]!, documents[1]!)
    const listed = listChanges(changes)
    const table = changesText(changes, { stat: true }).split('\n')
    const from = table.findIndex((row) => row.startsWith('Section '))
    const sum = table
      .slice(from + 1)
      .flatMap((row) => row.split(/\s+/).slice(-5))
      .reduce((total, cell) => total + (Number(cell) || 0), 0)
    expect(sum).toBe(listed.length)
  })
})

describe('facts in words', () => {
  it('have the words beside them where a sentence only says that they are others', () => {
    const ends = ['the school year, in the term that follows it.', 'the calendar year, in the quarter after that.']
    const editions = ends.map((end, at) =>
      edition(at === 0 ? '2014-2017' : '2018-2021', {
        indicators: [
          indicator('absence', {
            definition: `Half days of school that pupils missed for any reason, counted at the end of ${end}`,
          }),
        ],
      }),
    )
    const whole = plan(editions)
    const [was, now] = editions.map((each) => documentOf(library([whole]), whole, each, '2019-01-01'))
    const changes = changesBetween(was!, now!)
    const said = changesText(changes, { stat: false, colour: false })
    expect(said).toContain('Definition reworded. Half days of school that pupils missed')
    expect(said).toContain('{+calendar year, in the quarter after that+}')
    expect(changesMarkdown(changes, site, { stat: false, page: undefined })).toContain('Definition reworded. Half days')
  })
})
