import { readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Nearby } from '../../src/import/web/page-reader.ts'

const mostBytes = 20 * 1024 * 1024

/** Files that lie beside a page or below it, as Word puts the pictures of a page; nothing that a path or a link leads to elsewhere. */
export function nearbyFile(page: string): Nearby {
  const folder = realpathSync(dirname(page))
  return (path) => {
    try {
      const real = realpathSync(join(folder, decodeURIComponent(path)))
      const { size } = statSync(real)
      return real.startsWith(folder + sep) && size <= mostBytes ? readFileSync(real) : undefined
    } catch {
      return undefined
    }
  }
}
