import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Folders whose files are named by the tools that write them. */
const foreign = ['assets/', 'pagefind/']

/**
 * Throws where a folder does not hold exactly the files that it should: a tool that passes over a page in silence, or a page
 * without a word, must not be published. Returns how many files there are.
 */
export function verifyOutput(folder: string, files: readonly { readonly path: string }[]): number {
  const expected = files.map((file) => file.path)
  const found = new Set(filesUnder(folder))
  const missing = expected.filter((path) => !found.has(path))
  const wanted = new Set(expected)
  const odd = [...found].filter((path) => !wanted.has(path) && !foreign.some((prefix) => path.startsWith(prefix)))
  const empty = [...found].filter((path) => path.endsWith('.html') && statSync(join(folder, path)).size === 0)
  for (const [what, paths] of [
    ['were not written', missing],
    ['were written but not expected', odd],
    ['are empty', empty],
  ] as const)
    if (paths.length > 0) throw new Error(`${paths.length} files ${what}: ${paths.slice(0, 5).join(', ')}`)
  return found.size
}

/** Relative, with `/`. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
