import type { Consultation, Decision, Theme } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { ChangeNote } from '../model/plan.ts'
import type { EditionChanges, PartChange } from './changes/changes.ts'

/** Why a part changed, in the words of the edition of `side`. */
export type ChangeReason =
  | { readonly kind: 'decision'; readonly side: Side; readonly decision: Decision }
  | { readonly kind: 'theme'; readonly side: Side; readonly consultation: Consultation; readonly theme: Theme }
  | { readonly kind: 'note'; readonly side: 'newer'; readonly note: ChangeNote }

type Side = 'older' | 'newer'

/**
 * The decisions, themes of consultations and notes of change that name a part as changed because of them. What both editions
 * tell is given once, as the newer has it; what stayed as it was has no reasons.
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
  const names = (each: { readonly changed: readonly Id[] }): boolean => each.changed.some((id) => ids.has(id))
  return [
    ...edition.decisions.filter(names).map((decision): ChangeReason => ({ kind: 'decision', side, decision })),
    ...edition.consultations.flatMap((consultation) =>
      consultation.themes.filter(names).map((theme): ChangeReason => ({ kind: 'theme', side, consultation, theme })),
    ),
    ...(side === 'newer' ? edition.changes : [])
      .filter((note) => note.entry !== undefined && ids.has(note.entry))
      .map((note): ChangeReason => ({ kind: 'note', side: 'newer', note })),
  ]
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
