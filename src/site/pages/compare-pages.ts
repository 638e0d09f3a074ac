import { changesToHtml } from '../../html/changes.ts'
import { compareUrl } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { htmlContext, linksFrom } from '../atlas/links.ts'
import { cardOf } from '../atlas/standing-words.ts'
import { offersOf } from '../frame/offers.ts'
import { type Maker, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import { redirectView } from '../frame/redirects.ts'
import type { CompareIndexView, CompareView } from '../views/change-views.ts'
import type { Link } from '../views/page-view.ts'
import type { Planned, RedirectView } from '../views/views.ts'
import { fatesOf } from './draft-pages.ts'

/** A page for every pair of editions of the plan, older first. Its body is made when it is asked for. */
export function compareViews(maker: Maker, atlas: Atlas, plan: PlanPlace): readonly Planned<CompareView>[] {
  return pairsOf(plan).map(([older, newer]) =>
    planned(maker, compareUrl(plan.plan, older.edition.id, newer.edition.id), () =>
      compareView(maker, atlas, plan, older, newer),
    ),
  )
}

function compareView(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  older: EditionPlace,
  newer: EditionPlace,
): CompareView {
  const url = compareUrl(plan.plan, older.edition.id, newer.edition.id)
  const links = linksFrom(url)
  return {
    ...pageView(maker, {
      links,
      heading: `What changed from “${older.name}” to “${newer.name}”`,
      within: [plan.plan.short, plan.authority.short],
      description: `What changed from ${older.edition.title} to ${newer.edition.title}, word by word.`,
      language: newer.document.language,
      crumbs: [...planCrumbs(plan, links), { href: links.to(`${plan.url}compare/`), title: 'Compare editions' }],
      ...recordOf(plan),
    }),
    editions: [
      { label: 'From', card: cardOf(older, links) },
      { label: 'To', card: cardOf(newer, links) },
    ],
    get body() {
      const changes = maker.input.changesBetween(older.document, newer.document)
      return changesToHtml(changes, {
        older: { ...htmlContext(atlas, older, links, {}), selfLinks: false },
        newer: { ...htmlContext(atlas, newer, links, {}), selfLinks: false },
      })
    },
    fates: fatesOf(plan, [older, newer], links),
    others: otherPairs(plan, older, newer, links.to),
    downloads: offersOf(maker.input, url, links),
  }
}

/** The other order of every pair leads to the page that there is. */
export function compareRedirects(maker: Maker, plan: PlanPlace): readonly Planned<RedirectView>[] {
  return pairsOf(plan).map(([older, newer]) =>
    redirectView(
      maker,
      compareUrl(plan.plan, newer.edition.id, older.edition.id),
      compareUrl(plan.plan, older.edition.id, newer.edition.id),
      `what changed from ${older.name} to ${newer.name}`,
    ),
  )
}

/** Every pair of editions: each edition with all before it. */
export function compareIndexViews(maker: Maker, plan: PlanPlace): readonly Planned<CompareIndexView>[] {
  if (plan.editions.length < 2) return []
  return [planned(maker, `${plan.url}compare/`, () => compareIndexView(maker, plan))]
}

function compareIndexView(maker: Maker, plan: PlanPlace): CompareIndexView {
  const links = linksFrom(`${plan.url}compare/`)
  return {
    ...pageView(maker, {
      links,
      heading: 'Compare editions',
      within: [plan.plan.title, plan.authority.short],
      description: `What changed between any two of the ${plan.editions.length} editions of the ${plan.plan.title}.`,
      language: plan.authority.language,
      crumbs: planCrumbs(plan, links),
      ...recordOf(plan),
    }),
    editions: plan.editions
      .slice(1)
      .map((newer) => ({
        title: newer.name,
        since: plan.editions
          .slice(0, newer.position)
          .map((older) => ({
            href: links.to(compareUrl(plan.plan, older.edition.id, newer.edition.id)),
            title: older.name,
          }))
          .reverse(),
      }))
      .reverse(),
    fates: plan.editions
      .flatMap((place) => fatesOf(plan, [place], links))
      .filter((fate, at, all) => all.findIndex((other) => other.href === fate.href) === at),
  }
}

function pairsOf(plan: PlanPlace): readonly (readonly [EditionPlace, EditionPlace])[] {
  return plan.editions.flatMap((older, at) => plan.editions.slice(at + 1).map((newer) => [older, newer] as const))
}

/** Comparisons that share an edition with this one and go a step further or less far. */
function otherPairs(
  plan: PlanPlace,
  older: EditionPlace,
  newer: EditionPlace,
  to: (url: string) => string,
): readonly Link[] {
  const near = [
    [plan.editions[older.position - 1], newer],
    [plan.editions[older.position + 1], newer],
    [older, plan.editions[newer.position - 1]],
    [older, plan.editions[newer.position + 1]],
  ] as const
  const seen = new Set([compareUrl(plan.plan, older.edition.id, newer.edition.id)])
  return near.flatMap(([from, until]) => {
    if (from === undefined || until === undefined || from.position >= until.position) return []
    const url = compareUrl(plan.plan, from.edition.id, until.edition.id)
    if (seen.has(url)) return []
    seen.add(url)
    return [{ href: to(url), title: `${from.name} to ${until.name}` }]
  })
}
