import { compareDays, sayDay, sayDays } from '../../model/day.ts'
import type { Authority } from '../../model/plan.ts'
import type { Atlas, PlanPlace } from '../atlas/atlas.ts'
import { type LinksFrom, linksFrom, placeUrl } from '../atlas/links.ts'
import { cardOf, withoutTags } from '../atlas/standing-words.ts'
import { textToHtml } from '../atlas/text-html.ts'
import { feedRels, offersOf } from '../frame/offers.ts'
import { firstWords, homeCrumb, type Maker, optional, pageView, planned, recordOf } from '../frame/page.ts'
import type { PlanCard } from '../views/page-view.ts'
import type { AuthorityView, Happening, HomeView } from '../views/plan-views.ts'
import { sourcesOfBlocks } from '../views/source-views.ts'
import type { Planned } from '../views/views.ts'

export function homeView(maker: Maker, atlas: Atlas): HomeView {
  const { site } = maker.input.library
  const links = linksFrom('/')
  return {
    ...pageView(maker, {
      links,
      heading: site.title,
      description: `Every edition of ${atlas.plans.length} ${atlas.plans.length === 1 ? 'plan' : 'plans'}: which is in force, what each says, and what changed between them.`,
      crumbs: [],
      rels: feedRels(maker.input, '/', links),
    }),
    intro: textToHtml(site.text, atlas, links, site.language),
    plans: atlas.plans.map((plan) => planCard(plan, links)),
    open: openConsultations(atlas, links),
    latest: latestChanges(atlas, links).slice(0, 8),
    searchHref: links.to('/search/'),
    downloads: offersOf(maker.input, '/', links),
  }
}

export function authorityViews(maker: Maker, atlas: Atlas): readonly Planned<AuthorityView>[] {
  return maker.input.library.authorities.map((authority) =>
    planned(maker, `/${authority.id}/`, () => authorityView(maker, atlas, authority)),
  )
}

function authorityView(maker: Maker, atlas: Atlas, authority: Authority): AuthorityView {
  const links = linksFrom(`/${authority.id}/`)
  const plans = atlas.plans.filter((plan) => plan.authority === authority)
  const first = plans[0]
  return {
    ...pageView(maker, {
      links,
      heading: authority.title,
      description: `The plans of ${authority.title}, with every edition that is known.`,
      language: authority.language,
      crumbs: [homeCrumb(links)],
      ...(first === undefined ? {} : recordOf(first)),
      rels: feedRels(maker.input, links.url, links),
      search: {
        filters: [
          { name: 'authority', value: authority.short },
          { name: 'status', value: 'Current' },
        ],
        details: [],
      },
    }),
    intro: textToHtml(authority.text, atlas, links, authority.language),
    plans: plans.map((plan) => planCard(plan, links)),
    sources: sourcesOfBlocks(
      authority.text.blocks.filter((block) => block.kind !== 'data'),
      authority,
    ),
    ...optional('homepage', authority.homepage),
    downloads: offersOf(maker.input, links.url, links),
  }
}

export function planCard(plan: PlanPlace, links: LinksFrom): PlanCard {
  const first = plan.editions[0]!
  const starts = plan.editions.flatMap(({ edition }) => edition.period.from ?? edition.period.to ?? []).sort()
  const ends = plan.editions.flatMap(({ edition }) => edition.period.to ?? edition.period.from ?? []).sort()
  const [from, to] = [starts[0]?.slice(0, 4), ends.at(-1)?.slice(0, 4)]
  return {
    href: links.to(plan.url),
    title: plan.plan.title,
    authority: { href: links.to(`/${plan.authority.id}/`), title: plan.authority.short },
    ...recordOf(plan),
    edition: cardOf(plan.current, links),
    editions: plan.editions.length,
    years:
      from === undefined || to === undefined ? sayDays(first.edition.period) : from === to ? from : `${from} to ${to}`,
  }
}

/** Consultations that are open or still to come, the first to close first. */
function openConsultations(atlas: Atlas, links: LinksFrom): readonly Happening[] {
  const { today } = atlas.input
  return atlas.plans
    .flatMap((plan) =>
      plan.editions.flatMap((place) =>
        place.edition.consultations.flatMap((consultation) => {
          const { opens, closes } = consultation
          if (closes === undefined || compareDays(closes, today) < 0) return []
          const label = opens !== undefined && compareDays(opens, today) > 0 ? 'Opens' : 'Closes'
          const day = label === 'Opens' && opens !== undefined ? opens : closes
          return [
            {
              sort: day,
              day: sayDay(day),
              label,
              title: consultation.title,
              href: links.to(placeUrl(place, consultation)),
              where: `${plan.authority.short}, ${plan.plan.short}`,
            },
          ]
        }),
      ),
    )
    .sort((a, b) => compareDays(a.sort, b.sort))
    .map(({ sort: _, ...happening }) => happening)
}

/** Notes of change and days on which editions were published or approved, newest first. */
export function latestChanges(atlas: Atlas, links: LinksFrom): readonly Happening[] {
  return atlas.plans
    .flatMap((plan) =>
      plan.editions.flatMap((place) => {
        const where = `${plan.authority.short}, ${plan.plan.short}`
        const { published, approved } = place.edition.days
        const publishedOn = published?.from ?? published?.to
        const approvedOn = approved?.from ?? approved?.to
        const notes = place.edition.changes.map((change) => {
          const part = change.entry === undefined ? undefined : place.parts.get(change.entry)
          return {
            sort: change.day,
            label: change.kind === 'major' ? 'Changed' : 'Corrected',
            title: firstWords(withoutTags(change.text), 140),
            href: links.to(part === undefined ? place.url : placeUrl(place, part)),
          }
        })
        const days = [
          ...(publishedOn === undefined ? [] : [{ sort: publishedOn, label: 'Published' }]),
          ...(publishedOn === undefined && approvedOn !== undefined ? [{ sort: approvedOn, label: 'Approved' }] : []),
        ].map((each) => ({ ...each, title: place.edition.title, href: links.to(place.url) }))
        return [...notes, ...days].map((each) => ({ ...each, day: sayDay(each.sort), where }))
      }),
    )
    .filter((each) => compareDays(each.sort, atlas.input.today) <= 0)
    .sort((a, b) => compareDays(b.sort, a.sort))
    .map(({ sort: _, ...happening }) => happening)
}
