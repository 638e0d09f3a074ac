import { type FileCache, fileCache } from '../output/file-cache.ts'
import { packFiles, unpackFiles } from '../output/file-pack.ts'
import { writeFiles } from '../output/write-files.ts'
import type { OutputFile } from '../output-file.ts'
import { buildSite } from '../site/eleventy.ts'
import type { SearchThread } from './search-thread.ts'
import type { Sheaf, Sheaves } from './sheaves.ts'

/**
 * Writes every page into a folder: those that were made before from the same, and the rest made now. Those that are marked for
 * search come first, so that the index is made while the others are written.
 */
export async function makePages(
  { searched, others }: Sheaves,
  folder: string,
  store: string,
  search: Pick<SearchThread, 'add' | 'end'>,
): Promise<void> {
  const kept = fileCache(store)
  for (const sheaf of searched) search.add(await pagesIn(sheaf, folder, kept))
  search.end()
  for (const sheaf of others) await pagesIn(sheaf, folder, kept)
}

async function pagesIn({ key, views }: Sheaf, folder: string, kept: FileCache): Promise<readonly OutputFile[]> {
  const found = key === undefined ? undefined : kept.find(key)
  if (found === undefined) {
    const pages = await buildSite(views, folder)
    if (key !== undefined) kept.keep(key, packFiles(pages))
    return pages
  }
  const pages = unpackFiles(found)
  await writeFiles(folder, pages)
  return pages
}
