import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readContent } from '../../src/build/read-content.ts'
import { aims, type Files, sayPlace, usual } from '../load/made-content.ts'

const folder = mkdtempSync(join(tmpdir(), 'content '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function said(files: Files) {
  for (const [path, content] of Object.entries({ ...usual, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content!)
  }
  return (await readContent(folder)).problems.map(sayPlace)
}

const letter = "The booklets' typeface has no letter “漢” (U+6F22), so it cannot be printed."

describe('reading content', () => {
  it('tells of a letter that cannot be printed, with its column', async () => {
    expect(await said(aims('One two\nthree 漢 four'))).toEqual([`sections/aims.md:5:7 ${letter}`])
  })

  it('tells of it beside other mistakes, too', async () => {
    expect(await said(aims('See [x](none).\n\nOne 漢 two\n\n[[indicators]]'))).toEqual([
      'sections/aims.md:4:5 A link leads to "none", which the edition 2014-2017 has not.',
      `sections/aims.md:6:5 ${letter}`,
    ])
  })
})
