import type { EditionDocument } from '../document/document.ts'
import type { EditionChanges } from './changes.ts'
import { ledgerOf } from './ledger-of.ts'
import { match } from './match.ts'
import { partChanges } from './part-changes.ts'
import { type PreparedDocument, prepareDocument } from './prepare.ts'
import { summaryOf } from './summary-of.ts'
import { treeBuilder } from './tree-changes.ts'
import { emptyVocabulary } from './vocabulary.ts'

/** What changed from one edition to another. Either may be the newer by its days: `older` is what the reader comes from. */
export function changesBetween(older: EditionDocument, newer: EditionDocument): EditionChanges {
  const vocabulary = emptyVocabulary()
  return changesBetweenPrepared(prepareDocument(older, vocabulary), prepareDocument(newer, vocabulary))
}

/** The same for documents that were prepared with one vocabulary, each once for all its comparisons. */
export function changesBetweenPrepared(older: PreparedDocument, newer: PreparedDocument): EditionChanges {
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
