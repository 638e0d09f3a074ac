import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import type { OutputFile } from '../output-file.ts'
import { allPages } from './pages/all-pages.ts'
import type { Views } from './views/views.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/**
 * Has Eleventy write every page of `views` and the assets into `out`, which must be an absolute path. Returns the pages as they
 * were written, in the order of `views`: Eleventy keeps them all until it is done, so it is to be given some at a time. Throws
 * when a page that was to be there is not, since Eleventy passes over what it cannot read without a word.
 */
export async function buildSite(views: Views, out: string): Promise<readonly OutputFile[]> {
  const eleventy = new Eleventy(`${templates}pages`, out, {
    quietMode: true,
    configPath: `${templates}eleventy.config.ts`,
    config: (config) => {
      config.addGlobalData('views', () => views)
      // Pages are written while the next are made, and not one after the other.
      config.configureTemplateHandling({ writeMode: 'async' })
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  const [, written] = await eleventy.write()
  const contents = new Map(written.map(({ outputPath, content }) => [resolve(outputPath), content]))
  return allPages(views).map(({ path }) => {
    const content = contents.get(resolve(out, path))
    if (content === undefined) throw new Error(`Eleventy did not write ${path}`)
    return { path, content }
  })
}
