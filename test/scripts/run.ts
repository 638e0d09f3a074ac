import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const small = join(root, 'test/fixtures/small')
/** What `npm run` runs. */
export const program = join(root, 'scripts/planpress.mjs')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program as a person would, in a folder. */
export function planpress(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { code: status, stdout, stderr }
}

/** The same, without waiting for its end. */
export function spawnPlanpress(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: 'ignore' })
}

const made: string[] = []

/** A folder of its own for a test file, with a space in its name; gone when its tests are over. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planpress test '))
  made.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A copy of the small content folder that a test may spoil. */
export function copyOfSmall(): string {
  const folder = join(ownFolder(), 'content')
  cpSync(small, folder, { recursive: true })
  return folder
}

/** Every file of a folder with its fingerprint, in order. */
export function fingerprints(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${relative(folder, path)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .sort()
}
