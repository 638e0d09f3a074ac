import { type Entry, type EntryKind, entryKinds, folderOf } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { Edition, Plan } from '../model/plan.ts'

/** An entry that stands in an edition: its own, or carried over by a refresh from the edition named. */
export interface StandingEntry<T extends Entry = Entry> {
  readonly entry: T
  readonly carriedFrom?: Id
}

/**
 * The entries of one kind that stand in an edition, in its order. A refresh keeps the order of the edition it lies over: its
 * own entries stand where those they replace stood (by id, or by `was`), and new ones after the one before them. Sections stand
 * as the refresh lists them, if it lists them all.
 */
export function effectiveEntries<K extends EntryKind>(
  plan: Plan,
  edition: Edition,
  kind: K,
): readonly StandingEntry<Extract<Entry, { kind: K }>>[] {
  const own = ownEntries(edition, kind).map((entry) => ({ entry }))
  const base = plan.editions.find((other) => other.id === edition.refreshes && other !== edition)
  if (base === undefined || !isBefore(plan, base, edition)) return own
  const carried = effectiveEntries(plan, base, kind)
    .filter(({ entry }) => !edition.drops.includes(entry.id))
    .map((standing) => ({ ...standing, carriedFrom: standing.carriedFrom ?? base.id }))
  const replaced = (id: Id) => own.find(({ entry }) => entry.id === id || entry.was === id)
  const merged: StandingEntry<Extract<Entry, { kind: K }>>[] = carried.map((item) => replaced(item.entry.id) ?? item)
  for (const [index, item] of own.entries()) {
    if (merged.includes(item)) continue
    const before = index === 0 ? undefined : own[index - 1]
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, item)
  }
  return kind === 'section' ? asListed(merged, edition.sectionOrder) : merged
}

/** Sections in the order of the edition's list, if that names them all, also those carried over. */
function asListed<T extends StandingEntry>(merged: readonly T[], listed: readonly Id[] | undefined): readonly T[] {
  if (listed === undefined || !merged.every(({ entry }) => listed.includes(entry.id))) return merged
  return [...merged].sort((a, b) => listed.indexOf(a.entry.id) - listed.indexOf(b.entry.id))
}

/** All entries that stand in an edition, kind by kind. */
export function allEffectiveEntries(plan: Plan, edition: Edition): readonly StandingEntry[] {
  return entryKinds.flatMap((kind): readonly StandingEntry[] => effectiveEntries(plan, edition, kind))
}

function ownEntries<K extends EntryKind>(edition: Edition, kind: K): readonly Extract<Entry, { kind: K }>[] {
  const lists: { readonly [F in string]?: unknown } = { ...edition }
  return lists[folderOf[kind]] as readonly Extract<Entry, { kind: K }>[]
}

/** Whether a chain of refreshes from `base` never comes back to `edition`; a cycle is a problem that the checks report. */
function isBefore(plan: Plan, base: Edition, edition: Edition): boolean {
  const seen = new Set<Id>([edition.id])
  for (let at: Edition | undefined = base; at !== undefined; ) {
    if (seen.has(at.id)) return false
    seen.add(at.id)
    const next: Id | undefined = at.refreshes
    at = next === undefined ? undefined : plan.editions.find((other) => other.id === next)
  }
  return true
}
