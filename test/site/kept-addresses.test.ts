import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { documentsOf } from '../../src/document/document-of.ts'
import { allPages } from '../../src/site/pages/all-pages.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import type { Views } from '../../src/site/views/views.ts'
import { planUrl } from '../../src/urls.ts'
import { libraryWith, published } from '../ledger/publish-files.ts'
import { aims, editionPath, type Files, usual } from '../load/made-content.ts'

const first: Files = {
  ...aims('One.\n\nTwo.\n\nThree.'),
  [`${editionPath}/priorities/school.md`]: '---\ntitle: School\n---\nText.\n',
  [`${editionPath}/indicators/health.md`]: '---\ntitle: Health\nunit: "%"\nbetter: higher\n---\nIt counts.\n',
  'ford/cypp/2018-2021/edition.md':
    '---\ntitle: Plan 2018\nkind: plan\nstatus: published\nperiod: 2018 to 2021\npublished: 2018-04\nsupersedes: 2014-2017\n---\n',
}
const withNote: Files = {
  [`${editionPath}/edition.md`]: String(usual[`${editionPath}/edition.md`]).replace(
    /---\n$/,
    'changes:\n  - { day: 2026-11-29, kind: major, text: School has its own plan now., entry: school }\n---\n',
  ),
}

async function viewsOf(files: Files): Promise<Views> {
  const library = await libraryWith(files)
  const today = '2026-11-29'
  const documents = new Map(library.plans.map((plan) => [planUrl(plan), documentsOf(library, plan, today)]))
  return pagesOf({ library, today, documents, changesBetween, downloads: new Map() })
}

/** The addresses of published pages that a site does not have. */
async function deadIn(files: Files): Promise<readonly string[]> {
  const urls = new Set(allPages(await viewsOf(files)).map(({ url }) => url))
  const { ledger } = await libraryWith(files)
  expect(ledger.length).toBeGreaterThan(0)
  return ledger.flatMap(({ addresses }) => addresses).filter((each) => each.endsWith('/') && !urls.has(each))
}

describe('published addresses', () => {
  it('are all those that the site has of the editions', async () => {
    const files = await published(first)
    expect(await deadIn(files)).toEqual([])
    const { ledger } = await libraryWith(files)
    const kept = new Set(ledger.flatMap(({ addresses }) => addresses))
    const own = allPages(await viewsOf(files)).filter(({ url }) =>
      /^\/ford\/cypp\/(20|history\/.|indicators\/.|compare\/2014)/.test(url),
    )
    expect(own.map(({ url }) => url).filter((url) => !kept.has(url))).toEqual([])
  })

  it('lead to what has another name', async () => {
    const files = {
      ...(await published(first)),
      [`${editionPath}/indicators/health.md`]: undefined,
      [`${editionPath}/indicators/good-health.md`]: String(first[`${editionPath}/indicators/health.md`]).replace(
        'title: Health\n',
        'title: Good health\nwas: health\n',
      ),
    }
    expect(await deadIn(files)).toEqual([])
    const targets = new Map((await viewsOf(files)).redirect.map(({ url, make }) => [url, make().target]))
    expect(targets.get(`/${editionPath}/indicators/health/`)).toEqual({
      href: '../../../../../ford/cypp/2014-2017/indicators/good-health/',
      title: 'Good health',
    })
    expect(targets.get('/ford/cypp/history/health/')?.href).toContain('history/good-health/')
    expect(targets.get('/ford/cypp/indicators/health/')?.href).toContain('indicators/good-health/')
  })

  it('say of what was taken out that it was, when and why, for ever', async () => {
    const gone = { ...(await published(first)), ...withNote, [`${editionPath}/priorities/school.md`]: undefined }
    for (const files of [gone, await published(gone)]) {
      expect(await deadIn(files)).toEqual([])
      const views = await viewsOf(files)
      const page = views.text.find(({ url }) => url === `/${editionPath}/priorities/school/`)?.make()
      expect(page?.heading).toBe('Taken out: School')
      expect(page?.body.html).toContain(
        'It was taken out on 29 November 2026.</p>\n<p>School has its own plan now.</p>',
      )
      expect(page?.hidden).toBe(true)
      const list = views.redirect.find(({ url }) => url === `/${editionPath}/priorities/`)?.make()
      expect(list?.target.href).toBe('../../../../ford/cypp/2014-2017/')
    }
  })

  it('of paragraphs that were taken out stand where they stood', async () => {
    const files = { ...(await published(first)), ...aims('One.\n\nThree.') }
    const views = await viewsOf(files)
    const page = views.entry.find(({ url }) => url === `/${editionPath}/sections/aims/`)?.make()
    expect(page?.body.html).toMatch(/<p id="p1">One\..*<span id="p2"><\/span><p id="p3">Three\./s)
    const whole = views.whole.find(({ url }) => url === `/${editionPath}/whole/`)?.make()
    expect(JSON.stringify(whole)).toContain('<span id=\\"aims.p2\\"></span>')
  })

  it('lead to a paragraph that was reworded, not to a new one that was put in right before it', async () => {
    const was = 'Every child in the borough has a named nurse from birth until they start school.'
    const fresh = 'This plan was written with the young advisers, who met eleven times.'
    const reworded = 'Every child in the borough has a named nurse from birth until the day they start school.'
    const before = await published(aims(`One.\n\n${was}\n\nThree.`))
    const views = await viewsOf({ ...before, ...aims(`One.\n\n${fresh}\n\n${reworded}\n\nThree.`) })
    const page = views.entry.find(({ url }) => url === `/${editionPath}/sections/aims/`)?.make()
    const paragraphs = [...(page?.body.html.matchAll(/<p id="([^"]+)">([^<]*)/g) ?? [])]
    expect(paragraphs.map(([, id, words]) => [id, words?.trim()])).toEqual([
      ['p1', 'One.'],
      ['p2-new', fresh],
      ['p2', reworded],
      ['p3', 'Three.'],
    ])
  })
})
