import type { Day } from '../model/day.ts'
import type { LedgerEdition, LedgerPart } from '../model/ledger.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { addressesOfEdition } from './addresses-of-edition.ts'
import { printOfNote, recordOfEdition } from './record-of.ts'

/**
 * An edition as the ledger is to hold it from `day` on. `ledger` is what it holds of all editions so far: addresses that it has
 * once stay in it for ever, and so do the names of entries that were taken out.
 */
export function fixedEdition(
  plan: Plan,
  edition: Edition,
  ledger: readonly LedgerEdition[],
  day: Day,
): Omit<LedgerEdition, 'place'> {
  const ofPlan = ledger.filter((each) => each.authority === plan.authority && each.plan === plan.id)
  const before = ofPlan.find((each) => each.id === edition.id)
  const parts = recordOfEdition(edition)
  const isThere = (part: Pick<LedgerPart, 'kind' | 'id'>): boolean =>
    parts.some(({ kind, id }) => kind === part.kind && id === part.id)
  const ofOthers = new Set(ofPlan.filter((each) => each !== before).flatMap((each) => each.addresses))
  const found = addressesOfEdition(plan, edition, ofPlan).filter((address) => !ofOthers.has(address))
  return {
    authority: plan.authority,
    plan: plan.id,
    id: edition.id,
    title: edition.title,
    fixed: day,
    notes: edition.changes.map(printOfNote),
    parts,
    withdrawn: [...(before?.withdrawn ?? []), ...(before?.parts ?? [])]
      .filter((part) => !isThere(part))
      .map(({ kind, id, title }) => ({ kind, id, title })),
    addresses: [...new Set([...(before?.addresses ?? []), ...found])].sort(),
  }
}
