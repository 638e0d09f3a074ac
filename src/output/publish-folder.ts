import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { takeLock } from './folder-lock.ts'

/**
 * Makes a folder beside `out` and, once `make` has filled it, puts it in the place of `out`: all of it or nothing. Whatever
 * goes wrong before leaves `out` as it was. Returns what `make` returns.
 */
export async function publishFolder<Made>(
  out: string,
  make: (folder: string) => Promise<Made>,
  warn: (message: string) => void,
): Promise<Made> {
  const { lock, building, previous } = beside(out)
  const { release } = takeLock(lock)
  try {
    clearLeftovers(out, warn)
    mkdirSync(building, { recursive: true })
    const made = await make(building)
    swap(out, building, previous)
    return made
  } finally {
    rmSync(building, { recursive: true, force: true })
    release()
  }
}

/** Two renames with nothing between them: a reader finds the old folder or the new one, whole. */
function swap(out: string, building: string, previous: string): void {
  if (existsSync(out)) renameSync(out, previous)
  try {
    renameSync(building, out)
  } catch (error) {
    if (existsSync(previous) && !existsSync(out)) renameSync(previous, out)
    throw error
  }
  rmSync(previous, { recursive: true, force: true })
}

/** What a build that was killed has left: its half-made folder goes, a site that it had moved aside comes back. */
function clearLeftovers(out: string, warn: (message: string) => void): void {
  const { parent, previous, prefix } = beside(out)
  if (existsSync(previous) && !existsSync(out)) {
    renameSync(previous, out)
    warn(`An earlier build was stopped at its last step. The site of before is back in ${out}`)
  }
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${prefix}.building-`) && join(parent, name) !== previous) continue
    rmSync(join(parent, name), { recursive: true, force: true })
    warn(`An earlier build was stopped before its end. What it had left is cleared away: ${name}`)
  }
}

function beside(out: string): { parent: string; prefix: string; lock: string; building: string; previous: string } {
  const full = resolve(out)
  const parent = dirname(full)
  const prefix = `.${basename(full)}`
  return {
    parent,
    prefix,
    lock: join(parent, `${prefix}.lock`),
    building: join(parent, `${prefix}.building-${process.pid}`),
    previous: join(parent, `${prefix}.previous`),
  }
}
