import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { documentsOf } from '../../src/document/document-of.ts'
import type { Edition } from '../../src/model/plan.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { planUrl } from '../../src/urls.ts'
import { edition, library, p, plan, section, text } from '../make.ts'

const pool = 'The swimming pool at Tannery is closed on Mondays and will stay so.'
const hubs = 'We will open two family hubs in the borough before the summer.'

/** A paragraph with an anchor. */
const at = (id: string, words: string) => ({ ...p(words), id })

function viewsOf(editions: readonly Edition[]) {
  const made = plan(editions)
  const all = library([made])
  return pagesOf({
    library: all,
    today: '2016-06-01',
    documents: new Map([[planUrl(made), documentsOf(all, made, '2016-06-01')]]),
    changesBetween,
    downloads: new Map(),
  })
}

const older = edition('2010-2013', {
  days: { published: { from: '2010-03-01' } },
  sections: [section('aims', { text: text(p(pool)) }), section('savings', { text: text(p('We save, and say so.')) })],
})
const draft = edition('2013-2014', {
  kind: 'consultation',
  status: 'consultation',
  sections: [section('aims', { text: text(p(pool), p(hubs)) })],
})
const newer = edition('2014-2017', {
  days: { published: { from: '2014-02-01' } },
  sections: [
    section('aims', {
      text: text(at('p1', pool), at('p2', hubs), at('p3', 'A paragraph of the plan which is taken out again later.')),
    }),
  ],
})
const newest = edition('2018-2021', {
  days: { published: { from: '2018-02-01' } },
  sections: [
    section('aims', {
      text: text(
        at('p1', pool),
        at('p2', hubs.replace('two', 'three')),
        at('p3', 'Quite other words that nobody wrote before.'),
      ),
    }),
  ],
})
const views = viewsOf([older, draft, newer, newest])

describe('the page of a section', () => {
  const page = (id: string) => views.entry.find((view) => view.url === `/averleigh/cypp/${id}/sections/aims/`)!.make()

  it('says of each paragraph since when its words have stood, drafts left out', () => {
    const [old, fresh, ...more] = page('2014-2017').ages
    expect(old!.words).toBe('These words have stood since “Plan 2010-2013” (Plan, 2010 to 2013)')
    expect(old!.links.map(({ title }) => title)).toEqual([expect.stringMatching(/^Paragraph: The swimming pool/)])
    expect(fresh!.words).toBe('New in this edition')
    expect(fresh!.links.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Paragraph: We will open/),
      expect.stringMatching(/^Paragraph: A paragraph of the plan/),
    ])
    expect(more).toEqual([])
  })

  it('says which of its paragraphs were reworded, and where to see how, and which the edition before had', () => {
    const [, reworded, ...more] = page('2018-2021').ages
    const was = '“Plan 2014-2017” (Plan, 2014 to 2017)'
    expect(reworded!.words).toBe(`Reworded or moved since ${was}`)
    expect(reworded!.links.map(({ compareHref }) => compareHref)).toEqual([
      expect.stringMatching(/averleigh\/cypp\/compare\/2014-2017\.\.2018-2021\/#aims\.p2$/),
    ])
    expect(more.map(({ words, links }) => [words, links.map(({ title }) => title)])).toEqual([
      ['New in this edition', ['Paragraph: Quite other words that nobody wrote before.']],
      [`No longer here, but in ${was}`, ['A paragraph of the plan which is taken out again later.']],
    ])
  })

  it('is silent where all its words are new', () => {
    expect(page('2010-2013').ages).toEqual([])
  })

  it('does not say that words have stood since a draft', () => {
    expect(page('2014-2017').since).toBeUndefined()
  })
})

describe('the page of the life of a section', () => {
  const history = (id: string) => views.history.find((view) => view.url.endsWith(`/history/${id}/`))!.make()

  it('shows the last words of what the plan went on without', () => {
    expect(history('savings').last?.from.href).toContain('2010-2013/sections/savings/')
    expect(history('savings').last?.body.html).toContain('We save, and say so.')
  })

  it('says of each edition how much of it stood before', () => {
    expect(history('aims').steps.map(({ words }) => words)).toEqual([
      '1 of 3 paragraphs stood before.',
      '1 of 3 paragraphs stood before.',
      '1 of 2 paragraphs stood before.',
      '',
    ])
  })

  it('shows no last words of what is still there', () => {
    expect(history('aims').last).toBeUndefined()
  })
})

describe('the lives of everything that a plan had', () => {
  const [index] = views.historyIndex
  const page = index!.make()

  it('stand at the folder of the histories, and the page of the plan leads there', () => {
    expect(index!.url).toBe('/averleigh/cypp/history/')
    expect(views.plan[0]!.make().groups.map(({ href }) => href)).toContain('../../averleigh/cypp/history/')
  })

  it('say since which edition each is in it, and until which', () => {
    const rows = page.lists.find(({ title }) => title === 'Sections')!.rows
    expect(rows.map((row) => row.map(({ text: words }) => words))).toEqual([
      ['aims', 'Plan, 2010 to 2013', 'still in it', ''],
      ['savings', 'Plan, 2010 to 2013', 'Plan, 2010 to 2013', ''],
    ])
    expect(rows.map(([first]) => first!.href)).toEqual([
      '../../../averleigh/cypp/history/aims/',
      '../../../averleigh/cypp/history/savings/',
    ])
  })
})
