import { compareDays, type Day, earliest, latest } from '../model/day.ts'
import type { Consultation, Decision, Theme } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { ChangeNote, Edition } from '../model/plan.ts'
import type { EditionChanges, PartChange } from './changes/changes.ts'

/** Why a part changed, in the words of the edition of `side`. */
export type ChangeReason =
  | { readonly kind: 'decision'; readonly side: Side; readonly decision: Decision }
  | { readonly kind: 'theme'; readonly side: Side; readonly consultation: Consultation; readonly theme: Theme }
  | { readonly kind: 'note'; readonly side: 'newer'; readonly note: ChangeNote }

type Side = 'older' | 'newer'

/**
 * The decisions, themes of consultations and notes of change that name a part as changed because of them. What both editions
 * tell is given once, as the newer has it; what stayed as it was has no reasons, nor does what made the older edition what it is
 * say why it changed after that.
 */
export function reasonsFor(change: PartChange, changes: EditionChanges): readonly ChangeReason[] {
  if (change.kind === 'kept' || change.kind === 'moved-away') return []
  const ids = new Set([...('was' in change ? [change.was.id] : []), ...('now' in change ? [change.now.id] : [])])
  const reasons = [...reasonsIn(changes, 'newer', ids), ...reasonsIn(changes, 'older', ids)]
  const names = reasons.map(nameOf)
  return reasons.filter((_, at) => names.indexOf(names[at]!) === at)
}

function reasonsIn(changes: EditionChanges, side: Side, ids: ReadonlySet<Id>): readonly ChangeReason[] {
  const { edition } = changes[side]
  const isReason = (day: Day | undefined): boolean => side === 'newer' || day === undefined || !isBefore(day, edition)
  const names = (each: { readonly changed: readonly Id[] }): boolean => each.changed.some((id) => ids.has(id))
  return [
    ...edition.decisions
      .filter((each) => names(each) && isReason(each.day))
      .map((decision): ChangeReason => ({ kind: 'decision', side, decision })),
    ...edition.consultations
      .filter(({ opens, closes }) => isReason(closes ?? opens))
      .flatMap((consultation) =>
        consultation.themes.filter(names).map((theme): ChangeReason => ({ kind: 'theme', side, consultation, theme })),
      ),
    ...(side === 'newer' ? edition.changes : [])
      .filter((note) => note.entry !== undefined && ids.has(note.entry))
      .map((note): ChangeReason => ({ kind: 'note', side: 'newer', note })),
  ]
}

/** Whether a day is surely no later than that on which the edition was approved or came out. */
function isBefore(day: Day, { days }: Edition): boolean {
  const made = [days.approved?.from, days.published?.from, days.inForce]
  return made.some((each) => each !== undefined && compareDays(latest(day), earliest(each)) <= 0)
}

/** Equal for the same reason told by both editions. */
function nameOf(reason: ChangeReason): string {
  switch (reason.kind) {
    case 'decision':
      return `decision ${reason.decision.id}`
    case 'theme':
      return `theme ${reason.consultation.id} ${reason.theme.id}`
    case 'note':
      return `note ${reason.note.day} ${reason.note.text}`
  }
}
