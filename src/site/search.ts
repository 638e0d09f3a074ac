import * as pagefind from 'pagefind'
import type { OutputFile } from '../output-file.ts'

/** A search index in the making: the work is done by a program of its own, Pagefind. */
export interface SearchIndex {
  /** Pages get their numbers in the order in which they are added: the same order gives the same index. */
  readonly add: (pages: readonly SearchedPage[]) => void
  /** The files of the index, for the site's folder `pagefind`, once every page is added. Throws where a page could not be read. */
  readonly files: () => Promise<readonly OutputFile[]>
  readonly close: () => Promise<void>
}

/** What search is to read of a page. */
export interface SearchedPage {
  /** From the root. */
  readonly url: string
  readonly content: string
}

export async function searchIndex(): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', writePlayground: false })
  refuse(index === undefined ? errors : [])
  const { addHTMLFile, getFiles } = index!
  const adding: Promise<readonly string[]>[] = []
  return {
    add(pages) {
      for (const page of pages) adding.push(addHTMLFile(page).then((added) => added.errors))
    },
    async files() {
      for (const each of adding) refuse(await each)
      const made = await getFiles()
      refuse(made.errors)
      return made.files.map(({ path, content }) => ({ path: `pagefind/${path}`, content }))
    },
    close: async () => {
      await pagefind.close()
    },
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`)
}

/**
 * What search is to read of the pages that are marked for it: their `main`, a third of a page at most. Pages without a mark, such
 * as whole editions and comparisons, hold the same words again.
 */
export function searchedPages(pages: readonly OutputFile[]): readonly SearchedPage[] {
  return pages.flatMap((page) => {
    const content = typeof page.content === 'string' ? page.content : Buffer.from(page.content).toString('utf8')
    const start = content.indexOf('<main ')
    if (!content.slice(start, content.indexOf('>', start)).endsWith(' data-pagefind-body')) return []
    const url = `/${page.path.replace(/index\.html$/, '')}`
    return [
      { url, content: `<html><body>${content.slice(start, content.indexOf('</main>', start))}</main></body></html>` },
    ]
  })
}
