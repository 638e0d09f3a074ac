import { allEffectiveEntries } from '../document/effective-entries.ts'
import { folderOf } from '../model/entries.ts'
import type { LedgerEdition } from '../model/ledger.ts'
import type { Edition, Plan } from '../model/plan.ts'
import {
  compareUrl,
  editionDataUrl,
  editionUrl,
  entryUrl,
  historyUrl,
  planIndicatorUrl,
  planUrl,
  wholeUrl,
} from '../urls.ts'

/**
 * Every page that an edition gives the site, from the root, sorted: its own, those of its entries and of their histories, and
 * its comparisons with the editions of the plan that are `published` already.
 */
export function addressesOfEdition(
  plan: Plan,
  edition: Edition,
  published: readonly Pick<LedgerEdition, 'id'>[],
): readonly string[] {
  const entries = allEffectiveEntries(plan, edition).map(({ entry }) => entry)
  const kinds = [...new Set(entries.map(({ kind }) => kind))].filter((kind) => kind !== 'section')
  const place = (id: string): number => plan.editions.findIndex((each) => each.id === id)
  const others = published.filter(({ id }) => id !== edition.id && place(id) >= 0)
  const addresses = [
    planUrl(plan),
    editionUrl(edition),
    wholeUrl(edition),
    editionDataUrl(edition),
    ...kinds.map((kind) => `${editionUrl(edition)}${folderOf[kind]}/`),
    ...entries.flatMap(({ kind, id }) => [
      entryUrl(edition, kind, id),
      historyUrl(plan, id),
      ...(kind === 'indicator' ? [planIndicatorUrl(plan, id)] : []),
    ]),
    ...others.map(({ id }) =>
      place(id) < place(edition.id) ? compareUrl(plan, id, edition.id) : compareUrl(plan, edition.id, id),
    ),
  ]
  return [...new Set(addresses)].sort()
}
