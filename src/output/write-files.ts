import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../output-file.ts'

/** How many files are open at once. */
const atOnce = 32

/**
 * Writes files that are not there yet into a folder, making the folders between. Throws, before anything is written, at a
 * path that could leave the folder and at two paths that some disks take for one.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  refuseOddPaths(files)
  for (const parent of new Set(files.map((file) => dirname(join(folder, file.path)))))
    await mkdir(parent, { recursive: true })
  const waiting = files.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of waiting) await writeFile(join(folder, file.path), file.content, { flag: 'wx' })
    }),
  )
}

const segment = /^[A-Za-z0-9._-]+$/

/** Throws where a path is not made of plain names, or is the same as another but for case. */
export function refuseOddPaths(files: readonly Pick<OutputFile, 'path'>[]): void {
  const seen = new Map<string, string>()
  for (const { path } of files) {
    const names = path.split('/')
    if (names.some((name) => !segment.test(name) || /^\.+$/.test(name)))
      throw new Error(`not a path for output: ${path}`)
    const folded = path.toLowerCase()
    const other = seen.get(folded)
    if (other !== undefined) throw new Error(`two files of output have one path: ${other} and ${path}`)
    seen.set(folded, path)
  }
}
