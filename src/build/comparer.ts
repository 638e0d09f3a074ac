import type { EditionChanges } from '../diff/changes/changes.ts'
import { changesBetweenPrepared } from '../diff/changes-between.ts'
import { type PreparedDocument, prepareDocument } from '../diff/match/prepare.ts'
import { emptyVocabulary } from '../diff/words/vocabulary.ts'
import type { EditionDocument } from '../document/document.ts'

/**
 * Compares editions, one plan after another: each document is made ready once for all its comparisons, and let go when the
 * next plan is asked about.
 */
export function comparer(): (older: EditionDocument, newer: EditionDocument) => EditionChanges {
  let plan = ''
  let vocabulary = emptyVocabulary()
  let ready = new Map<EditionDocument, PreparedDocument>()
  const prepared = (document: EditionDocument) => {
    const found = ready.get(document) ?? prepareDocument(document, vocabulary)
    ready.set(document, found)
    return found
  }
  return (older, newer) => {
    const asked = `${newer.edition.authority}/${newer.edition.plan}`
    if (asked !== plan) {
      plan = asked
      vocabulary = emptyVocabulary()
      ready = new Map()
    }
    return changesBetweenPrepared(prepared(older), prepared(newer))
  }
}
