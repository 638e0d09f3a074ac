import type { Run, Runs } from '../model/blocks.ts'
import { type Day, latest } from '../model/day.ts'
import { type Entry, type EntryKind, entryKinds } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { Authority, Edition, Plan } from '../model/plan.ts'
import { endOfPeriod, type Reading } from '../model/readings.ts'
import { effectiveEntries, type StandingEntry } from './effective-entries.ts'

/** What the parts of a document are made from: the edition, what stands in it, and the day that standing is worked out for. */
export interface Setting {
  readonly authority: Authority
  readonly plan: Plan
  readonly edition: Edition
  readonly today: Day
  readonly entries: { readonly [K in EntryKind]: readonly StandingEntry<Extract<Entry, { kind: K }>>[] }
  readonly byId: ReadonlyMap<Id, StandingEntry>
}

export function settingOf(authority: Authority, plan: Plan, edition: Edition, today: Day): Setting {
  const entries = {
    section: effectiveEntries(plan, edition, 'section'),
    priority: effectiveEntries(plan, edition, 'priority'),
    indicator: effectiveEntries(plan, edition, 'indicator'),
    partner: effectiveEntries(plan, edition, 'partner'),
    consultation: effectiveEntries(plan, edition, 'consultation'),
    decision: effectiveEntries(plan, edition, 'decision'),
  }
  const all: readonly StandingEntry[] = entryKinds.flatMap((kind): readonly StandingEntry[] => entries[kind])
  return { authority, plan, edition, today, entries, byId: new Map(all.map((item) => [item.entry.id, item])) }
}

/** Readings of an indicator that an edition can know: those of periods that end by the end of its own, oldest first. */
export function readingsIn(setting: Setting, indicator: Id): readonly Reading[] {
  const { to } = setting.edition.period
  const end = to === undefined ? undefined : latest(to)
  return setting.plan.readings.filter(
    (reading) => reading.indicator === indicator && (end === undefined || endOfPeriod(reading.period) <= end),
  )
}

/** The title of an entry as a link to it; the bare id where the edition has no such entry, which a check reports. */
export function entryLink(setting: Setting, id: Id): Run {
  const found = setting.byId.get(id)
  if (!found) return { text: id }
  const { authority, plan, id: edition } = setting.edition
  return { text: found.entry.title, link: { kind: 'edition', authority, plan, edition, entry: id } }
}

/** Links to entries, parted by commas. */
export function entryLinks(setting: Setting, ids: readonly Id[]): Runs {
  return ids.flatMap((id, index) => (index === 0 ? [entryLink(setting, id)] : [{ text: ', ' }, entryLink(setting, id)]))
}
