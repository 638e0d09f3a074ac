import type { FileCache } from '../output/file-cache.ts'
import { packFiles, unpackFiles } from '../output/file-pack.ts'
import { writeFiles } from '../output/write-files.ts'
import type { OutputFile } from '../output-file.ts'
import { arrangePages, copyAssets } from '../site/eleventy.ts'
import type { SearchThread } from './search-thread.ts'
import type { Sheaf, Sheaves } from './sheaves.ts'

/**
 * Writes every page and the assets into a folder: pages that were made before from the same, and the rest made now. Those that
 * are marked for search come first, so that the index is made while the others are.
 */
export async function makePages(
  { searched, others }: Sheaves,
  folder: string,
  kept: FileCache | undefined,
  search: Pick<SearchThread, 'add' | 'end'>,
): Promise<void> {
  await copyAssets(folder)
  for (const sheaf of searched) search.add(await putPages(sheaf, folder, kept))
  search.end()
  for (const sheaf of others) await putPages(sheaf, folder, kept)
}

async function putPages(sheaf: Sheaf, folder: string, kept: FileCache | undefined): Promise<readonly OutputFile[]> {
  const { key, views } = sheaf
  const found = key === undefined ? undefined : kept?.find(key)
  const pages = found === undefined ? (await arrangePages(views)).map(encoded) : unpackFiles(found)
  await writeFiles(folder, pages)
  if (key !== undefined && found === undefined) kept?.keep(key, packFiles(pages))
  return pages
}

/** As it is written, kept and searched: encoded once for them all. */
function encoded({ path, content }: OutputFile): OutputFile {
  return { path, content: Buffer.from(content) }
}
