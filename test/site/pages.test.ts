import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { documentsOf } from '../../src/document/document-of.ts'
import type { Edition } from '../../src/model/plan.ts'
import { allPages } from '../../src/site/pages/all-pages.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { planUrl } from '../../src/urls.ts'
import { authority, edition, indicator, library, p, partner, plan, priority, section, text } from '../make.ts'

const words = (words: string) => ({ text: text({ ...p(words), id: 'p1' }) })

/** The views of a plan's editions on a day of 2016. */
function viewsOf(editions: readonly Edition[], today = '2016-06-01') {
  const made = plan(editions)
  const all = library([made], [authority()])
  return pagesOf({
    library: all,
    today,
    documents: new Map([[planUrl(made), documentsOf(all, made, today)]]),
    changesBetween,
    downloads: new Map(),
  })
}

const first = edition('2010-2013', {
  days: { published: { from: '2010-03-01' } },
  sections: [
    section('aims', words('We help.')),
    section('money', words('We spend.')),
    section('old-name', words('Words.')),
  ],
  partners: [partner('health')],
})
const second = edition('2014-2017', {
  days: { published: { from: '2014-02-01' } },
  supersedes: '2010-2013',
  sections: [
    section('aims', words('We help.')),
    section('money', words('We save.')),
    section('new-name', { ...words('Words.'), was: 'old-name' }),
  ],
  priorities: [priority('early-help', { leads: ['health'] })],
  indicators: [indicator('attendance', { priority: 'early-help' })],
  partners: [partner('health')],
})
const views = viewsOf([first, second])
const entry = (url: string) => views.entry.find((view) => view.url === url)!.make()

describe('an edition that is not in force', () => {
  it('says so on every page, with a link to the same place in the edition that is', () => {
    const pages = allPages(views).filter((page) => page.url.startsWith('/averleigh/cypp/2010-2013/'))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page.make().banner?.words, page.url).toContain('replaced by “Plan 2014-2017”')
    expect(entry('/averleigh/cypp/2010-2013/sections/aims/').banner?.link?.href).toBe(
      '../../../../../averleigh/cypp/2014-2017/sections/aims/',
    )
  })

  it('finds the same place under its new name', () => {
    expect(entry('/averleigh/cypp/2010-2013/sections/old-name/').banner?.link?.href).toMatch(
      /2014-2017\/sections\/new-name\/$/,
    )
  })

  it('is canonical in the edition in force', () => {
    expect(entry('/averleigh/cypp/2010-2013/sections/aims/').canonical).toBe(
      'https://plans.example.org/averleigh/cypp/2014-2017/sections/aims/',
    )
  })
})

it('says nothing about standing on pages of the edition in force', () => {
  for (const page of allPages(views).filter((each) => each.url.startsWith('/averleigh/cypp/2014-2017/')))
    expect(page.make().banner).toBeUndefined()
})

describe('the switcher', () => {
  it('says what became of the words before the click', () => {
    const state = (url: string) => entry(url).others.map((other) => other.state)
    expect(state('/averleigh/cypp/2014-2017/sections/aims/')).toEqual(['same'])
    expect(state('/averleigh/cypp/2014-2017/sections/money/')).toEqual(['changed'])
    expect(state('/averleigh/cypp/2014-2017/priorities/early-help/')).toEqual(['later'])
  })

  it('says since when words have stood', () => {
    expect(entry('/averleigh/cypp/2014-2017/sections/aims/').since).toContain('Plan 2010-2013')
    expect(entry('/averleigh/cypp/2014-2017/sections/money/').since).toBeUndefined()
  })

  it('tells a thing that moved from those that stayed', () => {
    const same = (...ids: readonly string[]) => ids.map((id) => section(id, words(`Words of ${id}.`)))
    const older = edition('2010-2013', { ...first, sections: same('a', 'b', 'c') })
    const newer = edition('2014-2017', { ...second, sections: same('c', 'a', 'b') })
    const states = viewsOf([older, newer])
      .entry.filter((page) => page.url.includes('2014-2017/sections/'))
      .map((page) => page.make())
      .map((view) => [view.heading, view.others[0]?.state])
    expect(states).toEqual([
      ['c', 'moved'],
      ['a', 'same'],
      ['b', 'same'],
    ])
  })
})

it('walks relations both ways', () => {
  const titles = (url: string) =>
    entry(url).related.map((each) => `${each.title}: ${each.links.map((link) => link.title)}`)
  expect(titles('/averleigh/cypp/2014-2017/priorities/early-help/')).toContain(
    'Indicators of this priority: attendance',
  )
  expect(titles('/averleigh/cypp/2014-2017/partners/health/')).toContain('Leads on priorities: early-help')
})

describe('history', () => {
  it('keeps a renamed thing together, and leads there from its old name', () => {
    const page = views.history.find((view) => view.url.endsWith('/history/new-name/'))
    expect(page?.make().steps.map((step) => step.kind)).toEqual(['changed', 'first'])
    expect(views.redirect.some((view) => view.url.endsWith('/history/old-name/'))).toBe(true)
  })
})

describe('what stood in a year', () => {
  const year = (on: string) => views.on.find((page) => page.url.endsWith(`/on/${on}/`))!.make().spells

  it('parts the year on the day that another edition took force', () => {
    expect(year('2014').map((spell) => [spell.days, spell.edition?.title])).toEqual([
      ['1 January 2014 to 31 January 2014', undefined],
      ['1 February 2014 to 31 December 2014', 'Plan 2014-2017'],
    ])
  })

  it('says a gap as a gap', () => {
    expect(year('2014')[0]?.words).toContain('No edition is known to have been in force')
  })

  it('says the whole year where nothing changed', () => {
    expect(year('2011').map((spell) => spell.days)).toEqual(['All of 2011'])
  })
})

it('reaches every comparison in both orders', () => {
  expect(views.compare.map((view) => view.url)).toEqual(['/averleigh/cypp/compare/2010-2013..2014-2017/'])
  const other = views.redirect.find((view) => view.url === '/averleigh/cypp/compare/2014-2017..2010-2013/')
  expect(other?.make().target.href).toBe('../../../../averleigh/cypp/compare/2010-2013..2014-2017/')
})

it('gives every page a path and a title of its own', () => {
  const pages = allPages(views)
  expect(new Set(pages.map((page) => page.path.toLowerCase())).size).toBe(pages.length)
  expect(new Set(pages.map((page) => page.make().title)).size).toBe(pages.length)
})

it('names the newest edition as current for search, the others as older', () => {
  const status = (url: string) => entry(url).search?.filters.find((filter) => filter.name === 'status')?.value
  expect(status('/averleigh/cypp/2014-2017/sections/aims/')).toBe('Current')
  expect(status('/averleigh/cypp/2010-2013/sections/aims/')).toBe('Older')
})
