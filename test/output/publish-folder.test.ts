import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MachineTrouble } from '../../src/output/machine-trouble.ts'
import { publishFolder } from '../../src/output/publish-folder.ts'

let parent: string
let out: string
const warnings: string[] = []
const warn = (message: string) => void warnings.push(message)

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'planpress test '))
  out = join(parent, 'dist')
  warnings.length = 0
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

const site = (words: string) => async (folder: string) => {
  writeFileSync(join(folder, 'index.html'), words)
  return words
}
const shown = () => readFileSync(join(out, 'index.html'), 'utf8')

describe('publishing a folder', () => {
  it('replaces the whole folder, so that nothing withdrawn stays', async () => {
    await publishFolder(out, site('first'), warn)
    writeFileSync(join(out, 'old.html'), 'old')
    await publishFolder(out, site('second'), warn)
    expect(shown()).toBe('second')
    expect(readdirSync(out)).toEqual(['index.html'])
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('leaves the folder as it was when making the next one fails', async () => {
    await publishFolder(out, site('first'), warn)
    const failing = publishFolder(
      out,
      async (folder) => {
        await site('half')(folder)
        throw new Error('no room')
      },
      warn,
    )
    await expect(failing).rejects.toThrow('no room')
    expect(shown()).toBe('first')
    expect(readdirSync(parent)).toEqual(['dist'])
  })

  it('lets one build at a time write a folder', async () => {
    writeFileSync(join(parent, '.dist.lock'), `${process.ppid}\n`)
    await expect(publishFolder(out, site('x'), warn)).rejects.toThrow('another build is writing this folder')
    expect(existsSync(out)).toBe(false)
  })

  it('takes over from a build that was killed, clears up after it and says so', async () => {
    await publishFolder(out, site('first'), warn)
    writeFileSync(join(parent, '.dist.lock'), '999999999\n')
    mkdirSync(join(parent, '.dist.building-999999999'))
    await publishFolder(out, site('second'), warn)
    expect(shown()).toBe('second')
    expect(readdirSync(parent)).toEqual(['dist'])
    expect(warnings).toEqual([expect.stringContaining('.dist.building-999999999')])
  })

  it('brings back the site that a build had moved aside when it was killed', async () => {
    mkdirSync(join(parent, '.dist.previous'))
    writeFileSync(join(parent, '.dist.previous', 'index.html'), 'first')
    await publishFolder(out, async () => expect(shown()).toBe('first'), warn)
    expect(warnings).toHaveLength(1)
  })

  it.skipIf(!existsSync('/proc/self'))('says of a folder that no files can be made in that it is one', async () => {
    await expect(
      publishFolder(
        '/proc/site',
        async () => undefined,
        () => {},
      ),
    ).rejects.toThrow(MachineTrouble)
  })
})
