import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasEditor } from '../../src/admin/editor-pages.ts'
import type { EditorPlace } from '../../src/admin/editor-place.ts'
import { bookletOrders } from '../../src/build/booklet-orders.ts'
import { changesFileOf } from '../../src/build/changes-files.ts'
import { comparer } from '../../src/build/comparer.ts'
import { documentsOf, pairsOf } from '../../src/build/documents.ts'
import { changesFile, comparePage, downloadsOf } from '../../src/build/downloads.ts'
import { editorFiles } from '../../src/build/editor-files.ts'
import { handbookOn } from '../../src/build/handbook.ts'
import { bookletOffers } from '../../src/build/make-booklets.ts'
import { contentReference, schemaFiles } from '../../src/build/reference.ts'
import { dataOf } from '../../src/data/data-of.ts'
import { feedsOf } from '../../src/feeds/feeds-of.ts'
import type { Day } from '../../src/model/day.ts'
import type { Library } from '../../src/model/library.ts'
import { writeFiles } from '../../src/output/write-files.ts'
import type { OutputFile } from '../../src/output-file.ts'
import type { SiteInput } from '../../src/site/atlas/site-input.ts'
import { arrangePages } from '../../src/site/eleventy.ts'
import { batchesOf } from '../../src/site/pages/batches.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { searchedPages, searchIndex } from '../../src/site/search.ts'
import { siteFilesOf } from '../../src/site/site-files.ts'
import type { Views } from '../../src/site/views/views.ts'
import { editorUrl } from '../../src/urls.ts'
import { assetFile } from './asset-file.ts'
import { previewBooklet } from './preview-booklet.ts'
import { renderView } from './render-view.ts'
import { fileFor } from './safe-path.ts'

/** The site as it would be built from one state of the content, each page made when it is asked for. */
export interface PreviewSite {
  /** The file at a plain path from the root, `/derby/cypp/`; undefined when the site has none there. */
  readonly file: (path: string) => Promise<string | Uint8Array | undefined>
  readonly close: () => void
}

/** `editor` says where the editor at `/admin/` finds the content. */
export async function previewSite(library: Library, today: Day, editor: EditorPlace): Promise<PreviewSite> {
  const documents = documentsOf(library, today)
  const all = [...documents.values()].flat()
  const handbook = await handbookOn(library)
  const orders = [
    ...bookletOrders(library, documents, today),
    ...(handbook === undefined ? [] : bookletOrders(handbook.library, handbook.documents, today)),
  ]
  const downloads = downloadsOf(library, documents, [], bookletOffers(orders))
  const input: SiteInput = {
    library,
    today,
    documents,
    changesBetween: comparer(),
    downloads,
    reference: contentReference(),
    editor,
    ...(handbook === undefined ? {} : { handbook }),
  }
  const views = pagesOf(input)
  const pages = pagesByPath(views)
  const beside = once(() =>
    byPath([
      ...siteFilesOf(input, views),
      ...feedsOf(library, today),
      ...dataOf(library, all),
      ...schemaFiles(library),
    ]),
  )
  const editing = once(() => byPath(hasEditor(editor) ? editorFiles(library, editor) : []))
  const search = once(() => searchFolder(views))
  let searched: Promise<string> | undefined
  return {
    file: async (path) => {
      const page = pages.get(path.endsWith('/') ? `${path}index.html` : path)
      if (page !== undefined) return renderView(page.kind, page.view)
      if (path.endsWith('.pdf')) return previewBooklet(library, all, orders, path)
      if (path.startsWith('/pagefind/')) {
        searched = search()
        return read(fileFor(await searched, path))
      }
      const pair = path.endsWith(`/${changesFile}`)
        ? pairsOf(documents).find(([older, newer]) => path === comparePage(older, newer) + changesFile)
        : undefined
      if (pair !== undefined) return changesFileOf(input.changesBetween(...pair), library.site.address).content
      if (path.startsWith(editorUrl)) return editing().get(path.endsWith('/') ? `${path}index.html` : path)
      return beside().get(path) ?? read(assetFile(path))
    },
    close: () => {
      searched?.then((folder) => rmSync(folder, { recursive: true, force: true })).catch(() => undefined)
    },
  }
}

type Kind = keyof Views

function pagesByPath(views: Views): ReadonlyMap<string, { readonly kind: Kind; readonly view: Views[Kind][number] }> {
  const kinds = Object.keys(views) as Kind[]
  return new Map(kinds.flatMap((kind) => views[kind].map((view) => [`/${view.path}`, { kind, view }] as const)))
}

function byPath(files: readonly OutputFile[]): ReadonlyMap<string, string | Uint8Array> {
  return new Map(files.map(({ path, content }) => [`/${path}`, content]))
}

function read(file: string | undefined): Uint8Array | undefined {
  return file === undefined ? undefined : readFileSync(file)
}

/** Search needs every page at once: they are written to a folder of their own when somebody first searches. */
async function searchFolder(views: Views): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-preview-'))
  const index = await searchIndex()
  for (const batch of batchesOf(views, 500)) index.add(searchedPages(await arrangePages(batch)))
  await writeFiles(folder, await index.files())
  await index.close()
  return folder
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
