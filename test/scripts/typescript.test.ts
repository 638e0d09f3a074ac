import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const loader = new URL('../../scripts/typescript.mjs', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'type script-'))
const file = join(folder, 'said.ts')
afterAll(() => rmSync(folder, { recursive: true }))

function runs(source: string): string {
  writeFileSync(file, source)
  return execFileSync(process.execPath, ['--import', loader, file], { encoding: 'utf8' })
}

it('a file runs as it stands now, whatever was kept of it', () => {
  expect(runs('const said: string = "first"; console.log(said)')).toBe('first\n')
  expect(runs('const said: string = "second"; console.log(said)')).toBe('second\n')
  expect(runs('const said: string = "first"; console.log(said)')).toBe('first\n')
})

it('a file that is not TypeScript is named, the second time too', () => {
  writeFileSync(file, 'const said: = 1')
  for (const _ of [1, 2]) {
    const { status, stderr } = spawnSync(process.execPath, ['--import', loader, file], { encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stderr).toContain('said.ts')
  }
})
