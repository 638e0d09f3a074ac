import { reportsWithPages } from '../../document/progress-reports.ts'
import type { Block } from '../../model/blocks.ts'
import type { EntryKind } from '../../model/entries.ts'
import { wordsOfBlocks } from '../../model/words.ts'
import { compareUrl, historyIndexUrl, onUrl, progressUrl } from '../../urls.ts'
import type { Atlas, PlanPlace } from '../atlas/atlas.ts'
import { type LinksFrom, linksFrom } from '../atlas/links.ts'
import { cardOf } from '../atlas/standing-words.ts'
import { textToHtml } from '../atlas/text-html.ts'
import { planJsonLd } from '../frame/json-ld.ts'
import { feedRels, offersOf } from '../frame/offers.ts'
import { firstWords, homeCrumb, type Maker, optional, pageView, planned, recordOf } from '../frame/page.ts'
import type { PlanView } from '../views/plan-views.ts'
import { sourcesOfBlocks } from '../views/source-views.ts'
import type { Planned } from '../views/views.ts'

export function planViews(maker: Maker, atlas: Atlas): readonly Planned<PlanView>[] {
  return atlas.plans.map((plan) => planned(maker, plan.url, () => planView(maker, atlas, plan)))
}

function planView(maker: Maker, atlas: Atlas, plan: PlanPlace): PlanView {
  const links = linksFrom(plan.url)
  const { authority } = plan
  const own = plan.plan.text.blocks.filter((block): block is Block => block.kind !== 'data')
  return {
    ...pageView(maker, {
      links,
      heading: plan.plan.title,
      within: [authority.short],
      description:
        firstWords(wordsOfBlocks(own.slice(0, 1)).join(' '), 155) ||
        `Every edition of the ${plan.plan.title} of ${authority.title}.`,
      language: authority.language,
      crumbs: [homeCrumb(links), { href: links.to(`/${authority.id}/`), title: authority.short }],
      ...recordOf(plan),
      rels: [{ rel: 'latest-version', href: links.to(plan.current.url) }, ...feedRels(maker.input, plan.url, links)],
      jsonLd: planJsonLd(maker, plan),
      search: {
        filters: [
          { name: 'authority', value: authority.short },
          { name: 'plan', value: `${authority.short}: ${plan.plan.title}` },
          { name: 'kind', value: 'Plan' },
          { name: 'status', value: 'Current' },
        ],
        details: [],
      },
    }),
    intro: textToHtml(plan.plan.text, atlas, links, authority.language, { plan, place: plan.current }),
    inForce: plan.inForce !== undefined,
    current: cardOf(plan.current, links),
    editions: [...plan.editions].reverse().map((place) => cardOf(place, links)),
    groups: groupLinks(plan, links),
    comparisons: consecutivePairs(plan, links),
    ...optional('compareHref', plan.editions.length > 1 ? links.to(`${plan.url}compare/`) : undefined),
    onHref: links.to(`${plan.url}on/`),
    downloads: offersOf(maker.input, plan.url, links),
    sources: sourcesOfBlocks(own, authority),
  }
}

/** Each edition with the one before it, newest first. */
function consecutivePairs(plan: PlanPlace, links: LinksFrom): PlanView['comparisons'] {
  return plan.editions
    .slice(1)
    .map((newer, index) => {
      const older = plan.editions[index]!
      return {
        href: links.to(compareUrl(plan.plan, older.edition.id, newer.edition.id)),
        title: newer.name,
        since: older.name,
      }
    })
    .reverse()
}

export const planGroups: readonly {
  readonly kind: EntryKind
  readonly folder: string
  readonly title: string
  readonly about: string
}[] = [
  {
    kind: 'indicator',
    folder: 'indicators',
    title: 'Indicators',
    about: 'Figures, targets and charts across the editions',
  },
  {
    kind: 'consultation',
    folder: 'consultations',
    title: 'Consultations',
    about: 'Who was asked, what they said, what it changed',
  },
  { kind: 'decision', folder: 'decisions', title: 'Decisions', about: 'What boards resolved, and on which day' },
  { kind: 'partner', folder: 'partners', title: 'Partners', about: 'Who owned the plan, who joined and who left' },
]

function groupLinks(plan: PlanPlace, links: LinksFrom): PlanView['groups'] {
  const groups = planGroups
    .filter(({ kind }) => plan.editions.some((place) => place.entries.some((part) => part.kind === kind)))
    .map(({ folder, title, about }) => ({ href: links.to(`${plan.url}${folder}/`), title, about }))
  return [
    ...groups,
    ...(reportsWithPages(plan.plan).length === 0
      ? []
      : [
          {
            href: links.to(progressUrl(plan.plan)),
            title: 'Progress',
            about: 'What a board is shown each quarter',
          },
        ]),
    ...(plan.editions.every((place) => place.entries.length === 0)
      ? []
      : [
          {
            href: links.to(historyIndexUrl(plan.plan)),
            title: 'What came and what went',
            about: 'Every section, priority and indicator: since when, until when',
          },
        ]),
    {
      href: links.to(onUrl(plan.plan, '').replace(/\/\/$/, '/')),
      title: 'What stood when',
      about: 'Which edition was in force in any year',
    },
  ]
}
