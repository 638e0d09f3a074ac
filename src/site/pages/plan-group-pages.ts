import type { Part } from '../../document/document.ts'
import { textOfRuns } from '../../html/runs.ts'
import { compareDays, sayDay } from '../../model/day.ts'
import type { Entry } from '../../model/entries.ts'
import { historyUrl, planIndicatorUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { Lineage, Lineages } from '../atlas/lineage.ts'
import { type LinksFrom, linksFrom, placeUrl } from '../atlas/links.ts'
import { offersOf } from '../frame/offers.ts'
import { type Maker, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import type { Cell, PlanGroupView } from '../views/plan-views.ts'
import type { Planned } from '../views/views.ts'
import { chartsOf } from './plan-indicator-pages.ts'
import { planGroups } from './plan-pages.ts'

/** Everything of one kind in all the editions of a plan. Indicators have a page of their own kind. */
export function planGroupViews(maker: Maker, plan: PlanPlace, lineages: Lineages): readonly Planned<PlanGroupView>[] {
  return planGroups.flatMap((group) => {
    const lines = lineages.all.filter((lineage) => lineage.parts.some((part) => part?.kind === group.kind))
    if (lines.length === 0) return []
    return [planned(maker, `${plan.url}${group.folder}/`, () => planGroupView(maker, plan, group, lines))]
  })
}

function planGroupView(
  maker: Maker,
  plan: PlanPlace,
  { kind, folder, title }: (typeof planGroups)[number],
  lines: readonly Lineage[],
): PlanGroupView {
  const links = linksFrom(`${plan.url}${folder}/`)
  const table =
    kind === 'indicator'
      ? presence(plan, lines, links, (lineage) => planIndicatorUrl(plan.plan, lineage.id), 'Indicator')
      : kind === 'partner'
        ? presence(plan, lines, links, (lineage) => historyUrl(plan.plan, lineage.id), 'Partner')
        : happenings(plan, kind, links)
  return {
    ...pageView(maker, {
      links,
      heading: `${title} through the editions`,
      within: [plan.plan.title, plan.authority.short],
      description: `${title} of the ${plan.plan.title} of ${plan.authority.title}, in all its editions.`,
      language: plan.authority.language,
      crumbs: planCrumbs(plan, links),
      ...recordOf(plan),
    }),
    plan: { href: links.to(plan.url), title: plan.plan.title },
    caption: `${title} of the ${plan.plan.title}`,
    ...table,
    charts: kind === 'indicator' ? chartsOf(plan, lines, links) : [],
    downloads: offersOf(maker.input, links.url, links),
  }
}

/** A row for each thing and a column for each edition, saying what became of it there. */
function presence(
  plan: PlanPlace,
  lines: readonly Lineage[],
  links: LinksFrom,
  urlOf: (lineage: Lineage) => string,
  head: string,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const holding = plan.editions.filter((place) => lines.some((line) => line.parts[place.position] !== undefined))
  return {
    columns: [head, ...holding.map((place) => place.name)],
    rows: lines.map((line) => [
      { text: line.parts.findLast((part) => part !== undefined)!.title, href: links.to(urlOf(line)) },
      ...holding.map((place) => presenceIn(place, holding, line, links)),
    ]),
  }
}

function presenceIn(place: EditionPlace, holding: readonly EditionPlace[], line: Lineage, links: LinksFrom): Cell {
  const part = line.parts[place.position]
  const at = holding.indexOf(place)
  const before = holding.slice(0, at).some((each) => line.parts[each.position] !== undefined)
  if (part === undefined) return { text: before ? 'no longer' : '' }
  const was = line.parts[holding[at - 1]?.position ?? -1]
  const words =
    at === 0
      ? 'yes'
      : was === undefined
        ? before
          ? 'again'
          : 'new'
        : was.title === part.title
          ? 'yes'
          : `yes, was “${was.title}”`
  return { text: words, href: links.to(placeUrl(place, part)) }
}

/** Consultations and decisions by their day, newest first. What a refresh carries over is listed where it came from. */
function happenings(
  plan: PlanPlace,
  kind: Part['kind'],
  links: LinksFrom,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const rows = plan.editions.flatMap((place) =>
    place.entries
      .filter((part) => part.kind === kind && part.carriedFrom === undefined)
      .map((part) => {
        const entry = place.facts.get(part.id)
        const day = entry === undefined ? undefined : dayOf(entry)
        return {
          sort: day ?? '0000',
          cells: [
            { text: part.title, href: links.to(placeUrl(place, part)) },
            { text: day === undefined ? 'not known' : sayDay(day) },
            { text: factOf(part, kind === 'decision' ? 'board' : 'audiences') },
            { text: factOf(part, kind === 'decision' ? 'result' : 'responses') },
            { text: place.name, href: links.to(place.url) },
          ],
        }
      }),
  )
  return {
    columns:
      kind === 'decision'
        ? ['Decision', 'Day', 'Board', 'Result', 'Edition']
        : ['Consultation', 'Closed', 'Who was asked', 'Responses', 'Edition'],
    rows: rows.sort((a, b) => compareDays(b.sort, a.sort)).map((row) => row.cells),
  }
}

function dayOf(entry: Entry): string | undefined {
  if (entry.kind === 'decision') return entry.day
  return entry.kind === 'consultation' ? (entry.closes ?? entry.opens) : undefined
}

function factOf(part: Part, field: string): string {
  for (const block of part.blocks)
    if (block.kind === 'facts') {
      const fact = block.facts.find((each) => each.field === field)
      if (fact !== undefined) return withoutEcho(fact.values.map(textOfRuns)).join('; ')
    }
  return ''
}

/** “Approved as amended” says “Approved” already. */
function withoutEcho(values: readonly string[]): readonly string[] {
  const [first = '', second = ''] = values
  return first !== '' && second.toLowerCase().startsWith(first.toLowerCase()) ? values.slice(1) : values
}
