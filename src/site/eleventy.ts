import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import { allPages } from './pages/all-pages.ts'
import { batchesOf } from './pages/batches.ts'
import type { Views } from './views/views.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/** How many pages Eleventy is given at a time: it keeps the text of every page that it wrote until it is done. */
const batchSize = 500

export interface WrittenPage {
  /** From the root. */
  readonly url: string
  readonly content: string
}

/**
 * Has Eleventy write every page of `views` and the assets into `out`, which must be an absolute path; `written` is told of pages
 * some at a time, in the order of `views`. Throws when a page that was to be there is not, since Eleventy passes over what it
 * cannot read without a word.
 */
export async function buildSite(
  views: Views,
  out: string,
  written: (pages: readonly WrittenPage[]) => void = () => undefined,
): Promise<{ readonly pages: number }> {
  const batches = batchesOf(views, batchSize)
  for (const batch of batches) {
    const found = await writeBatch(batch, out)
    const expected = allPages(batch)
    const missing = expected.filter((page) => !found.has(resolve(out, page.path)))
    if (missing.length > 0) throw new Error(`Eleventy did not write ${missing.map((page) => page.path).join(', ')}`)
    written(expected.map(({ url, path }) => ({ url, content: found.get(resolve(out, path)) ?? '' })))
  }
  return { pages: allPages(views).length }
}

/** The text of every page that was written, by the absolute path of its file. */
async function writeBatch(batch: Views, out: string): Promise<ReadonlyMap<string, string>> {
  const eleventy = new Eleventy(`${templates}pages`, out, {
    quietMode: true,
    configPath: `${templates}eleventy.config.ts`,
    config: (config) => {
      config.addGlobalData('views', () => batch)
      // Pages are written while the next are made, and not one after the other.
      config.configureTemplateHandling({ writeMode: 'async' })
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  const [, written] = await eleventy.write()
  return new Map(written.map(({ outputPath, content }) => [resolve(outputPath), content]))
}
