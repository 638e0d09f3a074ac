import { beforeAll, describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { letterProblems } from '../../src/booklet/fonts/letters.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import { wordsOf } from '../../src/booklet/frame/words-of.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import type { LibraryAndDocuments } from '../../src/build/around-plan.ts'
import { bookletOrders } from '../../src/build/booklet-orders.ts'
import { handbookFolder, handbookFor, handbookOn } from '../../src/build/handbook.ts'
import { readContent } from '../../src/build/read-content.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { documentsOf } from '../../src/document/document-of.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { feedsOf } from '../../src/feeds/feeds-of.ts'
import { allPages } from '../../src/site/pages/all-pages.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { planUrl } from '../../src/urls.ts'
import { edition, library, p, plan, section, text } from '../make.ts'

const today = '2016-06-01'
const made = plan([
  edition('2014-2017', {
    days: { published: { from: '2014-02-01' } },
    sections: [section('aims', { text: text(p('We help.')) })],
  }),
])
const own = library([made])

function viewsWith(handbook: LibraryAndDocuments | undefined) {
  return pagesOf({
    library: own,
    today,
    documents: new Map([[planUrl(made), documentsOf(own, made, today)]]),
    changesBetween,
    downloads: new Map(),
    reference: { title: 'Reference', schemas: [], files: [] },
    ...(handbook === undefined ? {} : { handbook }),
  })
}

let handbook: LibraryAndDocuments
let views: ReturnType<typeof viewsWith>
beforeAll(async () => {
  handbook = await handbookFor(own.site)
  views = viewsWith(handbook)
})

describe('the handbook', () => {
  it('is content in which the checks find nothing but its name, which they keep from everybody else', async () => {
    const { problems } = await readContent(handbookFolder)
    expect(problems.map(({ check, message }) => `${check}: ${message}`)).toEqual([
      'reserved-ids: An authority cannot be called "handbook": the site needs the name itself.',
    ])
  })

  it('has no letter that paper cannot show', () => {
    expect(letterProblems([...handbook.documents.values()].flat(), openFaces(readFonts()), new Map())).toEqual([])
  })

  it('stands on the site of any content, under the name of that site', () => {
    const front = views.handbook[0]!.make()
    expect(front.url).toBe('/handbook/')
    expect(front.title).toContain(own.site.title)
    expect(front.contents.length).toBeGreaterThan(15)
    expect(views.entry.some(({ url }) => url === '/handbook/sections/first-day/')).toBe(true)
    expect(views.whole.some(({ url }) => url === '/handbook/whole/')).toBe(true)
    expect(views.home[0]!.make().site.pages).toContainEqual({ href: 'handbook/', title: 'Handbook for officers' })
    expect(views.text.find(({ url }) => url === '/reference/')!.make().body.html).toContain('../handbook/')
  })

  it('names no other edition and no history of it, since there is none beside it', () => {
    const pages = [...views.handbook, ...views.entry, ...views.whole].filter(({ url }) => url.startsWith('/handbook/'))
    expect(pages.length).toBeGreaterThan(15)
    expect(pages.flatMap((page) => page.make().rels)).toEqual([])
  })

  it('is left out where the site file says no', async () => {
    const off = { ...own, site: { ...own.site, handbook: false } }
    expect(await handbookOn(off)).toBeUndefined()
    const without = viewsWith(undefined)
    expect(allPages(without).filter(({ url }) => url.startsWith('/handbook'))).toEqual([])
    expect(JSON.stringify(without.home[0]!.make().site.pages)).not.toContain('handbook')
    expect(without.text.find(({ url }) => url === '/reference/')!.make().body.html).not.toContain('handbook')
  })

  it('is no plan: neither on the home page, nor among editions to search, nor in feeds, histories and years', () => {
    const home = views.home[0]!.make()
    expect(home.plans).toHaveLength(1)
    expect(home.description).toContain('1 plan:')
    expect(JSON.stringify([home.latest, home.open, views.search[0]!.make().editions])).not.toContain('andbook')
    for (const { path, content } of feedsOf(own, today)) expect(String(content), path).not.toContain('andbook')
    const { handbook: _, entry: __, group: ___, whole: ____, ...others } = views
    expect(
      Object.values(others)
        .flat()
        .filter(({ url }) => url.startsWith('/handbook')),
    ).toEqual([])
  })

  it('is not for other search engines, and in the search of the site for those alone who ask for it', () => {
    const pages = allPages(views).filter(({ url }) => url.startsWith('/handbook/'))
    expect(pages.length).toBeGreaterThan(20)
    for (const page of pages) {
      expect(page.hidden, page.url).toBe(true)
      const view = page.make()
      expect(view.hidden, page.url).toBe(true)
      expect(view.banner, page.url).toBeUndefined()
      expect(view.search?.filters.map(({ value }) => value) ?? ['Handbook', 'Handbook'], page.url).toEqual([
        'Handbook',
        'Handbook',
      ])
    }
  })

  it('says on each day the same, whenever that is', () => {
    const on = (day: string) => bookletOrders(handbook.library, handbook.documents, day).map(({ job }) => job.document)
    expect(on('2001-01-01')).toEqual(on('2099-01-01'))
  })

  it('is offered in the copies that every edition is offered in, and says on paper the words of its document', () => {
    const orders = bookletOrders(handbook.library, handbook.documents, today)
    expect(orders.map(({ url }) => url)).toEqual([
      '/handbook/handbook-a4.pdf',
      '/handbook/handbook-large-print.pdf',
      '/handbook/handbook-a5-booklet.pdf',
    ])
    const faces = openFaces(readFonts())
    const shape = shaperOf(faces)
    for (const { job } of orders) {
      const layout = layOut(job.document, { copy: job.copy, faces, shape, site: job.site })
      const words = [...wordsOf(layout.frames, layout.title), ...wordsOf(layout.frames, layout.body)]
      expect(words).toEqual(wordsOfDocument(job.document))
    }
  })
})
