import type { ListedChange } from '../diff/list/listed-change.ts'
import { tellChange } from '../diff/tell/told-changes.ts'
import type { Entry, Partner } from '../model/entries.ts'
import type { Id } from '../model/id.ts'

/** A partner as two editions know it, and whether a change is its business. */
export interface PartnerConcern {
  /** What it is called now. */
  readonly title: string
  /** Of changes in its own entry and in what it leads in either edition, and of those whose words name it. */
  readonly concerns: (change: ListedChange) => boolean
}

/** `entries` are all that stand in the older edition, then all that stand in the newer. Undefined where no partner has the id. */
export function partnerConcern(id: Id, entries: readonly Entry[]): PartnerConcern | undefined {
  const partners = entries.filter((entry): entry is Partner => entry.kind === 'partner')
  const renamed = partners.find((partner) => partner.id === id)?.was
  const ids = partners.filter((each) => each.was === id).map((each) => each.id)
  const known = new Set([id, ...ids, ...(renamed === undefined ? [] : [renamed])])
  const same = partners.filter((partner) => known.has(partner.id))
  const title = same.at(-1)?.title
  if (title === undefined) return undefined
  const business = new Set([...known, ...entries.filter((entry) => isLedBy(entry, known)).map((entry) => entry.id)])
  const names = anyOf([...new Set(same.flatMap((partner) => [partner.title, ...partner.wasCalled]))])
  return {
    title,
    concerns: (change) =>
      [change.was, change.now].some((place) => place !== undefined && business.has(place.part.id)) ||
      wordsOf(change).some((words) => names.test(words)),
  }
}

/** Of a table or facts only what changed in them. */
function wordsOf(change: ListedChange): readonly string[] {
  const { was, now, table, facts } = change
  if (table === undefined && facts === undefined) return [was?.text ?? '', now?.text ?? '']
  return tellChange(change).lines.map((spans) => spans.map(({ text }) => text).join(''))
}

function isLedBy(entry: Entry, partners: ReadonlySet<Id>): boolean {
  if (entry.kind !== 'priority' && entry.kind !== 'indicator') return false
  const leads = entry.kind === 'priority' ? [entry, ...entry.actions].flatMap((each) => each.leads) : entry.leads
  return leads.some((lead) => partners.has(lead))
}

/** Any of these names, as words of their own. */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}
