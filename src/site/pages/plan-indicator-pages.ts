import { figuresOf } from '../../document/indicator-blocks.ts'
import { blocksToHtml } from '../../html/blocks.ts'
import { chartToHtml } from '../../html/chart.ts'
import type { Block } from '../../model/blocks.ts'
import type { Indicator } from '../../model/entries.ts'
import { sayValue } from '../../model/say-value.ts'
import { historyUrl, planIndicatorUrl } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { Lineage, Lineages } from '../atlas/lineage.ts'
import { htmlContext, type LinksFrom, linksFrom, placeUrl } from '../atlas/links.ts'
import { withoutTags } from '../atlas/standing-words.ts'
import { offersOf } from '../frame/offers.ts'
import { type Maker, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import type { Cell, PlanGroupView, PlanIndicatorView } from '../views/plan-views.ts'
import type { Planned } from '../views/views.ts'

/** Each indicator through all the editions of its plan: every figure, and what each edition meant to reach. */
export function planIndicatorViews(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  lineages: Lineages,
): readonly Planned<PlanIndicatorView>[] {
  const byId = new Map(
    lineages.all
      .filter((lineage) => lineage.parts.some((part) => part?.kind === 'indicator'))
      .map((lineage) => [lineage.id, lineage]),
  )
  return [...byId.values()].map((lineage) =>
    planned(maker, planIndicatorUrl(plan.plan, lineage.id), () => planIndicatorView(maker, atlas, plan, lineage)),
  )
}

interface Held {
  readonly place: EditionPlace
  readonly entry: Indicator
}

/** The editions that have an indicator, oldest first, each with what it says of it. */
function heldBy(plan: PlanPlace, lineage: Lineage): readonly Held[] {
  return plan.editions.flatMap((place) => {
    const entry = place.facts.get(lineage.parts[place.position]?.id ?? '')
    return entry?.kind === 'indicator' ? [{ place, entry }] : []
  })
}

/** The chart, where there are two figures, and the table of all figures of an indicator, with the targets of every edition. */
function figuresIn(plan: PlanPlace, lineage: Lineage, held: readonly Held[]): readonly Block[] {
  const entry = held.at(-1)!.entry
  const readings = plan.plan.readings.filter((reading) => lineage.ids.includes(reading.indicator))
  const breaks = new Map(held.flatMap((each) => each.entry.breaks.map((one) => [one.period, one] as const)))
  const merged: Indicator = { ...entry, targets: targetsOf(held), breaks: [...breaks.values()] }
  return figuresOf(merged, readings, plan.authority.short, entry.place.line ?? 1)
}

/** A chart for each indicator of a plan that has figures, to be seen side by side. */
export function chartsOf(plan: PlanPlace, lines: readonly Lineage[], links: LinksFrom): PlanGroupView['charts'] {
  return lines.flatMap((lineage) => {
    const held = heldBy(plan, lineage)
    const newest = held.at(-1)
    if (newest === undefined) return []
    return figuresIn(plan, lineage, held).flatMap((block) =>
      block.kind === 'chart'
        ? [
            {
              href: links.to(planIndicatorUrl(plan.plan, lineage.id)),
              title: newest.entry.title,
              body: chartToHtml(block, `chart_${lineage.id}`),
            },
          ]
        : [],
    )
  })
}

function planIndicatorView(maker: Maker, atlas: Atlas, plan: PlanPlace, lineage: Lineage): PlanIndicatorView {
  const links = linksFrom(planIndicatorUrl(plan.plan, lineage.id))
  const held = heldBy(plan, lineage)
  const newest = held.at(-1)
  if (newest === undefined) throw new Error(`no edition has the indicator ${lineage.id}`)
  const { entry } = newest
  return {
    ...pageView(maker, {
      links,
      heading: entry.title,
      within: ['All figures', plan.plan.short, plan.authority.short],
      description: `Every figure and target of “${entry.title}” in the ${plan.plan.title} of ${plan.authority.title}.`,
      language: plan.authority.language,
      crumbs: [...planCrumbs(plan, links), { href: links.to(`${plan.url}indicators/`), title: 'Indicators' }],
      ...recordOf(plan),
    }),
    plan: { href: links.to(plan.url), title: plan.plan.title },
    unit: entry.unit,
    figures: blocksToHtml(figuresIn(plan, lineage, held), htmlContext(atlas, newest.place, links, {})),
    caption: 'What each edition said',
    columns: ['Edition', 'Counted in', 'Definition', 'Baseline', 'Targets'],
    rows: [...held]
      .reverse()
      .map((each): readonly Cell[] => [
        { text: each.place.name, href: links.to(placeUrl(each.place, each.entry)) },
        { text: each.entry.unit },
        { text: withoutTags(each.entry.definition ?? '') },
        { text: each.entry.baseline === undefined ? '' : sayFigure(each.entry.baseline, each.entry) },
        { text: each.entry.targets.map((target) => sayFigure(target, each.entry)).join('; ') },
      ]),
    historyHref: links.to(historyUrl(plan.plan, lineage.id)),
    downloads: offersOf(maker.input, links.url, links),
  }
}

function sayFigure(figure: { readonly text: string; readonly period: string }, indicator: Indicator): string {
  return `${sayValue(figure.text, indicator)} (${figure.period})`
}

/** The targets of all editions; where two name the same period the later edition's stands. */
function targetsOf(held: readonly Held[]): Indicator['targets'] {
  const byPeriod = new Map(held.flatMap((each) => each.entry.targets.map((target) => [target.period, target] as const)))
  return [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
}
