import type { Remarks } from '../remarks.ts'
import type { SourceDocument } from '../source.ts'
import { compareWords } from './compare-words.ts'

/** Words with the place of each in the document. */
export interface PlacedWords {
  readonly words: readonly string[]
  readonly placeOf: (at: number) => string
}

/** The words of some units of a document, one after another. */
export function wordsOfUnits(
  { units }: SourceDocument,
  wanted: Iterable<number>,
  wordsOf: (unit: number) => readonly string[] = (unit) => units[unit]!.words,
): PlacedWords {
  const words: string[] = []
  const ends: { readonly end: number; readonly place: string }[] = []
  for (const unit of wanted) {
    // Not all at once: a paragraph may have more words than a call can have arguments.
    for (const word of wordsOf(unit)) words.push(word)
    ends.push({ end: words.length, place: units[unit]!.place })
  }
  return { words, placeOf: (at) => ends.find(({ end }) => at < end)?.place ?? '' }
}

/** Tells every word of the document that was not written, and every word that was written and is not in the document. */
export function tellDifferences(source: PlacedWords, made: readonly string[], remarks: Remarks): void {
  const { missing, added } = compareWords(source.words, made)
  for (const { at, words } of missing)
    remarks.push({
      kind: 'left-out',
      says: 'Words did not come in.',
      place: source.placeOf(at),
      words: words.join(' '),
    })
  for (const { words } of added)
    remarks.push({
      kind: 'changed',
      says: 'Words came in that the document does not have, or has elsewhere.',
      words: words.join(' '),
    })
}

/** Tells words that the reading of the document itself passed over. */
export function tellPassedOver(document: SourceDocument, remarks: Remarks): void {
  const read = wordsOfUnits(document, document.units.keys())
  tellDifferences({ words: document.words, placeOf: () => '' }, read.words, remarks)
}
