import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import { allPages } from './pages/all-pages.ts'
import { batchesOf } from './pages/batches.ts'
import type { Views } from './views/views.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/** How many pages Eleventy is given at a time: it keeps the text of every page that it wrote until it is done. */
const batchSize = 1000

/**
 * Has Eleventy write every page of `views` and the assets into `out`, which must be an absolute path. Throws when a page that
 * was to be there is not, since Eleventy passes over what it cannot read without a word.
 */
export async function buildSite(views: Views, out: string): Promise<{ readonly pages: number }> {
  const found = new Set<string>()
  for (const batch of batchesOf(views, batchSize)) for (const path of await writeBatch(batch, out)) found.add(path)
  const expected = allPages(views)
  const missing = expected.filter((page) => !found.has(resolve(out, page.path)))
  if (missing.length > 0) throw new Error(`Eleventy did not write ${missing.map((page) => page.path).join(', ')}`)
  return { pages: expected.length }
}

/** The files that were written, by their absolute paths. */
async function writeBatch(batch: Views, out: string): Promise<readonly string[]> {
  const eleventy = new Eleventy(`${templates}pages`, out, {
    quietMode: true,
    configPath: `${templates}eleventy.config.ts`,
    config: (config) => {
      config.addGlobalData('views', () => batch)
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  const [, written] = await eleventy.write()
  return written.map((page) => resolve(page.outputPath))
}
