import { sayRecord } from '../../document/say-standing.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { LinksFrom } from '../atlas/links.ts'
import type { SiteInput } from '../atlas/site-input.ts'
import type { Link, PageView, SearchFacts, SiteView } from '../views/page-view.ts'
import type { Planned } from '../views/views.ts'

/** What a page must be told; the rest of its frame follows. */
interface PageFacts {
  readonly links: LinksFrom
  readonly heading: string
  /** Said after the heading in the page's title, from near to far; the site's title comes last. */
  readonly within?: readonly string[]
  readonly description: string
  readonly language?: string
  readonly crumbs: readonly Link[]
  readonly banner?: PageView['banner']
  readonly record?: string
  readonly canonicalUrl?: string
  readonly rels?: PageView['rels']
  readonly jsonLd?: PageView['jsonLd']
  readonly search?: SearchFacts
  readonly hidden?: true
}

export interface Maker {
  readonly input: SiteInput
  readonly site: SiteView
}

/** A page at `url`, from the root. */
export function planned<View extends PageView>(
  maker: Maker,
  url: string,
  make: () => View,
  more: { readonly hidden?: true } = {},
): Planned<View> {
  return { path: pathOf(url), url, address: `${maker.input.library.site.address}${url}`, ...more, make }
}

function pathOf(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1)
}

export function pageView(maker: Maker, facts: PageFacts): PageView {
  const { site } = maker.input.library
  const { links } = facts
  const address = `${site.address}${links.url}`
  return {
    site: maker.site,
    path: pathOf(links.url),
    url: links.url,
    root: links.root,
    title: [facts.heading, ...(facts.within ?? []), site.title]
      .filter((each, at, all) => all.indexOf(each) === at)
      .join(' – '),
    heading: facts.heading,
    description: facts.description,
    language: facts.language ?? site.language,
    address,
    canonical: facts.canonicalUrl === undefined ? address : `${site.address}${facts.canonicalUrl}`,
    crumbs: facts.crumbs,
    rels: facts.rels ?? [],
    ...optional('banner', facts.banner),
    ...optional('record', facts.record),
    ...optional('jsonLd', facts.jsonLd),
    ...optional('search', facts.search),
    ...optional('hidden', facts.hidden),
  }
}

/** A field, or no field where there is no value for it. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }
}

export function homeCrumb(links: LinksFrom): Link {
  return { href: links.to('/'), title: 'All plans' }
}

export function planCrumbs(plan: PlanPlace, links: LinksFrom): readonly Link[] {
  return [
    homeCrumb(links),
    { href: links.to(`/${plan.authority.id}/`), title: plan.authority.short },
    { href: links.to(plan.url), title: plan.plan.title },
  ]
}

export function editionCrumbs(plan: PlanPlace, place: EditionPlace, links: LinksFrom): readonly Link[] {
  return [...planCrumbs(plan, links), { href: links.to(place.url), title: place.name }]
}

export function recordOf(plan: PlanPlace): { readonly record?: string } {
  const record = sayRecord(plan.authority)
  return record === '' ? {} : { record }
}

/** The first words of a text, no more than `limit` characters and ending at a word. */
export function firstWords(text: string, limit: number): string {
  const clean = text.replace(/\s+/g, ' ').trim()
  if (clean.length <= limit) return clean
  const cut = clean.slice(0, limit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).replace(/[\s,;:.]+$/, '')}…`
}
