import { entryKinds, pluralOf } from '../../model/entries.ts'
import { historyIndexUrl, historyUrl } from '../../urls.ts'
import type { PlanPlace } from '../atlas/atlas.ts'
import { type Lineage, type Lineages, lastOf } from '../atlas/lineage.ts'
import { type LinksFrom, linksFrom, placeUrl } from '../atlas/links.ts'
import { type Maker, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import type { HistoryIndexView } from '../views/change-views.ts'
import type { Cell } from '../views/plan-views.ts'
import type { Planned } from '../views/views.ts'
import { historiesOf } from './history-pages.ts'

/** The life of everything that the plan ever had, kind by kind, with the first and the last edition that had it. */
export function historyIndexViews(
  maker: Maker,
  plan: PlanPlace,
  lineages: Lineages,
): readonly Planned<HistoryIndexView>[] {
  const lines = historiesOf(lineages)
  if (lines.length === 0) return []
  return [planned(maker, historyIndexUrl(plan.plan), () => historyIndexView(maker, plan, lines))]
}

function historyIndexView(maker: Maker, plan: PlanPlace, lines: readonly Lineage[]): HistoryIndexView {
  const links = linksFrom(historyIndexUrl(plan.plan))
  return {
    ...pageView(maker, {
      links,
      heading: 'What came and what went',
      within: [plan.plan.title, plan.authority.short],
      description: `Every section, priority and indicator that the ${plan.plan.title} of ${plan.authority.title} ever had: since when, and until when.`,
      language: plan.authority.language,
      crumbs: planCrumbs(plan, links),
      ...recordOf(plan),
    }),
    plan: { href: links.to(plan.url), title: plan.plan.title },
    lists: entryKinds.flatMap((kind) => {
      const found = lines.filter((line) => lastOf(line).kind === kind)
      const rows = [...found.filter((line) => !hasEnded(plan, line)), ...found.filter((line) => hasEnded(plan, line))]
      return rows.length === 0 ? [] : [{ title: pluralOf[kind], rows: rows.map((line) => rowOf(plan, line, links)) }]
    }),
  }
}

function rowOf(plan: PlanPlace, line: Lineage, links: LinksFrom): readonly Cell[] {
  const holding = plan.editions.filter((place) => line.parts[place.position] !== undefined)
  const [first, last] = [holding[0]!, holding.at(-1)!]
  const title = lastOf(line).title
  const before = [...new Set(holding.map((place) => line.parts[place.position]!.title))].filter((was) => was !== title)
  return [
    { text: title, href: links.to(historyUrl(plan.plan, line.id)) },
    { text: first.name, href: links.to(placeUrl(first, line.parts[first.position]!)) },
    hasEnded(plan, line)
      ? { text: last.name, href: links.to(placeUrl(last, line.parts[last.position]!)) }
      : { text: 'still in it' },
    { text: before.map((was) => `“${was}”`).join(', ') },
  ]
}

/** Whether the plan itself has gone on without it; a review or a draft need not have everything. */
function hasEnded(plan: PlanPlace, line: Lineage): boolean {
  const last = line.parts.findLastIndex((part) => part !== undefined)
  return plan.editions.slice(last + 1).some(({ edition: { kind } }) => kind === 'plan' || kind === 'refresh')
}
