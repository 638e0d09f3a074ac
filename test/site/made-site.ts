import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Makes the site of the shipped content in a new folder and returns it. Who asks for it removes it. */
export function madeSite(): string {
  const out = join(mkdtempSync(join(tmpdir(), 'planpress-site-')), 'dist')
  execFileSync(
    process.execPath,
    [join(root, 'scripts/run.mjs'), 'test/site/make-site.ts', join(root, 'content'), out],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return out
}

export function removeSite(folder: string): void {
  if (folder !== '') rmSync(dirname(folder), { recursive: true, force: true })
}

/** Every page of a made site: its path to its text. */
export function pagesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'))
    .sort()
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
