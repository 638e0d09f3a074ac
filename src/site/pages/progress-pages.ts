import { progressDocumentOf, progressOfIndicators } from '../../document/progress-document.ts'
import { type ProgressReport, reportsWithPages } from '../../document/progress-reports.ts'
import { progressStateName, progressStates } from '../../document/progress-states.ts'
import { dataTable, plain } from '../../document/text-runs.ts'
import { blocksToHtml } from '../../html/blocks.ts'
import { joinHtml } from '../../html/markup.ts'
import { partToHtml } from '../../html/part.ts'
import { sayPeriod } from '../../model/say-period.ts'
import { progressUrl, wholeAnchor } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { htmlContext, linksFrom } from '../atlas/links.ts'
import { offersOf } from '../frame/offers.ts'
import { type Maker, optional, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import type { WholeView } from '../views/edition-views.ts'
import type { Planned, TextView } from '../views/views.ts'

interface PlacedReport extends ProgressReport {
  readonly place: EditionPlace
}

function placedReports(plan: PlanPlace): readonly PlacedReport[] {
  return reportsWithPages(plan.plan).flatMap((report) => {
    const place = plan.editions.find(({ edition }) => edition.id === report.edition.id)
    return place === undefined ? [] : [{ ...report, place }]
  })
}

/** A page for each of the last quarters: what a board is shown, in the words of the report on paper. */
export function progressViews(maker: Maker, atlas: Atlas, plan: PlanPlace): readonly Planned<WholeView>[] {
  return placedReports(plan).map((report) =>
    planned(maker, progressUrl(plan.plan, report.period), () => progressView(maker, atlas, plan, report)),
  )
}

function progressView(maker: Maker, atlas: Atlas, plan: PlanPlace, report: PlacedReport): WholeView {
  const { place, edition, period } = report
  const links = linksFrom(progressUrl(plan.plan, period))
  const { library, today } = maker.input
  const document = progressDocumentOf(library, plan.plan, edition, period, today)
  return {
    ...pageView(maker, {
      links,
      heading: document.title,
      within: [plan.plan.short, plan.authority.short],
      description: `How the ${plan.plan.title} of ${plan.authority.title} stood in ${sayPeriod(period)}: indicators, targets and actions.`,
      language: document.language,
      crumbs: [...planCrumbs(plan, links), { href: links.to(progressUrl(plan.plan)), title: 'Progress' }],
      ...recordOf(plan),
    }),
    contents: document.parts.map((part) => ({
      href: `#${wholeAnchor(part.id)}`,
      title: part.title,
      depth: part.depth,
      ...optional('number', part.number),
    })),
    body: joinHtml(
      document.parts.map((part) =>
        partToHtml(
          part,
          part.depth + 1,
          htmlContext(atlas, place, links, { part, prefixed: true, offset: part.depth }),
        ),
      ),
    ),
    editionHref: links.to(place.url),
    downloads: offersOf(maker.input, links.url, links),
  }
}

/** The list of a plan's quarterly reports, newest first, with how many indicators stood where; none where there is no report. */
export function progressIndexViews(maker: Maker, atlas: Atlas, plan: PlanPlace): readonly Planned<TextView>[] {
  const reports = placedReports(plan)
  if (reports.length === 0) return []
  return [planned(maker, progressUrl(plan.plan), () => progressIndexView(maker, atlas, plan, reports))]
}

function progressIndexView(maker: Maker, atlas: Atlas, plan: PlanPlace, reports: readonly PlacedReport[]): TextView {
  const links = linksFrom(progressUrl(plan.plan))
  const rows = [...reports].reverse().map(({ place, period }) => {
    const found = progressOfIndicators(plan.authority, plan.plan, place.edition, period)
    const address = links.to(progressUrl(plan.plan, period))
    return [
      [{ text: sayPeriod(period), link: { kind: 'address' as const, address } }],
      ...progressStates.map((state) => plain(String(found.filter((each) => each.state === state).length))),
      plain(String(found.filter((each) => each.overdue !== undefined).length)),
    ]
  })
  const head = ['Quarter', ...progressStates.map((state) => progressStateName[state]), 'Overdue figures']
  return {
    ...pageView(maker, {
      links,
      heading: 'Progress',
      within: [plan.plan.short, plan.authority.short],
      description: `What a board is shown each quarter of the ${plan.plan.title} of ${plan.authority.title}.`,
      language: plan.authority.language,
      crumbs: planCrumbs(plan, links),
      ...recordOf(plan),
    }),
    body: blocksToHtml(
      [dataTable('progress_reports', 1, 'Indicators by where they stood at the end of each quarter', head, rows)],
      htmlContext(atlas, plan.current, links, {}),
    ),
  }
}
