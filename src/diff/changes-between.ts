import type { EditionDocument } from '../document/document.ts'
import { invertChanges } from './apply/invert-changes.ts'
import type { EditionChanges } from './changes/changes.ts'
import { match } from './match/match.ts'
import { type PreparedDocument, prepareDocument } from './match/prepare.ts'
import { ledgerOf } from './summary/ledger-of.ts'
import { summaryOf } from './summary/summary-of.ts'
import { partChanges } from './tree/part-changes.ts'
import { treeBuilder } from './tree/tree-builder.ts'
import { emptyVocabulary } from './words/vocabulary.ts'

/** What changed from one edition to another. Either may be the newer by its days: `older` is what the reader comes from. */
export function changesBetween(older: EditionDocument, newer: EditionDocument): EditionChanges {
  const vocabulary = emptyVocabulary()
  return changesBetweenPrepared(prepareDocument(older, vocabulary), prepareDocument(newer, vocabulary))
}

/**
 * The same for documents that were prepared with one vocabulary, each once for all its comparisons. Worked out in the order
 * of time and turned about where it is asked for the other way, so that both ways tell of the same changes.
 */
export function changesBetweenPrepared(older: PreparedDocument, newer: PreparedDocument): EditionChanges {
  return isBefore(newer.document, older.document) ? invertChanges(compared(newer, older)) : compared(older, newer)
}

function compared(older: PreparedDocument, newer: PreparedDocument): EditionChanges {
  const comparison = match(older, newer)
  const parts = partChanges(treeBuilder(comparison))
  return {
    older: older.document,
    newer: newer.document,
    parts,
    ledger: ledgerOf(parts),
    summary: summaryOf(parts, newer.document.language, comparison.coarse),
  }
}

/** By day, then by id; two documents of one edition by what they say. */
function isBefore(first: EditionDocument, second: EditionDocument): boolean {
  if (first.day !== second.day) return first.day < second.day
  if (first.edition.id !== second.edition.id) return first.edition.id < second.edition.id
  return JSON.stringify(first.parts) < JSON.stringify(second.parts)
}
