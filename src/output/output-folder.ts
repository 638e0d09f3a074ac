import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'

/** The file that says that a folder was made by us, so that we may replace it. */
export const marker = '.planpress'
export const markerText = 'Made by Planpress. Whatever is put into this folder is lost at the next build.\n'

/**
 * Why `out` may not be replaced by a build, in words that follow the folder's name; undefined when it may. It may when it is
 * not there, empty, or was made by us, and when neither it nor `content` holds the other.
 */
export function whyNotOut(out: string, content: string): string | undefined {
  const real = realPath(out)
  if (real === realPath(content) || isInside(real, realPath(content))) return 'is inside the content folder'
  if (isInside(realPath(content), real)) return 'holds the content folder'
  if (isInside(realPath(process.cwd()), real) || real === realPath(process.cwd())) return 'holds the folder we are in'
  if (dirname(real) === real) return 'is the root of a disk'
  if (!existsSync(out)) return undefined
  if (!lstatSync(real).isDirectory()) return 'is a file'
  const names = readdirSync(out)
  if (names.length > 0 && !names.includes(marker)) return 'holds files that were not made by Planpress'
  return undefined
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** With links followed as far as the path exists. */
export function realPath(path: string): string {
  const full = resolve(path)
  if (existsSync(full)) return realpathSync(full)
  const parent = dirname(full)
  return parent === full ? full : join(realPath(parent), basename(full))
}
