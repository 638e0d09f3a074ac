import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import { allPages } from './all-pages.ts'
import type { Views } from './views.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * Has Eleventy write every page of `views` and the assets into `out`, which must be an absolute path. Throws when a page that
 * was to be there is not, since Eleventy passes over what it cannot read without a word.
 */
export async function buildSite(views: Views, out: string): Promise<{ readonly pages: number }> {
  const eleventy = new Eleventy(`${templates}pages`, out, {
    quietMode: true,
    configPath: `${templates}eleventy.config.ts`,
    config: (config) => {
      config.addGlobalData('views', () => views)
    },
  })
  // It would say how many files it wrote, among words that are ours.
  eleventy.disableLogger()
  await eleventy.init()
  const [, written] = await eleventy.write()
  const expected = allPages(views)
  const found = new Set(written.map((page) => page.outputPath.split('/').join('/')))
  const missing = expected.filter((page) => ![...found].some((path) => path.endsWith(page.path)))
  if (missing.length > 0) throw new Error(`Eleventy did not write ${missing.map((page) => page.path).join(', ')}`)
  return { pages: expected.length }
}
