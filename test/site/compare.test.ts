import { describe, expect, it } from 'vitest'
import { documentsOf } from '../../src/document/document-of.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { planUrl } from '../../src/urls.ts'
import { edition, library, p, plan, section, text } from '../make.ts'

const pool = 'The swimming pool at Tannery is closed on Mondays and will stay so.'
const words = (...lines: readonly string[]) => [section('aims', { text: text(...lines.map((line) => p(line))) })]

const made = plan([
  edition('2010-2013', { days: { published: { from: '2010-03-01' } }, sections: words(pool) }),
  edition('2013-review', { kind: 'review', sections: words('We looked at the pool.') }),
  edition('2013-draft', {
    kind: 'consultation',
    status: 'consultation',
    draftOf: '2014-2017',
    days: { consulted: { from: '2013-06-01', to: '2013-09-01' } },
    sections: words(pool, 'We will open two family hubs in the borough.'),
  }),
  edition('2014-2017', {
    days: { published: { from: '2014-02-01' } },
    sections: words(pool, 'We will open three family hubs in the borough.'),
  }),
])
const all = library([made])
const views = pagesOf({
  library: all,
  today: '2016-06-01',
  documents: new Map([[planUrl(made), documentsOf(all, made, '2016-06-01')]]),
  changesBetween: () => {
    throw new Error('no comparison was asked for')
  },
  downloads: new Map(),
})
const planRoot = '/averleigh/cypp/'
const root = `${planRoot}compare/`
const fate = `${root}2010-2013..2013-draft..2014-2017/`

/** From the root, whichever page it stands on. */
const fromRoot = ({ href }: { readonly href: string }) => href.replace(/^(\.\.\/)*/, '/')

describe('the pages that compare editions', () => {
  it('are there for every two editions, whichever is named first', () => {
    const ids = made.editions.map(({ id }) => id)
    const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((two) => [one, two] as const))
    const compared = new Set(views.compare.map(({ url }) => url))
    const redirects = new Map(views.redirect.map((each) => [each.url, each]))
    for (const [older, newer] of pairs) {
      expect(compared).toContain(`${root}${older}..${newer}/`)
      expect(fromRoot(redirects.get(`${root}${newer}..${older}/`)!.make().target)).toBe(`${root}${older}..${newer}/`)
    }
  })

  it('tell what became of a draft, against the edition that was in force when it was put to the public', () => {
    const page = views.compare.find(({ url }) => url === fate)?.make()
    expect(page?.editions.map(({ label, card }) => `${label}: ${fromRoot(card)}`)).toEqual([
      `In force then: ${planRoot}2010-2013/`,
      `Draft: ${planRoot}2013-draft/`,
      `Adopted: ${planRoot}2014-2017/`,
    ])
  })

  it('are found, as for what became of a draft, from the draft, the edition that it led to and the comparisons of both', () => {
    const hrefs = (links: readonly { readonly href: string }[]) => links.map(fromRoot)
    const edition = (id: string) => views.edition.find(({ url }) => url === `${planRoot}${id}/`)!.make()
    const comparison = (pair: string) => views.compare.find(({ url }) => url === `${root}${pair}/`)!.make()
    expect(hrefs(edition('2013-draft').fates)).toEqual([fate])
    expect(hrefs(edition('2014-2017').fates)).toEqual([fate])
    expect(hrefs(edition('2010-2013').fates)).toEqual([])
    expect(hrefs(comparison('2010-2013..2014-2017').fates)).toEqual([fate])
    expect(hrefs(comparison('2013-draft..2014-2017').fates)).toEqual([fate])
    expect(hrefs(comparison('2013-review..2014-2017').fates)).toEqual([])
    expect(hrefs(views.compareIndex[0]!.make().fates)).toEqual([fate])
  })
})
