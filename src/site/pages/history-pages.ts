import type { Part } from '../../document/document.ts'
import { partBodyToHtml } from '../../html/part.ts'
import { compareDays, sayDay } from '../../model/day.ts'
import type { Entry } from '../../model/entries.ts'
import type { Id } from '../../model/id.ts'
import { historyIndexUrl, historyUrl } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { compareHref } from '../atlas/compare-href.ts'
import { fingerprintOf } from '../atlas/fingerprint.ts'
import { kindName } from '../atlas/kind-name.ts'
import { type Lineage, type Lineages, lastOf } from '../atlas/lineage.ts'
import { htmlContext, type LinksFrom, linksFrom, placeUrl } from '../atlas/links.ts'
import { movedBetween } from '../atlas/moved.ts'
import { stateLabel } from '../atlas/standing-words.ts'
import { type Maker, optional, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import { redirectView } from '../frame/redirects.ts'
import { keptWords } from '../frame/word-ages.ts'
import type { HistoryStep, HistoryView } from '../views/change-views.ts'
import type { Happening } from '../views/plan-views.ts'
import type { Planned, RedirectView } from '../views/views.ts'

/** One page for each thing that any edition of the plan ever had, under the id that it had last. */
export function historyViews(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  lineages: Lineages,
): readonly Planned<HistoryView>[] {
  return historiesOf(lineages).map((lineage) =>
    planned(maker, historyUrl(plan.plan, lineage.id), () => historyView(maker, atlas, plan, lineage, lineages)),
  )
}

/** Each thing that has a page of its life: of several that had one id, the last. */
export function historiesOf(lineages: Lineages): readonly Lineage[] {
  return [...new Map(lineages.all.map((lineage) => [lineage.id, lineage])).values()]
}

/** Older ids of renamed things lead to the history under the newest. */
export function historyRedirects(maker: Maker, plan: PlanPlace, lineages: Lineages): readonly Planned<RedirectView>[] {
  const taken = new Set(lineages.all.map((lineage) => lineage.id))
  return lineages.all.flatMap((lineage) =>
    lineage.ids
      .filter((id) => !taken.has(id))
      .map((id) =>
        redirectView(maker, historyUrl(plan.plan, id), historyUrl(plan.plan, lineage.id), lastOf(lineage).title),
      ),
  )
}

function historyView(maker: Maker, atlas: Atlas, plan: PlanPlace, lineage: Lineage, lineages: Lineages): HistoryView {
  const links = linksFrom(historyUrl(plan.plan, lineage.id))
  const last = lastOf(lineage)
  return {
    ...pageView(maker, {
      links,
      heading: `History: ${last.title}`,
      within: [kindName(last), plan.plan.short, plan.authority.short],
      description: `What became of “${last.title}” through ${plan.editions.length} editions of the ${plan.plan.title}.`,
      language: plan.authority.language,
      crumbs: [
        ...planCrumbs(plan, links),
        { href: links.to(historyIndexUrl(plan.plan)), title: 'What came and what went' },
      ],
      ...recordOf(plan),
    }),
    kind: kindName(last),
    plan: { href: links.to(plan.url), title: plan.plan.title },
    steps: plan.editions.flatMap((place) => stepOf(plan, place, lineage, lineages, links)).reverse(),
    last: lastWordsOf(atlas, plan, lineage, links),
    causes: causesOf(plan, lineage, links),
  }
}

/** Its last text, for what a later edition of the plan itself no longer has. Consultations and decisions end by themselves. */
function lastWordsOf(atlas: Atlas, plan: PlanPlace, lineage: Lineage, links: LinksFrom): HistoryView['last'] {
  const place = plan.editions.findLast((each) => lineage.parts[each.position] !== undefined)!
  const after = plan.editions.slice(place.position + 1)
  if (!after.some(({ edition: { kind } }) => kind === 'plan' || kind === 'refresh')) return undefined
  const part = lineage.parts[place.position]!
  if (part.kind === 'consultation' || part.kind === 'decision') return undefined
  // Sources are listed on the part's own page.
  const context = { ...htmlContext(atlas, place, links, {}), selfLinks: false, hrefOfSource: () => undefined }
  return {
    from: { href: links.to(placeUrl(place, part)), title: `${part.title}, ${place.edition.title}` },
    body: partBodyToHtml(part, { ...context, headingOffset: 1 }),
  }
}

const labels = {
  first: 'First seen',
  same: 'Same words',
  changed: 'Words changed',
  moved: 'Same words, another place',
  absent: 'Not in this edition',
  dropped: 'No longer in it',
} as const

function stepOf(
  plan: PlanPlace,
  place: EditionPlace,
  lineage: Lineage,
  lineages: Lineages,
  links: LinksFrom,
): readonly HistoryStep[] {
  const part = lineage.parts[place.position]
  const before = plan.editions.slice(0, place.position).findLast((each) => lineage.parts[each.position] !== undefined)
  const was = before === undefined ? undefined : lineage.parts[before.position]
  if (part === undefined && before === undefined) return []
  const after = lineage.parts.slice(place.position + 1).some((each) => each !== undefined)
  const kind = kindOf(part, was, after, before !== undefined && movedBetween(before, place, lineages).has(lineage))
  return [
    {
      edition: { href: links.to(place.url), title: place.edition.title },
      period: place.name,
      state: place.standing.kind,
      stateLabel: stateLabel[place.standing.kind],
      kind,
      label: labels[kind],
      words: [wordsOf(part, was, before), kind === 'changed' ? keptIn(plan, place, part!) : '']
        .filter(Boolean)
        .join(' '),
      ...optional('href', part && links.to(placeUrl(place, part))),
      ...optional('title', part?.title),
      ...optional(
        'compareHref',
        kind === 'changed' && before !== undefined && part !== undefined
          ? links.to(`${compareHref(plan, before, place)}#${part.id}`)
          : undefined,
      ),
    },
  ]
}

function kindOf(part: Part | undefined, was: Part | undefined, after: boolean, moved: boolean): keyof typeof labels {
  if (part === undefined) return after ? 'absent' : 'dropped'
  if (was === undefined) return 'first'
  if (fingerprintOf(part) !== fingerprintOf(was)) return 'changed'
  return moved ? 'moved' : 'same'
}

function wordsOf(part: Part | undefined, was: Part | undefined, before: EditionPlace | undefined): string {
  if (part === undefined || was === undefined || before === undefined) return ''
  const retitled = part.title === was.title ? '' : `Called “${was.title}” before. `
  const renumbered =
    part.number === was.number || part.number === undefined || was.number === undefined
      ? ''
      : `Number ${part.number}; it was ${was.number}. `
  const carried = part.carriedFrom === undefined ? '' : 'Carried over without being printed again. '
  return `${retitled}${renumbered}${carried}`.trim()
}

/** How much of it has the words that it had before. */
function keptIn(plan: PlanPlace, place: EditionPlace, part: Part): string {
  const { kept, of } = keptWords(plan, place, part)
  if (of === 0) return ''
  const paragraphs = of === 1 ? 'paragraph' : 'paragraphs'
  return kept === 0 ? 'All of its text is new or reworded.' : `${kept} of ${of} ${paragraphs} stood before.`
}

/** The decisions and consultations that say they changed it, newest first. */
function causesOf(plan: PlanPlace, lineage: Lineage, links: LinksFrom): readonly Happening[] {
  return plan.editions
    .flatMap((place) =>
      [...place.facts.values()].flatMap((entry) => {
        const part = place.parts.get(entry.id)
        if (part === undefined || part.carriedFrom !== undefined) return []
        if (!changedBy(entry).some((id) => lineage.ids.includes(id))) return []
        const day = entry.kind === 'decision' ? entry.day : entry.kind === 'consultation' ? entry.closes : undefined
        return [
          {
            sort: day ?? '9999',
            day: day === undefined ? 'day not known' : sayDay(day),
            label: kindName(part),
            title: entry.title,
            href: links.to(placeUrl(place, part)),
            where: place.name,
          },
        ]
      }),
    )
    .sort((a, b) => compareDays(b.sort, a.sort))
    .map(({ sort: _, ...happening }) => happening)
}

function changedBy(entry: Entry): readonly Id[] {
  if (entry.kind === 'decision') return entry.changed
  return entry.kind === 'consultation' ? entry.themes.flatMap((theme) => theme.changed) : []
}
