import { threeWay } from '../../diff/three-way/three-way.ts'
import { threeWayToHtml } from '../../html/three-way.ts'
import { earliest } from '../../model/day.ts'
import { editionInForce } from '../../model/standing.ts'
import { draftUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { compareHref } from '../atlas/compare-href.ts'
import { type LinksFrom, linksFrom } from '../atlas/links.ts'
import { cardOf } from '../atlas/standing-words.ts'
import { type Maker, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import type { CompareView } from '../views/change-views.ts'
import type { Link } from '../views/page-view.ts'
import type { Planned } from '../views/views.ts'

/** A draft that was put to the public, the edition that was in force then, and the one that the draft led to. */
export interface Drafting {
  readonly older: EditionPlace
  readonly draft: EditionPlace
  readonly adopted: EditionPlace
}

/** Every draft of the plan of which it is known what it led to, and what it was meant to replace. */
export function draftingsOf(plan: PlanPlace): readonly Drafting[] {
  return plan.editions.flatMap((draft) => {
    const adopted = plan.editions.find((place) => place.edition.id === draft.edition.draftOf)
    const older = beforeDraft(plan, draft)
    if (adopted === undefined || older === undefined) return []
    return older.position < draft.position && draft.position < adopted.position ? [{ older, draft, adopted }] : []
  })
}

/** The edition in force when the draft was put to the public; in a gap, the last that had been. */
function beforeDraft(plan: PlanPlace, draft: EditionPlace): EditionPlace | undefined {
  const { consulted, published, drafted } = draft.edition.days
  const day = consulted?.from ?? published?.from ?? drafted?.from ?? draft.edition.period.from
  const inForce = day === undefined ? undefined : editionInForce(plan.plan, earliest(day))
  const before = plan.editions.slice(0, draft.position)
  return (
    before.find(({ edition }) => edition === inForce) ??
    before.findLast(({ edition: { kind } }) => kind === 'plan' || kind === 'refresh')
  )
}

/** A page for each draft: what it proposed, and what became of that. Its body is made when it is asked for. */
export function draftViews(maker: Maker, plan: PlanPlace): readonly Planned<CompareView>[] {
  return draftingsOf(plan).map((drafting) =>
    planned(maker, urlOf(plan, drafting), () => draftView(maker, plan, drafting)),
  )
}

function draftView(maker: Maker, plan: PlanPlace, drafting: Drafting): CompareView {
  const { older, draft, adopted } = drafting
  const links = linksFrom(urlOf(plan, drafting))
  const pages = {
    toDraft: links.to(compareHref(plan, older, draft)),
    toAdopted: links.to(compareHref(plan, draft, adopted)),
    overall: links.to(compareHref(plan, older, adopted)),
  }
  return {
    ...pageView(maker, {
      links,
      heading: `What became of the draft: “${draft.name}”`,
      within: [plan.plan.short, plan.authority.short],
      description: `What ${draft.edition.title} proposed to change in ${older.edition.title}, and what of it survived into ${adopted.edition.title}.`,
      language: adopted.document.language,
      crumbs: [...planCrumbs(plan, links), { href: links.to(`${plan.url}compare/`), title: 'Compare editions' }],
      ...recordOf(plan),
    }),
    editions: [
      { label: 'In force then', card: cardOf(older, links) },
      { label: 'Draft', card: cardOf(draft, links) },
      { label: 'Adopted', card: cardOf(adopted, links) },
    ],
    get body() {
      const { changesBetween } = maker.input
      const compared = threeWay(
        changesBetween(older.document, draft.document),
        changesBetween(draft.document, adopted.document),
        changesBetween(older.document, adopted.document),
      )
      return threeWayToHtml(compared, pages)
    },
    others: [
      { href: pages.toDraft, title: `${older.name} to ${draft.name}` },
      { href: pages.toAdopted, title: `${draft.name} to ${adopted.name}` },
      { href: pages.overall, title: `${older.name} to ${adopted.name}` },
    ],
    downloads: [],
    fates: [],
  }
}

function urlOf(plan: PlanPlace, { older, draft, adopted }: Drafting): string {
  return draftUrl(plan.plan, older.edition.id, draft.edition.id, adopted.edition.id)
}

/** The ways to what became of the drafts that any of the editions took part in. All of `editions` must, when there are several. */
export function fatesOf(plan: PlanPlace, editions: readonly EditionPlace[], links: LinksFrom): readonly Link[] {
  return draftingsOf(plan)
    .filter(({ older, draft, adopted }) =>
      editions.length === 1
        ? editions[0] === draft || editions[0] === adopted
        : editions.every((place) => place === older || place === draft || place === adopted),
    )
    .map((drafting) => ({
      href: links.to(urlOf(plan, drafting)),
      title: `What became of the draft “${drafting.draft.name}”`,
    }))
}
