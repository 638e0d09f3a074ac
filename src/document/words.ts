import { wordsOfBlocks, wordsOfText } from '../model/words.ts'
import type { EditionDocument, Part } from './document.ts'

/** The words of a whole edition in reading order: its title, then each part. Every output must say these and no others. */
export function wordsOfDocument(document: EditionDocument): readonly string[] {
  return [...wordsOfText(document.title), ...document.parts.flatMap(wordsOfPart)]
}

/** The number and title of a part, its blocks, then its notes, each after its mark. */
export function wordsOfPart(part: Part): readonly string[] {
  return [
    ...wordsOfText(part.number ?? ''),
    ...wordsOfText(part.title),
    ...wordsOfBlocks(part.blocks),
    ...part.notes.flatMap((note) => [note.mark, ...wordsOfBlocks(note.blocks)]),
  ]
}
