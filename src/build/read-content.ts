import { type Faces, openFaces } from '../booklet/fonts/faces.ts'
import { drawnLetterProblems, isPrintable, letterProblems, type Printed } from '../booklet/fonts/letters.ts'
import { readFonts } from '../booklet/fonts/read-fonts.ts'
import { pictureProblems } from '../booklet/picture-problems.ts'
import { checkLibrary } from '../check/checks.ts'
import { editionsIn } from '../check/editions.ts'
import type { KeptFiles } from '../load/kept-files.ts'
import { loadLibrary } from '../load/load-library.ts'
import type { Block, DataPlace } from '../model/blocks.ts'
import type { Library } from '../model/library.ts'
import { comparePlaces, type Problem } from '../problem.ts'
import { documentsOf } from './documents.ts'

/** A content folder, read and checked. */
export interface Content {
  /** Absent when it has errors: nothing can be made from it. */
  readonly library: Library | undefined
  /** Errors and warnings, by file and line. */
  readonly problems: readonly Problem[]
  /** The text of each file that was read, for showing the lines of problems. */
  readonly sources: ReadonlyMap<string, string>
}

/** `kept` is what an earlier reading left for this one: files that have not changed are not read again. */
export async function readContent(folder: string, kept?: KeptFiles): Promise<Content> {
  const { library, problems: mistakes, sources } = await loadLibrary(folder, kept)
  const found = [...mistakes, ...(library === undefined ? [] : checkLibrary(library))]
  const onPaper =
    library === undefined
      ? []
      : [...unprintable(library, !hasErrors(found), sources), ...pictureProblems(textsAsParts(library))]
  const problems = [...found, ...onPaper]
  return { library: hasErrors(problems) ? undefined : library, problems: problems.sort(comparePlaces), sources }
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error')
}

/**
 * Letters that paper does not have. On which day the documents are made is all one: it changes no letter of theirs. Of a
 * library that is not sound none can be made, but its texts can be read.
 */
function unprintable(library: Library, sound: boolean, sources: Content['sources']): readonly Problem[] {
  const faces = openFaces(readFonts())
  const drawn = drawnLetterProblems(library.pictures, faces)
  if (!mayHoldOddLetters(sources, faces)) return drawn
  const printed = sound ? [...documentsOf(library, '2000-01-01').values()].flat() : textsAsParts(library)
  return [...drawn, ...letterProblems(printed, faces, sources)]
}

/** Whether anything that was typed can be a letter that no face has: to know that most often spares making the documents. */
function mayHoldOddLetters(sources: Content['sources'], faces: Faces): boolean {
  const letters = new Set<string>()
  for (const text of sources.values()) {
    // Codes and marks that join their letter make others of what is typed.
    if (/&(?:#|\w+;)|\p{M}/u.test(text)) return true
    for (const [letter] of text.matchAll(/[^\n -~]/gu)) letters.add(letter)
  }
  return [...letters].some((letter) => !isPrintable(letter, faces))
}

function textsAsParts(library: Library): readonly Printed[] {
  const isBlock = (block: Block | DataPlace): block is Block => block.kind !== 'data'
  return editionsIn(library).map(({ edition, own }) => ({
    parts: [edition, ...own].map(({ title, text, place }) => ({
      title,
      place,
      blocks: text.blocks.filter(isBlock),
      notes: text.notes.map((note) => ({ ...note, mark: '' })),
    })),
  }))
}
