import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../output-file.ts'
import { refuseOddPaths } from './write-files.ts'

/**
 * Starts new content: writes all of the files or none, and never over one that is there. Returns the path of the first that
 * is there already, with nothing written; undefined when all are written.
 */
export function writeNewFiles(folder: string, files: readonly OutputFile[]): string | undefined {
  refuseOddPaths(files)
  const written: string[] = []
  const takeBack = () => {
    for (const path of written) rmSync(path, { force: true })
  }
  for (const file of files) {
    const path = join(folder, file.path)
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, file.content, { flag: 'wx' })
      written.push(path)
    } catch (error) {
      takeBack()
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return file.path
      throw error
    }
  }
  return undefined
}
