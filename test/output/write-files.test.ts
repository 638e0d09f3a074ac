import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFiles } from '../../src/output/write-files.ts'
import { writeNewFiles } from '../../src/output/write-new-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planpress-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

describe('writing files of output', () => {
  it('makes the folders that paths name', async () => {
    await writeFiles(folder, [{ path: 'derby/cypp/compare/a..b/index.html', content: 'x' }])
    expect(read('derby/cypp/compare/a..b/index.html')).toBe('x')
  })

  it.each(['../x', 'a/../../x', '/etc/x', 'a//b', 'a/.', 'a b', 'a\\b', ''])('refuses the path "%s"', async (path) => {
    await expect(writeFiles(folder, [{ path, content: 'x' }])).rejects.toThrow('not a path')
  })

  it('refuses two paths that some disks take for one, before it writes anything', async () => {
    const files = ['a.html', 'B.html', 'b.html'].map((path) => ({ path, content: path }))
    await expect(writeFiles(folder, files)).rejects.toThrow('B.html and b.html')
    expect(existsSync(join(folder, 'a.html'))).toBe(false)
  })
})

describe('starting new content', () => {
  it('never writes over a file, and takes back what it had written', () => {
    writeFileSync(join(folder, 'plan.md'), 'mine')
    const files = ['authority.md', 'plan.md'].map((path) => ({ path, content: 'new' }))
    expect(writeNewFiles(folder, files)).toBe('plan.md')
    expect(read('plan.md')).toBe('mine')
    expect(existsSync(join(folder, 'authority.md'))).toBe(false)
  })
})
