import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import { copies } from '../../src/booklet/frame/themes.ts'
import { wordsOf } from '../../src/booklet/frame/words-of.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { shippedPlans } from '../shipped.ts'
import { everything, site } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

function wordsOnPaper(document: EditionDocument, copy: (typeof copies)[number]): readonly string[] {
  const layout = layOut(document, { copy, faces, shape, site })
  return [...wordsOf(layout.frames, layout.title), ...wordsOf(layout.frames, layout.body)]
}

const plans = await shippedPlans()

describe('paper', () => {
  it.each(copies)('says the words of the text, in their order, in a copy of kind %s', (copy) => {
    const document = everything()
    expect(wordsOnPaper(document, copy)).toEqual(wordsOfDocument(document))
  })

  it.each(
    plans.flatMap(({ documents }) =>
      documents.map((document) => [`${document.authority.id} ${document.edition.id}`, document] as const),
    ),
  )('says the words of %s', (_, document) => {
    for (const copy of ['a4', 'large-print', 'a5-booklet'] as const)
      expect(wordsOnPaper(document, copy)).toEqual(wordsOfDocument(document))
  })
})
