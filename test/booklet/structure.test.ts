import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { letterProblems } from '../../src/booklet/fonts/letters.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import type { Copy } from '../../src/booklet/frame/themes.ts'
import { bookletOf } from '../../src/booklet/make-booklet.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import type { Block } from '../../src/model/blocks.ts'
import { wordsOfText } from '../../src/model/words.ts'
import { readText } from '../load/read-text.ts'
import { needs } from '../needs.ts'
import { documentWith, everything, part, pictures, site } from './make-document.ts'
import { textInStructure } from './read-structure.ts'

const fonts = readFonts()
const faces = openFaces(fonts)
const folder = mkdtempSync(join(tmpdir(), 'structure-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What other programs read out of the file: the words of the part of the structure that holds the document. */
async function wordsInFile(document: EditionDocument, copy: Copy): Promise<readonly string[]> {
  const path = join(folder, `${copy}.pdf`)
  writeFileSync(path, await bookletOf(document, { copy, fonts, site, pictures }))
  return wordsOfText(await textInStructure(path))
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string; readonly number: number }[]
}

/** Every example of CommonMark that our Markdown allows and whose letters the typeface has, each a part of its own. */
function examples(): EditionDocument {
  const parts = tests.flatMap(({ markdown, number }) => {
    const { text, problems } = readText(markdown.replaceAll('→', '\t'))
    if (problems.some(({ level }) => level === 'error')) return []
    const made = part(`example-${number}`, text.blocks as readonly Block[], { title: `Example ${number}` })
    return letterProblems([documentWith(made)], faces).length > 0 ? [] : [made]
  })
  return documentWith(...parts)
}

needs('qpdf')('the structure of a file', () => {
  it.each(['a4', 'large-print', 'a5', 'a5-booklet'] as const)(
    'says the words of the text when other programs read it, in a copy of kind %s',
    async (copy) => {
      const document = everything()
      const words = await wordsInFile(document, copy)
      expect([...wordsOfText(document.title), ...words]).toEqual(wordsOfDocument(document))
    },
  )

  it('says the words of every example of CommonMark that is allowed', async () => {
    const document = examples()
    expect(document.parts.length).toBeGreaterThan(250)
    const found = [...wordsOfText(document.title), ...(await wordsInFile(document, 'a4'))]
    const wanted = wordsOfDocument(document)
    const at = wanted.findIndex((word, index) => word !== found[index])
    const around = (words: readonly string[]) => words.slice(Math.max(0, at - 4), at + 5).join(' ')
    expect(at === -1 ? '' : `${around(found)} | ${around(wanted)}`).toBe('')
    expect(found.length).toBe(wanted.length)
  })
})
