import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { documentsOf } from '../../src/document/document-of.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { loadLibrary } from '../../src/load/load-library.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { editionUrl, planUrl } from '../../src/urls.ts'
import { wordsOfHtml } from './words-of-html.ts'

it('says the same words as the text of every shipped edition, in the same order', async () => {
  const { library } = await loadLibrary(fileURLToPath(new URL('../../content', import.meta.url)))
  if (library === undefined) throw new Error('the shipped content cannot be read')
  const today = '2026-11-22'
  const documents = new Map(library.plans.map((plan) => [planUrl(plan), documentsOf(library, plan, today)]))
  const changesBetween = () => {
    throw new Error('no comparison was asked for')
  }
  const { whole } = pagesOf({ library, today, documents, changesBetween, downloads: new Map() })
  for (const document of [...documents.values()].flat()) {
    const page = whole.find((each) => each.url === `${editionUrl(document.edition)}whole/`)?.make()
    const words = [...wordsOfHtml(page?.heading ?? ''), ...wordsOfHtml(page?.body.html ?? '')]
    const wanted = wordsOfDocument(document)
    const at = wanted.findIndex((word, index) => words[index] !== word)
    expect(
      at === -1
        ? ''
        : `${page?.url}: ${words.slice(at - 3, at + 6).join(' ')} | ${wanted.slice(at - 3, at + 6).join(' ')}`,
    ).toBe('')
    expect(words.length).toBe(wanted.length)
  }
})
