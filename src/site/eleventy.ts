import { fileURLToPath } from 'node:url'
import Eleventy from '@11ty/eleventy'
import type { OutputFile } from '../output-file.ts'
import { allPages } from './pages/all-pages.ts'
import { noViews, type Views } from './views/views.ts'

const pages = fileURLToPath(new URL('../../templates/pages', import.meta.url))
const settings = fileURLToPath(new URL('../../templates/eleventy.config.ts', import.meta.url))

/**
 * The pages of `views` in their order, as Eleventy arranges them. It keeps them all until it is done, so it is to be given some at
 * a time. Throws when a page that was to be there is not, since Eleventy passes over what it cannot read without a word.
 */
export async function arrangePages(views: Views): Promise<readonly OutputFile[]> {
  const eleventy = await eleventyFor(views, nowhere)
  const made = await eleventy.toJSON()
  const contents = new Map(
    made.map(({ outputPath, content }) => [outputPath.slice(outputPath.indexOf(nowhere)), content]),
  )
  return allPages(views).map(({ path }) => {
    const content = contents.get(nowhere + path)
    if (content === undefined) throw new Error(`Eleventy did not make ${path}`)
    return { path, content }
  })
}

/** Pages are returned and not written, so that the folder which their paths begin with is none. */
const nowhere = 'pages-to-be/'

/** Has Eleventy put style sheets, scripts and fonts into `out`, which must be an absolute path. */
export async function copyAssets(out: string): Promise<void> {
  const eleventy = await eleventyFor(noViews, out)
  await eleventy.write()
}

async function eleventyFor(views: Views, out: string): Promise<Eleventy> {
  const eleventy = new Eleventy(pages, out, {
    quietMode: true,
    configPath: settings,
    config: (config) => {
      config.addGlobalData('views', () => views)
    },
  })
  eleventy.disableLogger()
  await eleventy.init()
  return eleventy
}
