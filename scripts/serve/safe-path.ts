import { lstatSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The file under `folder` that an address asks for, `index.html` for a folder. Undefined when there is none, when the address
 * is not a plain path, and when a link would lead out of the folder.
 */
export function fileFor(folder: string, address: string): string | undefined {
  const path = plainPath(address)
  if (path === undefined) return undefined
  const root = realpathSync(folder)
  const wanted = join(root, path, path.endsWith('/') ? 'index.html' : '')
  try {
    if (!lstatSync(wanted).isFile()) return undefined
    return realpathSync(wanted).startsWith(root + sep) ? wanted : undefined
  } catch {
    return undefined
  }
}

/** The path of an address, decoded; undefined when it has steps upwards, empty steps or letters that no address of ours has. */
export function plainPath(address: string): string | undefined {
  const raw = address.split(/[?#]/, 1)[0] ?? ''
  let path: string
  try {
    path = decodeURIComponent(raw)
  } catch {
    return undefined
  }
  if (!/^\/[A-Za-z0-9._/-]*$/.test(path) || path.includes('//')) return undefined
  return path.split('/').some((step) => step === '.' || step === '..') ? undefined : path
}
