import { fileURLToPath } from 'node:url'
import { fileFor } from './safe-path.ts'

const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ['/assets/fonts/', fileURLToPath(new URL('../../node_modules/@fontsource/source-sans-3/files/', import.meta.url))],
  ['/assets/', fileURLToPath(new URL('../../templates/assets/', import.meta.url))],
]

/** Where the file lies that a build copies to an address below `/assets/`. */
export function assetFile(path: string): string | undefined {
  const found = folders.find(([prefix]) => path.startsWith(prefix))
  return found === undefined ? undefined : fileFor(found[1], path.slice(found[0].length - 1))
}
