import type { SiteInput } from '../site/atlas/site-input.ts'
import { batchesOf } from '../site/pages/batches.ts'
import { pagesOf } from '../site/pages/pages.ts'
import type { Views } from '../site/views/views.ts'
import { planUrl } from '../urls.ts'
import { aroundPlans } from './around-plan.ts'
import { digest, documentPrint } from './digest.ts'
import type { Comparisons } from './make-comparisons.ts'

/** Pages that are made together, and kept together. */
export interface Sheaf {
  readonly views: Views
  /** The fingerprint of all that they are made from; absent where they are made each time. */
  readonly key?: string
}

/** All sheaves of a site: first those in which pages are marked for search, then the others. */
export interface Sheaves {
  readonly searched: readonly Sheaf[]
  readonly others: readonly Sheaf[]
}

/** Kinds of pages that are marked for search. */
const searched: ReadonlySet<keyof Views> = new Set([
  'home',
  'authority',
  'plan',
  'edition',
  'entry',
  'handbook',
  'text',
] as const)

/** How many pages a sheaf has at most: Eleventy keeps the text of every page that it wrote until it is done. */
const mostPages = 500

/**
 * The pages of a site in sheaves, plan by plan. The pages of a plan are made from the plan, and of the others from no more than
 * their fingerprint is made from: what is not given to them cannot make them stale.
 */
export function sheavesOf(
  input: SiteInput,
  views: Views,
  comparisons: Comparisons | undefined,
  engine: string,
): Sheaves {
  const { library, documents, today, downloads } = input
  const { thin, around } = aroundPlans({ library, documents })
  const shared = digest([engine, today, comparisons !== undefined, thin.library, [...thin.documents]])
  const ofPlans = library.plans.map((plan) => {
    const url = planUrl(plan)
    const { text, readings } = plan
    const offered = [...downloads].filter(([page]) => page.startsWith(url))
    const key = digest([shared, url, text, readings, (documents.get(url) ?? []).map(documentPrint), offered])
    const made = only(pagesOf({ ...input, ...around(plan) }, plan), (page) => page.startsWith(url))
    const { compare } = made
    return { key, views: { ...made, compare: comparisons === undefined ? [] : compare.map(comparisons.withBody) } }
  })
  const urls = library.plans.map(planUrl)
  const rest = only(views, (page) => !urls.some((url) => page.startsWith(url)))
  const half = (isSearched: boolean) => [
    ...batchesOf(ofKinds(rest, isSearched), mostPages).map((batch) => ({ views: batch })),
    ...ofPlans.flatMap(({ key, views: all }) =>
      batchesOf(ofKinds(all, isSearched), mostPages).map((batch, at) => ({
        views: batch,
        key: digest([key, isSearched, at]),
      })),
    ),
  ]
  return { searched: half(true), others: half(false) }
}

function ofKinds(views: Views, isSearched: boolean): Views {
  return mapped(views, (kind, pages) => (searched.has(kind) === isSearched ? pages : []))
}

function only(views: Views, has: (url: string) => boolean): Views {
  return mapped(views, (_, pages) => pages.filter(({ url }) => has(url)))
}

function mapped(views: Views, make: (kind: keyof Views, pages: Views[keyof Views]) => readonly unknown[]): Views {
  const kinds = Object.keys(views) as readonly (keyof Views)[]
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind, views[kind])])) as unknown as Views
}
