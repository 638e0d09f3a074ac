import { describe, expect, it } from 'vitest'
import type { EditionDocument } from '../src/document/document.ts'
import { wordsOfDocument, wordsOfPart } from '../src/document/words.ts'
import { partToHtml } from '../src/html/part.ts'
import { wordsOfText } from '../src/model/words.ts'
import { shippedPlans } from './shipped.ts'
import { wordsOfHtml } from './words-of-html.ts'

const context = (document: EditionDocument, part: string, depth: number) => ({
  anchorPrefix: `${part}.`,
  headingOffset: depth,
  language: document.language,
  hrefOf: () => '#',
  hrefOfSource: () => '#',
  hrefOfPicture: () => 'picture.png',
  selfLinks: true,
})

/** Where two lists of words part, with what stands around; undefined where they are the same. */
function firstDifference(wanted: readonly string[], found: readonly string[]): string | undefined {
  const at = Array.from({ length: Math.max(wanted.length, found.length) }, (_, index) => index).find(
    (index) => wanted[index] !== found[index],
  )
  if (at === undefined) return undefined
  const around = (words: readonly string[]) => words.slice(Math.max(0, at - 4), at + 5).join(' ')
  return `word ${at}: “${around(wanted)}” is said as “${around(found)}”`
}

describe.each(await shippedPlans())('$plan.authority $plan.id', ({ documents }) => {
  it.each(documents.map((document) => [document.edition.id, document] as const))(
    '%s says the same words in the same order in HTML as in its text',
    (_, document) => {
      const html = document.parts.map((part) =>
        partToHtml(part, part.depth + 1, context(document, part.id, part.depth)),
      )
      const said = [...wordsOfText(document.title), ...wordsOfHtml(html.map((each) => each.html).join('\n'))]
      expect(firstDifference(wordsOfDocument(document), said)).toBeUndefined()
    },
  )

  it.each(documents.map((document) => [document.edition.id, document] as const))(
    '%s says the text of each note once, after its mark',
    (_, document) => {
      for (const part of document.parts) {
        const marks = part.notes.map((note) => note.mark)
        expect(new Set(marks).size).toBe(marks.length)
        const words = wordsOfPart(part)
        for (const mark of marks) expect(words.filter((word) => word === mark).length).toBeGreaterThanOrEqual(2)
      }
    },
  )
})
