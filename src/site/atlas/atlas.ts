import type { EditionDocument, Part } from '../../document/document.ts'
import { allEffectiveEntries } from '../../document/effective-entries.ts'
import { type Entry, folderOf } from '../../model/entries.ts'
import type { Id } from '../../model/id.ts'
import { authorityOf } from '../../model/library.ts'
import type { Authority, Edition, Plan } from '../../model/plan.ts'
import { currentEdition, editionInForce, type Standing, standingOn } from '../../model/standing.ts'
import { editionUrl, planUrl } from '../../urls.ts'
import type { SiteInput } from './site-input.ts'

/** Where everything stands: what pages ask when they link, switch and sum up. */
export interface Atlas {
  readonly input: SiteInput
  readonly plans: readonly PlanPlace[]
  /** Editions by their address. */
  readonly editions: ReadonlyMap<string, EditionPlace>
}

export interface PlanPlace {
  readonly plan: Plan
  readonly authority: Authority
  readonly url: string
  /** Oldest first. */
  readonly editions: readonly EditionPlace[]
  readonly inForce?: EditionPlace
  /** The one that stands for the plan: in force, else the latest that was. */
  readonly current: EditionPlace
}

export interface EditionPlace {
  readonly edition: Edition
  readonly document: EditionDocument
  readonly standing: Standing
  readonly url: string
  /** Kind and period in words, unlike those of any other edition of the plan. */
  readonly name: string
  /** Position among the editions of its plan, oldest first. */
  readonly position: number
  readonly parts: ReadonlyMap<Id, Part>
  /** Parts that have a page of their own, in reading order. */
  readonly entries: readonly Part[]
  /** What those parts were made from, carried-over entries included. */
  readonly facts: ReadonlyMap<Id, Entry>
}

export function atlasOf(input: SiteInput): Atlas {
  const { library, today } = input
  const plans = library.plans.map((plan): PlanPlace => {
    const documents = input.documents.get(planUrl(plan)) ?? []
    const editions = documents.map(
      (document, position): EditionPlace => ({
        edition: document.edition,
        document,
        standing: standingOn(plan, document.edition, today),
        url: editionUrl(document.edition),
        name: nameOf(document, documents),
        position,
        parts: new Map(document.parts.map((part) => [part.id, part])),
        entries: document.parts.filter((part) => part.kind in folderOf),
        facts: new Map(allEffectiveEntries(plan, document.edition).map(({ entry }) => [entry.id, entry])),
      }),
    )
    const placeOf = (edition: Edition | undefined) => editions.find((place) => place.edition.id === edition?.id)
    const inForce = placeOf(editionInForce(plan, today))
    const current = placeOf(currentEdition(plan, today))
    if (current === undefined) throw new Error(`plan ${plan.id} has no documents`)
    return {
      plan,
      authority: authorityOf(library, plan.authority),
      url: planUrl(plan),
      editions,
      ...(inForce === undefined ? {} : { inForce }),
      current,
    }
  })
  const all = plans.flatMap((plan) => plan.editions)
  return { input, plans, editions: new Map(all.map((place) => [place.url, place])) }
}

function nameOf(document: EditionDocument, all: readonly EditionDocument[]): string {
  const alike = all.filter((other) => other.subtitle === document.subtitle)
  return alike.length > 1 ? `${document.subtitle} (${document.edition.id})` : document.subtitle
}
