import type { EditionChanges } from '../../diff/changes/changes.ts'
import type { EditionDocument } from '../../document/document.ts'
import { compareUrl } from '../../urls.ts'
import { partLines, shownParts } from './redline-parts.ts'
import { redlineSummary } from './redline-summary.ts'

export interface RedlineOptions {
  /** Whether the stretches that did not change are set too, and not counted in a line each. */
  readonly whole?: boolean
}

/** What changed from one edition to another as a document of its own, both texts set as one. */
export function redlineOf(changes: EditionChanges, { whole = false }: RedlineOptions = {}): EditionDocument {
  const { older, newer } = changes
  const lines = partLines(changes, !whole)
  const { authority, plan, place } = newer.edition
  return {
    ...newer,
    title: `What changed from ${nameIn(older, newer)} to ${nameIn(newer, older)}`,
    subtitle: `${newer.plan.title}. All changes from “${older.title}” to “${newer.title}”`,
    address: compareUrl({ authority, id: plan }, older.edition.id, newer.edition.id),
    parts: [...redlineSummary(changes, lines, place), ...shownParts(lines)],
  }
}

/** Kind and period, which tell the editions of a plan apart but for a few. */
function nameIn({ subtitle, edition }: EditionDocument, other: EditionDocument): string {
  return subtitle === other.subtitle ? `“${edition.id}”` : `“${subtitle}”`
}

/** The name of a redline's copy, as it stands in file names after the edition's. */
export function redlineCopy(older: EditionDocument['edition']): string {
  return `redline-since-${older.id}`
}
