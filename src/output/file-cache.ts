import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Things that were made before, by a key of all that they were made from. Losing it costs time and nothing else. */
export interface FileCache {
  /** Undefined where there is none, or where what is there was damaged. */
  readonly find: (key: string) => Uint8Array | undefined
  readonly has: (key: string) => boolean
  readonly keep: (key: string, content: Uint8Array) => void
  /** Removes what was used longest ago, until the rest takes no more than `bytes`; nothing that was used within the hour. */
  readonly prune: (bytes: number) => void
  /** Removes all of it. */
  readonly forget: () => void
}

/** A cache in a folder. Where the folder cannot be written it keeps nothing and says nothing. */
export function fileCache(folder: string): FileCache {
  const fileOf = (key: string) => join(folder, key)
  const touch = (key: string) => {
    const now = new Date()
    utimesSync(fileOf(key), now, now)
  }
  return {
    find: (key) => {
      try {
        const file = readFileSync(fileOf(key))
        const content = file.subarray(32)
        if (!digest(content).equals(file.subarray(0, 32))) return undefined
        touch(key)
        return content
      } catch {
        return undefined
      }
    },
    has: (key) => {
      try {
        touch(key)
        return true
      } catch {
        return false
      }
    },
    keep: (key, content) => {
      try {
        mkdirSync(folder, { recursive: true })
        const beside = `${fileOf(key)}.${process.pid}`
        writeFileSync(beside, Buffer.concat([digest(content), content]))
        renameSync(beside, fileOf(key))
      } catch {
        // A cache that cannot be written is no reason to stop.
      }
    },
    forget: () => rmSync(folder, { recursive: true, force: true }),
    prune: (bytes) => {
      try {
        const files = readdirSync(folder)
          .map((name) => ({ name, ...pick(statSync(fileOf(name))) }))
          .sort((a, b) => b.used - a.used)
        let total = 0
        for (const { name, size, used } of files) {
          total += size
          if (total > bytes && used < Date.now() - 3_600_000) rmSync(fileOf(name), { force: true })
        }
      } catch {
        // As above.
      }
    },
  }
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

function pick({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): { size: number; used: number } {
  return { size, used: mtimeMs }
}
