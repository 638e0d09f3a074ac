import { onDay } from '../../document/say-standing.ts'
import { html } from '../../html/markup.ts'
import { idNow } from '../../ledger/changes-since.ts'
import { type EntryKind, entryKinds, folderOf } from '../../model/entries.ts'
import type { LedgerEdition, LedgerPart } from '../../model/ledger.ts'
import { editionUrl, entryUrl, historyUrl, planIndicatorUrl, planUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { linksFrom } from '../atlas/links.ts'
import { editionCrumbs, type Maker, pageView, planned, recordOf } from '../frame/page.ts'
import { redirectView } from '../frame/redirects.ts'
import type { Planned, RedirectView, TextView } from '../views/views.ts'

/** Pages for the addresses of published editions that no other page has any more: no address that was published dies. */
export interface KeptAddresses {
  readonly redirect: readonly Planned<RedirectView>[]
  readonly text: readonly Planned<TextView>[]
}

/** `urls` are those of all other pages. An address leads to what has its thing now, or else to the page above it. */
export function keptAddresses(maker: Maker, plans: readonly PlanPlace[], urls: ReadonlySet<string>): KeptAddresses {
  const redirect: Planned<RedirectView>[] = []
  const text: Planned<TextView>[] = []
  const taken = new Set(urls)
  for (const ledger of maker.input.library.ledger) {
    const plan = plans.find(({ url }) => url === planUrl({ authority: ledger.authority, id: ledger.plan }))
    const place = plan?.editions.find(({ url }) => url === editionUrl(ledger))
    if (place === undefined || plan === undefined) continue
    const renamed = renamedIn(plan, place, ledger)
    const gone = goneFrom(place, ledger)
    for (const address of ledger.addresses) {
      if (!address.endsWith('/') || taken.has(address)) continue
      taken.add(address)
      const part = gone.get(address)
      const now = renamed.get(address)
      if (part !== undefined && now === undefined)
        text.push(planned(maker, address, () => goneView(maker, plan, place, part, address), { hidden: true }))
      else {
        const to = now ?? above(address, urls)
        redirect.push(redirectView(maker, address, to, titleAt(plan, to)))
      }
    }
  }
  return { redirect, text }
}

/** The addresses of things under an id that they have no more, and what they lead to. */
function renamedIn(plan: PlanPlace, { edition }: EditionPlace, ledger: LedgerEdition): ReadonlyMap<string, string> {
  return new Map(
    entryPartsOf(ledger).flatMap(({ kind, id }) => {
      const now = idNow(edition, { kind, id })
      if (now === undefined || now === id) return []
      return [
        [entryUrl(edition, kind, id), entryUrl(edition, kind, now)],
        [historyUrl(plan.plan, id), historyUrl(plan.plan, now)],
        [planIndicatorUrl(plan.plan, id), planIndicatorUrl(plan.plan, now)],
      ] as const
    }),
  )
}

/** What was taken out of an edition since it was published, by its address. */
function goneFrom({ edition }: EditionPlace, ledger: LedgerEdition): ReadonlyMap<string, LedgerEntry> {
  return new Map(entryPartsOf(ledger).map((part) => [entryUrl(edition, part.kind, part.id), part]))
}

type LedgerEntry = Pick<LedgerPart, 'id' | 'title'> & { readonly kind: EntryKind }

function entryPartsOf({ parts, withdrawn }: LedgerEdition): readonly LedgerEntry[] {
  return [...parts, ...withdrawn].flatMap(({ kind, id, title }) => (kind === 'edition' ? [] : [{ kind, id, title }]))
}

/** The nearest page above an address. */
function above(address: string, urls: ReadonlySet<string>): string {
  let at = address
  do at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1)
  while (at !== '/' && !urls.has(at))
  return at
}

function titleAt(plan: PlanPlace, url: string): string {
  const place = plan.editions.find((each) => url.startsWith(each.url))
  if (place === undefined) return plan.plan.title
  const [folder, id] = url.slice(place.url.length).split('/')
  const part = entryKinds.some((kind) => folderOf[kind] === folder) ? place.parts.get(id ?? '') : undefined
  return part?.title ?? place.edition.title
}

function goneView(
  maker: Maker,
  plan: PlanPlace,
  place: EditionPlace,
  { kind, id, title }: LedgerEntry,
  url: string,
): TextView {
  const links = linksFrom(url)
  const note = place.edition.changes.findLast((change) => change.entry === id)
  return {
    ...pageView(maker, {
      links,
      heading: `Taken out: ${title}`,
      within: [place.name, plan.plan.short, plan.authority.short],
      description: `“${title}” was part of ${place.edition.title} and was taken out of it.`,
      language: place.document.language,
      crumbs: editionCrumbs(plan, place, links),
      ...recordOf(plan),
      hidden: true,
    }),
    body: html`<p>The ${kind} “${title}” was part of <a href="${links.to(place.url)}">${place.edition.title}</a> when it was published. It was taken out${
      note === undefined ? '' : ` ${onDay(note.day)}`
    }.</p>\n${note !== undefined && html`<p>${note.text}</p>\n`}`,
  }
}
