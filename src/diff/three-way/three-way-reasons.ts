import type { EditionDocument } from '../../document/document.ts'
import type { Consultation, Theme } from '../../model/entries.ts'
import type { Id } from '../../model/id.ts'

/** Something that many said in a consultation, and what was done about it. */
export interface Reason {
  readonly consultation: Consultation
  readonly theme: Theme
}

/** The themes that name an entry as changed because of them, by the entry. The last edition to tell of a consultation is believed. */
export function reasonsOf(documents: readonly EditionDocument[]): ReadonlyMap<Id, readonly Reason[]> {
  const consultations = new Map(
    documents.flatMap(({ edition }) => edition.consultations.map((each) => [each.id, each])),
  )
  const reasons = new Map<Id, Reason[]>()
  for (const consultation of consultations.values())
    for (const theme of consultation.themes)
      for (const id of theme.changed) reasons.set(id, [...(reasons.get(id) ?? []), { consultation, theme }])
  return reasons
}
