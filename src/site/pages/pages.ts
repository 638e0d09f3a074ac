import type { Plan } from '../../model/plan.ts'
import { wholeUrl } from '../../urls.ts'
import { atlasOf } from '../atlas/atlas.ts'
import { lineagesOf } from '../atlas/lineage.ts'
import { placeUrl } from '../atlas/links.ts'
import type { SiteInput } from '../atlas/site-input.ts'
import { type Maker, planned } from '../frame/page.ts'
import type { Link, SiteView } from '../views/page-view.ts'
import type { Views } from '../views/views.ts'
import { adminViews } from './admin-pages.ts'
import { allPages } from './all-pages.ts'
import { compareIndexViews, compareRedirects, compareViews } from './compare-pages.ts'
import { draftViews } from './draft-pages.ts'
import { editionView } from './edition-pages.ts'
import { entryView } from './entry-pages.ts'
import { groupViews } from './group-pages.ts'
import { handbookViews, noHandbook } from './handbook-pages.ts'
import { historyIndexViews } from './history-index-pages.ts'
import { historyRedirects, historyViews } from './history-pages.ts'
import { authorityViews, homeView } from './home-pages.ts'
import { keptAddresses } from './kept-addresses.ts'
import { onIndexView, onViews } from './on-pages.ts'
import { planGroupViews } from './plan-group-pages.ts'
import { planIndicatorViews } from './plan-indicator-pages.ts'
import { planViews } from './plan-pages.ts'
import { progressIndexViews, progressViews } from './progress-pages.ts'
import { notFoundView, searchView, textViews } from './standing-pages.ts'
import { wholeView } from './whole-pages.ts'

/** Every page of the site, by kind; with `only` the pages of that plan, and whatever is of no plan. */
export function pagesOf(input: SiteInput, only?: Plan): Views {
  const maker: Maker = { input, site: siteView(input) }
  const atlas = atlasOf(input)
  const plans = atlas.plans
    .filter(({ plan }) => only === undefined || plan === only)
    .map((plan) => ({ plan, lineages: lineagesOf(plan) }))
  const editions = plans.flatMap(({ plan, lineages }) => plan.editions.map((place) => ({ plan, place, lineages })))
  const handbook = only === undefined ? handbookViews(maker) : noHandbook
  const views: Views = {
    home: [planned(maker, '/', () => homeView(maker, atlas))],
    authority: authorityViews(maker, atlas),
    plan: planViews(maker, atlas),
    edition: editions.map(({ plan, place, lineages }) =>
      planned(maker, place.url, () => editionView(maker, atlas, plan, place, lineages)),
    ),
    entry: [
      ...editions.flatMap(({ plan, place, lineages }) =>
        place.entries.map((part) =>
          planned(maker, placeUrl(place, part), () => entryView(maker, atlas, plan, place, part, lineages)),
        ),
      ),
      ...handbook.entry,
    ],
    group: [
      ...editions.flatMap(({ plan, place, lineages }) => groupViews(maker, atlas, plan, place, lineages)),
      ...handbook.group,
    ],
    whole: [
      ...editions.map(({ plan, place, lineages }) =>
        planned(maker, wholeUrl(place.edition), () => wholeView(maker, atlas, plan, place, lineages)),
      ),
      ...plans.flatMap(({ plan }) => progressViews(maker, atlas, plan)),
      ...handbook.whole,
    ],
    compare: plans.flatMap(({ plan }) => [...compareViews(maker, atlas, plan), ...draftViews(maker, plan)]),
    compareIndex: plans.flatMap(({ plan }) => compareIndexViews(maker, plan)),
    history: plans.flatMap(({ plan, lineages }) => historyViews(maker, atlas, plan, lineages)),
    historyIndex: plans.flatMap(({ plan, lineages }) => historyIndexViews(maker, plan, lineages)),
    on: plans.flatMap(({ plan }) => onViews(maker, plan)),
    onIndex: plans.map(({ plan }) => planned(maker, `${plan.url}on/`, () => onIndexView(maker, plan))),
    planGroup: plans.flatMap(({ plan, lineages }) => planGroupViews(maker, plan, lineages)),
    planIndicator: plans.flatMap(({ plan, lineages }) => planIndicatorViews(maker, atlas, plan, lineages)),
    handbook: handbook.front,
    search: [planned(maker, '/search/', () => searchView(maker, atlas))],
    text: [
      ...textViews(maker, atlas),
      ...adminViews(maker, atlas),
      ...plans.flatMap(({ plan }) => progressIndexViews(maker, atlas, plan)),
    ],
    redirect: plans.flatMap(({ plan, lineages }) => [
      ...compareRedirects(maker, plan),
      ...historyRedirects(maker, plan, lineages),
    ]),
    notFound: [planned(maker, '/404.html', () => notFoundView(maker), { hidden: true })],
  }
  const { redirect, text } = keptAddresses(
    maker,
    plans.map(({ plan }) => plan),
    new Set(allPages(views).map(({ url }) => url)),
  )
  return { ...views, redirect: [...views.redirect, ...redirect], text: [...views.text, ...text] }
}

function siteView(input: SiteInput): SiteView {
  const { site, about } = input.library
  const pages: readonly Link[] = [
    ...(about === undefined ? [] : [{ href: 'about/', title: about.title }]),
    { href: 'glossary/', title: input.library.glossary.title },
    { href: 'accessibility/', title: 'Accessibility statement' },
    ...(input.handbook === undefined ? [] : [{ href: 'handbook/', title: 'Handbook for officers' }]),
    ...(input.reference === undefined ? [] : [{ href: 'reference/', title: input.reference.title }]),
  ]
  return {
    title: site.title,
    language: site.language,
    ...(site.notice === undefined ? {} : { notice: site.notice }),
    ...(site.contact === undefined ? {} : { contact: site.contact }),
    ...(site.licence === undefined ? {} : { licence: site.licence }),
    ...(site.licenceAddress === undefined ? {} : { licenceAddress: site.licenceAddress }),
    hasLogo: site.brand.logo !== undefined,
    ...(site.brand.logo === undefined ? {} : { logo: site.brand.logo }),
    pages,
  }
}
