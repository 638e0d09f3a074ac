import { type Part, partIds } from '../../document/document.ts'
import { blocksToHtml } from '../../html/blocks.ts'
import { textOfRuns } from '../../html/runs.ts'
import type { Fact } from '../../model/blocks.ts'
import { type EntryKind, folderOf } from '../../model/entries.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { Lineages } from '../atlas/lineage.ts'
import { htmlContext, linksFrom, placeUrl } from '../atlas/links.ts'
import { offersOf } from '../frame/offers.ts'
import { editionCrumbs, type Maker, optional, pageView, planned, recordOf } from '../frame/page.ts'
import { canonicalUrl } from '../frame/rels.ts'
import type { GroupView } from '../views/edition-views.ts'
import type { Planned } from '../views/views.ts'
import { bannerFor } from './edition-pages.ts'
import { planGroups } from './plan-pages.ts'

const kinds = ['priority', 'indicator', 'partner', 'consultation', 'decision'] as const satisfies readonly EntryKind[]

/** The list of each kind of entry that an edition has. */
export function groupViews(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  place: EditionPlace,
  lineages: Lineages,
): readonly Planned<GroupView>[] {
  return kinds.flatMap((kind) => {
    const part = place.parts.get(partIds[kind])
    if (part === undefined) return []
    return [planned(maker, placeUrl(place, part), () => groupView(maker, atlas, plan, place, part, kind, lineages))]
  })
}

function groupView(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  place: EditionPlace,
  part: Part,
  kind: (typeof kinds)[number],
  lineages: Lineages,
): GroupView {
  const links = linksFrom(placeUrl(place, part))
  const entries = place.entries.filter((entry) => entry.kind === kind)
  const planGroup = planGroups.find((group) => group.kind === kind)
  return {
    ...pageView(maker, {
      links,
      heading: part.title,
      within: [place.name, plan.plan.short, plan.authority.short],
      description: `${part.title} in ${place.edition.title}: ${entries.length} in all.`,
      language: place.document.language,
      crumbs: editionCrumbs(plan, place, links),
      ...bannerFor(plan, place, part, lineages, links),
      ...recordOf(plan),
      ...optional('canonicalUrl', canonicalUrl(plan, place, part, lineages)),
    }),
    edition: { href: links.to(place.url), title: place.edition.title },
    ...optional('number', part.number),
    overview: blocksToHtml(part.blocks, htmlContext(atlas, place, links, { part })),
    items: entries.map((entry) => ({
      href: links.to(placeUrl(place, entry)),
      title: entry.title,
      ...optional('number', entry.number),
      notes: notesOf(entry, kind),
    })),
    ...optional('planHref', planGroup && links.to(`${plan.url}${folderOf[kind]}/`)),
    planTitle: `${part.title} through all the editions`,
    downloads: offersOf(maker.input, links.url, links),
  }
}

/** The facts that stand beside an entry in a list of its kind. */
const shown: { readonly [K in (typeof kinds)[number]]: readonly string[] } = {
  priority: ['outcome', 'leads'],
  indicator: [],
  partner: ['role', 'group'],
  consultation: ['opens', 'closes', 'responses'],
  decision: ['board', 'day', 'result'],
}

function notesOf(entry: Part, kind: (typeof kinds)[number]): readonly string[] {
  const facts = entry.blocks.flatMap((block): readonly Fact[] => (block.kind === 'facts' ? block.facts : []))
  const carried = entry.carriedFrom === undefined ? [] : ['Carried over from the edition before']
  return [
    ...shown[kind].flatMap((field) => {
      const fact = facts.find((each) => each.field === field)
      return fact === undefined ? [] : [`${fact.label}: ${fact.values.map(textOfRuns).join('; ')}`]
    }),
    ...carried,
  ]
}
