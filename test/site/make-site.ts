import { handbookFor } from '../../src/build/handbook.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { documentsOf } from '../../src/document/document-of.ts'
import { loadLibrary } from '../../src/load/load-library.ts'
import { writeFiles } from '../../src/output/write-files.ts'
import type { SiteInput } from '../../src/site/atlas/site-input.ts'
import { arrangePages, copyAssets } from '../../src/site/eleventy.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { searchedPages, searchIndex } from '../../src/site/search.ts'
import { siteFilesOf } from '../../src/site/site-files.ts'
import { planUrl } from '../../src/urls.ts'

/*
 * Makes the pages and the search index of a content folder, with the handbook, without booklets and feeds: `node make-site.ts CONTENT OUT`.
 * A process of its own, since Eleventy and its templates are to run as they do in a build.
 */

const [, , content = '', out = ''] = process.argv
const today = '2026-11-22'
const { library } = await loadLibrary(content)
if (library === undefined) throw new Error(`${content} cannot be read`)
const documents = new Map(library.plans.map((plan) => [planUrl(plan), documentsOf(library, plan, today)]))
const handbook = await handbookFor(library.site)
const input: SiteInput = { library, today, documents, changesBetween, downloads: new Map(), handbook }
const views = pagesOf(input)
const index = await searchIndex()
const pages = await arrangePages(views)
index.add(searchedPages(pages))
await copyAssets(out)
await writeFiles(out, [...pages, ...siteFilesOf(input, views), ...(await index.files())])
await index.close()
