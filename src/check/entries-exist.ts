import { didYouMean } from '../did-you-mean.ts'
import type { Entry, EntryKind } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { Library } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import { type Edition, ownEntries, type Plan } from '../model/plan.ts'
import { type Check, isUnread, mistake, placeOfField } from './check.ts'
import { blocksIn, editionsIn, placeOfBlock } from './editions.ts'

/** An id that a field or a place for data names. */
interface Named {
  readonly id: Id
  readonly place: () => Place
  /** What it should be; undefined for an entry of any kind. */
  readonly kind?: EntryKind
}

/** Every id that an edition or an entry names is that of an entry of the right kind, in the edition or (for what changed) the plan. */
export const entriesExist: Check = function* (library) {
  for (const { plan, edition, own, standing } of editionsIn(library)) {
    const ofPlan = entriesOfPlan(plan)
    const published = publishedIds(library, edition)
    const at = (owner: { readonly place: Place }, path: string) => () => placeOfField(library, owner, path)
    for (const entry of own) {
      for (const named of namedIn(entry, at)) yield* missing(named, standing, 'this edition')
      for (const named of changedBy(entry, at)) yield* missing(named, ofPlan, 'the plan')
      if (entry.was !== undefined && !otherEditionHas(plan, edition, entry.was) && !published.has(entry.was))
        yield* missing(
          { id: entry.was, place: at(entry, 'was'), kind: entry.kind },
          entriesOfOthers(plan, edition),
          'the other editions',
        )
    }
    for (const owner of [edition, ...own])
      for (const block of blocksIn(owner.text))
        if (block.kind === 'data' && block.entry !== undefined)
          yield* missing(
            { id: block.entry, place: () => placeOfBlock(owner, block), kind: 'indicator' },
            standing,
            'this edition',
          )
    for (const [index, change] of edition.changes.entries())
      if (change.entry !== undefined && !published.has(change.entry))
        yield* missing({ id: change.entry, place: at(edition, `changes.${index}.entry`) }, standing, 'this edition')
    const base = editionsIn(library).find((other) => other.plan === plan && other.edition.id === edition.refreshes)
    if (base !== undefined)
      for (const [index, id] of edition.drops.entries())
        yield* missing({ id, place: at(edition, `drops.${index}`) }, base.standing, `the edition ${base.edition.id}`)
    if (!isUnread(library, edition, 'outcomes') && !isUnread(library, edition, 'refreshes'))
      yield* outcomesMissing(edition, standing, at)
  }
}

type At = (owner: { readonly place: Place }, path: string) => () => Place

/** Ids that must stand in the same edition. */
function namedIn(entry: Entry, at: At): readonly Named[] {
  const many = (ids: readonly Id[], path: string, kind: EntryKind) =>
    ids.map((id, index): Named => ({ id, place: at(entry, `${path}.${index}`), kind }))
  switch (entry.kind) {
    case 'priority':
      return [
        ...many(entry.leads, 'leads', 'partner'),
        ...entry.actions.flatMap((action, index) => many(action.leads, `actions.${index}.leads`, 'partner')),
      ]
    case 'indicator':
      return [
        ...many(entry.leads, 'leads', 'partner'),
        ...(entry.priority === undefined
          ? []
          : [{ id: entry.priority, place: at(entry, 'priority'), kind: 'priority' } as const]),
      ]
    default:
      return []
  }
}

/** Ids that may stand in any edition of the plan: what a consultation changed, it changed in the next. */
function changedBy(entry: Entry, at: At): readonly Named[] {
  if (entry.kind === 'consultation')
    return entry.themes.flatMap((theme, index) =>
      theme.changed.map((id, inner) => ({ id, place: at(entry, `themes.${index}.changed.${inner}`) })),
    )
  if (entry.kind !== 'decision') return []
  const changed = entry.changed.map((id, index): Named => ({ id, place: at(entry, `changed.${index}`) }))
  if (entry.consultation === undefined) return changed
  return [...changed, { id: entry.consultation, place: at(entry, 'consultation'), kind: 'consultation' }]
}

function* missing({ id, place, kind }: Named, known: ReadonlyMap<Id, Entry>, where: string) {
  const found = known.get(id)
  if (found !== undefined && (kind === undefined || found.kind === kind)) return
  const what = kind ?? 'entry'
  const alike = [...known.values()]
    .filter((entry) => kind === undefined || entry.kind === kind)
    .map((entry) => entry.id)
  yield mistake(
    'entries-exist',
    place(),
    found === undefined
      ? `There is no ${what} "${id}" in ${where}.`
      : `"${id}" is a ${found.kind}, where a ${what} is wanted.`,
    didYouMean(id, alike) ??
      (alike.length === 0
        ? `It has no ${what} at all: add a file for it.`
        : `There are: ${alike.slice(0, 8).join(', ')}${alike.length > 8 ? ' …' : ''}.`),
  )
}

function* outcomesMissing(edition: Edition, standing: ReadonlyMap<Id, Entry>, at: At) {
  const known = edition.outcomes.map((outcome) => outcome.id)
  for (const entry of standing.values()) {
    if (
      (entry.kind !== 'section' && entry.kind !== 'priority') ||
      entry.outcome === undefined ||
      known.includes(entry.outcome)
    )
      continue
    const isOwn = ownEntries(edition).includes(entry)
    yield mistake(
      'entries-exist',
      isOwn ? at(entry, 'outcome')() : at(edition, 'outcomes')(),
      isOwn
        ? `The edition has no outcome "${entry.outcome}".`
        : `The edition carries over "${entry.id}", but has not its outcome "${entry.outcome}".`,
      didYouMean(entry.outcome, known) ??
        (known.length === 0
          ? 'Add it to outcomes in edition.md.'
          : `It has: ${known.join(', ')}. Add it to outcomes in edition.md, or use one of these.`),
    )
  }
}

function entriesOfPlan(plan: Plan): ReadonlyMap<Id, Entry> {
  return new Map(plan.editions.flatMap(ownEntries).map((entry) => [entry.id, entry]))
}

function entriesOfOthers(plan: Plan, edition: Edition): ReadonlyMap<Id, Entry> {
  return new Map(
    plan.editions
      .filter((other) => other !== edition)
      .flatMap(ownEntries)
      .map((entry) => [entry.id, entry]),
  )
}

/** What an edition has, or had when it was published. */
function publishedIds(library: Library, edition: Edition): ReadonlySet<Id> {
  const ledger = library.ledger.filter((each) => each.plan === edition.plan && each.authority === edition.authority)
  return new Set(
    ledger
      .filter(({ id }) => id === edition.id)
      .flatMap(({ parts, withdrawn }) => [...parts, ...withdrawn].map((part) => part.id)),
  )
}

function otherEditionHas(plan: Plan, edition: Edition, id: Id): boolean {
  return plan.editions.some((other) => other !== edition && ownEntries(other).some((entry) => entry.id === id))
}
