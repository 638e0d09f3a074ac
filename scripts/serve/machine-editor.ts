import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { EditorPlace } from '../../src/admin/editor-place.ts'

/** Where the editor finds a content folder of this machine: from the top of the repository that it is in, if it is in one. */
export function machineEditor(content: string): EditorPlace {
  const real = realpathSync(content)
  for (let folder = real; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git')))
      return {
        kind: 'machine',
        folder: relative(folder, real).replaceAll('\\', '/'),
        repository: basename(folder).replace(/[/:]/g, '-'),
      }
    if (dirname(folder) === folder) return { kind: 'machine' }
  }
}
