import { join } from 'node:path'
import type { LibraryAndDocuments } from './build/around-plan.ts'
import { bookletOrders } from './build/booklet-orders.ts'
import type { BuildJob, BuildJobResult } from './build/build-worker.ts'
import { comparer } from './build/comparer.ts'
import { type Documents, documentsOf } from './build/documents.ts'
import { downloadsOf } from './build/downloads.ts'
import { editorFiles } from './build/editor-files.ts'
import { engineFingerprint } from './build/engine-fingerprint.ts'
import { handbookOn } from './build/handbook.ts'
import type { Kept } from './build/kept.ts'
import { type Booklets, makeBooklets } from './build/make-booklets.ts'
import { type Comparisons, makeComparisons } from './build/make-comparisons.ts'
import { makePages } from './build/make-pages.ts'
import { readContent } from './build/read-content.ts'
import { contentReference, schemaFiles } from './build/reference.ts'
import { searchThread } from './build/search-thread.ts'
import { sheavesOf } from './build/sheaves.ts'
import { verifyAddresses } from './build/verify-addresses.ts'
import { verifyOutput } from './build/verify-output.ts'
import { workerPool } from './build/worker-pool.ts'
import { dataOf } from './data/data-of.ts'
import { feedsOf } from './feeds/feeds-of.ts'
import type { Day } from './model/day.ts'
import type { Library } from './model/library.ts'
import { fileCache } from './output/file-cache.ts'
import { marker, markerText } from './output/output-folder.ts'
import { publishFolder } from './output/publish-folder.ts'
import { writeFiles } from './output/write-files.ts'
import type { Problem } from './problem.ts'
import { fatesBetween } from './site/atlas/paragraph-fates.ts'
import type { SiteInput } from './site/atlas/site-input.ts'
import { allPages } from './site/pages/all-pages.ts'
import { pagesOf } from './site/pages/pages.ts'
import { siteFilesOf } from './site/site-files.ts'

/** Says which stage the work is in, and how far; undefined when there is no more to say. */
export type Tell = (stage: string | undefined, detail?: string) => void

export interface BuildOptions {
  /** Absolute paths. */
  readonly content: string
  readonly out: string
  /** The folder that keeps booklets, comparisons and pages from one build to the next; absent to make each anew. */
  readonly cache?: string
  readonly today: Day
  readonly tell: Tell
  /** What is left out, to look at the rest sooner. */
  readonly without?: readonly ('booklets' | 'comparisons')[]
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
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { content, out, tell } = options
  tell('Reading the content')
  const { library, problems, sources } = await readContent(content)
  if (library === undefined) return { problems, sources }
  const made = await publishFolder(out, (folder) => makeSite(library, folder, options), tell)
  return { problems, sources, made }
}

/** Fills an empty folder with everything that a library gives. */
async function makeSite(library: Library, folder: string, options: BuildOptions): Promise<Made> {
  const { today, tell, cache, without = [] } = options
  const documents = documentsOf(library, today)
  const handbook = await handbookOn(library)
  const all = [...documents.values()].flat()
  const kept = { store: cache ?? join(folder, '.kept'), engine: engineFingerprint() }
  const { booklets, comparisons } = await makeInThreads({ library, documents }, handbook, kept, options)

  tell('Writing feeds and data')
  const data = [...feedsOf(library, today), ...dataOf(library, all), ...schemaFiles(library)]

  tell('Writing pages')
  const downloads = downloadsOf(library, documents, data, booklets.downloads)
  const changesBetween = comparer()
  const fates: SiteInput['fatesBetween'] = without.includes('comparisons')
    ? () => undefined
    : (older, newer) => comparisons.fates(older, newer) ?? fatesBetween(changesBetween(older, newer))
  const reference = contentReference()
  const { editor: host } = library.site
  const editor = host === undefined ? undefined : ({ kind: 'host', host } as const)
  const input: SiteInput = {
    library,
    today,
    documents,
    changesBetween,
    fatesBetween: fates,
    downloads,
    reference,
    ...(editor === undefined ? {} : { editor }),
    ...(handbook === undefined ? {} : { handbook }),
  }
  const pages = pagesOf(input)
  const hasComparisons = !without.includes('comparisons')
  const views = hasComparisons ? pages : { ...pages, compare: [] }
  const search = searchThread()
  try {
    const sheaves = sheavesOf(input, views, hasComparisons ? comparisons : undefined, kept.engine)
    await makePages(sheaves, folder, cache === undefined ? undefined : fileCache(cache), search)
    const marked = { path: marker, content: markerText }
    const editing = editor === undefined ? [] : editorFiles(library, editor)
    const beside = [...booklets.files, ...data, ...editing, ...siteFilesOf(input, views), marked]

    tell('Indexing for search')
    await writeFiles(folder, beside)
    const changes: { readonly path: string }[] = []
    for (const some of comparisons.files()) {
      await writeFiles(folder, some)
      changes.push(...some.map(({ path }) => ({ path })))
    }
    await writeFiles(folder, await search.files)
    clearStore(kept.store, cache)
    const paths = [...allPages(views), ...beside, ...changes]
    if (hasComparisons) verifyAddresses(library.ledger, paths)
    const files = verifyOutput(folder, paths)
    return {
      pages: allPages(views).length,
      editions: all.length,
      comparisons: views.compare.length,
      booklets: booklets.files.length,
      files,
    }
  } finally {
    await search.close()
  }
}

/** Booklets and comparisons, on threads that are gone, with the memory that they took, before pages are made. */
async function makeInThreads(
  { library, documents }: LibraryAndDocuments,
  handbook: LibraryAndDocuments | undefined,
  kept: Kept,
  { today, tell, without = [] }: BuildOptions,
): Promise<{ readonly booklets: Booklets; readonly comparisons: Comparisons }> {
  const pool = workerPool<BuildJob, BuildJobResult>(new URL('build/build-worker.ts', import.meta.url))
  const onPaper: Documents = without.includes('booklets') ? new Map() : documents
  const compared: Documents = without.includes('comparisons') ? new Map() : documents
  try {
    tell('Making booklets')
    const orders = [
      ...bookletOrders(library, onPaper, today),
      ...(handbook === undefined || without.includes('booklets')
        ? []
        : bookletOrders(handbook.library, handbook.documents, today)),
    ]
    const booklets = await makeBooklets(orders, kept, pool, (detail) => tell('Making booklets', detail))
    tell('Comparing editions')
    const comparisons = await makeComparisons({ library, documents: compared, today }, kept, pool, (detail) =>
      tell('Comparing editions', detail),
    )
    return { booklets, comparisons }
  } finally {
    await pool.close()
  }
}

/** A store that is the cache is kept from growing for ever; one of this build alone goes. */
function clearStore(store: string, cache: string | undefined): void {
  if (cache === undefined) fileCache(store).forget()
  else fileCache(store).prune(500_000_000)
}
