import { comparer } from './build/comparer.ts'
import { documentsOf, pairsOf } from './build/documents.ts'
import { downloadsOf } from './build/downloads.ts'
import { makeBooklets } from './build/make-booklets.ts'
import { readContent } from './build/read-content.ts'
import { contentReference, contentSchemaFile } from './build/reference.ts'
import { verifyOutput } from './build/verify-output.ts'
import { dataOf } from './data/data-of.ts'
import { feedsOf } from './feeds/feeds-of.ts'
import type { Day } from './model/day.ts'
import { marker, markerText } from './output/output-folder.ts'
import { publishFolder } from './output/publish-folder.ts'
import { writeFiles } from './output/write-files.ts'
import type { Problem } from './problem.ts'
import { allPages } from './site/all-pages.ts'
import { buildSite } from './site/eleventy.ts'
import { pagesOf } from './site/pages.ts'
import { indexForSearch } from './site/search.ts'
import { siteFilesOf } from './site/site-files.ts'
import type { SiteInput } from './site/site-input.ts'

/** Says which stage the work is in, and how far; undefined when there is no more to say. */
export type Tell = (stage: string | undefined, detail?: string) => void

export interface BuildOptions {
  /** Absolute paths. */
  readonly content: string
  readonly out: string
  /** The folder that keeps booklets from one build to the next; absent to make each anew. */
  readonly cache?: string
  readonly today: Day
  readonly tell: Tell
}

export interface BuildResult {
  readonly problems: readonly Problem[]
  /** The text of each file that was read, for showing the lines of problems. */
  readonly sources: ReadonlyMap<string, string>
  /** Absent when problems kept the site from being made. */
  readonly made?: Made
}

export interface Made {
  readonly pages: number
  readonly editions: number
  readonly comparisons: number
  readonly booklets: number
  readonly files: number
}

/** Content in, a website out: all of it, or nothing and the problems that kept it from being made. */
export async function build({ content, out, cache, today, tell }: BuildOptions): Promise<BuildResult> {
  tell('Reading the content')
  const { library, problems, sources } = await readContent(content)
  if (library === undefined) return { problems, sources }
  const documents = documentsOf(library, today)
  const all = [...documents.values()].flat()
  const made = await publishFolder(
    out,
    async (folder): Promise<Made> => {
      const booklets = await makeBooklets(library, all, cache, (detail) => tell('Making booklets', detail))
      tell('Writing feeds and data')
      const files = [...feedsOf(library, today), ...dataOf(library, all), contentSchemaFile()]
      const input: SiteInput = {
        library,
        today,
        documents,
        changesBetween: comparer(),
        downloads: downloadsOf(library, documents, files, booklets.downloads),
        reference: contentReference(),
      }
      tell('Writing pages')
      const views = pagesOf(input)
      await buildSite(views, folder)
      const beside = [...booklets.files, ...files, ...siteFilesOf(input, views), { path: marker, content: markerText }]
      await writeFiles(folder, beside)
      tell('Indexing for search')
      await indexForSearch(folder)
      return {
        pages: allPages(views).length,
        editions: all.length,
        comparisons: pairsOf(documents).length,
        booklets: booklets.files.length,
        files: verifyOutput(
          folder,
          [...allPages(views), ...beside].map((file) => file.path),
        ),
      }
    },
    (message) => tell(message),
  )
  return made === undefined ? { problems, sources } : { problems, sources, made }
}
