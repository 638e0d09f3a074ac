import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import type { Copy } from '../../src/booklet/frame/themes.ts'
import { bookletOf } from '../../src/booklet/make-booklet.ts'
import { redlineOf } from '../../src/booklet/redline/redline.ts'
import { briefChanges } from '../../src/booklet/redline/redline-brief.ts'
import { handbookFor } from '../../src/build/handbook.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { coverReportOf } from '../../src/document/cover-report.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { progressDocumentOf } from '../../src/document/progress-document.ts'
import { progressReportsOf } from '../../src/document/progress-reports.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { wordsOfText } from '../../src/model/words.ts'
import { needs } from '../needs.ts'
import { shippedLibrary, shippedPlans, shippedToday } from '../shipped.ts'
import { site } from './make-document.ts'
import { textInStructure } from './read-structure.ts'

/*
 * Every tagged copy that the shipped content gives, none left out: each edition in each size that is read on a screen, what
 * changed from each to the next, a cover report of each, the report of every quarter, and the handbook for officers.
 */

const folder = mkdtempSync(join(tmpdir(), 'shipped-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read: readonly Copy[] = ['a4', 'large-print', 'a5']
const fonts = readFonts()
const library = await shippedLibrary()
const plans = await shippedPlans()
const handbook = await handbookFor(library.site)
const pictures = new Map([...library.pictures, ...handbook.library.pictures])
const files = new Map<string, EditionDocument>()

async function make(name: string, document: EditionDocument, copy: Copy = 'a4'): Promise<void> {
  const path = join(folder, `${name.replaceAll('/', '-')}.pdf`)
  writeFileSync(path, await bookletOf(document, { copy, fonts, site, pictures }))
  files.set(path, document)
}

beforeAll(async () => {
  const [words] = [...handbook.documents.values()].flat()
  for (const copy of read) await make(`handbook ${copy}`, words!, copy)
  for (const { plan, documents } of plans) {
    const whose = `${plan.authority} ${plan.id}`
    for (const [at, newer] of documents.entries()) {
      const { id } = newer.edition
      const older = documents[at - 1]
      const changes = older === undefined ? undefined : changesBetween(older, newer)
      for (const copy of read) await make(`${whose} ${id} ${copy}`, newer, copy)
      if (changes !== undefined) await make(`${whose} ${id} redline`, redlineOf(changes))
      const told = changes && older && { since: older.edition, blocks: briefChanges(changes) }
      await make(`${whose} ${id} cover`, coverReportOf(library, plan, newer.edition, shippedToday, told))
    }
    for (const { edition, period } of progressReportsOf(plan))
      await make(`${whose} progress ${period}`, progressDocumentOf(library, plan, edition, period, shippedToday))
  }
})

needs('java')('veraPDF', () => {
  it('finds no broken rule of PDF/UA-1 and PDF/A-2a in any tagged copy of the shipped content', {
    timeout: 1_800_000,
  }, async () => {
    const { resolve } = createRequire(import.meta.url)
    const jar = join(resolve('@opendataloader/pdf'), '../../lib/opendataloader-pdf-cli.jar')
    const judge = ['-Xmx1g', '-cp', jar, 'test/judges/VeraCheck.java', 'PDFUA-1,PDFA-2A']
    // Two judges at once, since this takes longer than any other test and is often the last to end.
    const halves = [0, 1].map((half) => [...files.keys()].filter((_, index) => index % 2 === half))
    const said = await Promise.all(
      halves.map((half) =>
        promisify(execFile)('java', [...judge, ...half], { maxBuffer: 2 ** 28 }).catch((broken) => broken),
      ),
    )
    const lines = said.flatMap(({ stdout }) => String(stdout).trim().split('\n'))
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([])
    expect(said.map(({ stderr }) => stderr).join('')).not.toMatch(/rror/)
    expect(lines).toHaveLength(files.size * 2)
  })
})

needs('qpdf')('the structure of each edition, as other programs read it', () => {
  it('says all of its text in its order', { timeout: 600_000 }, async () => {
    const editions = [...files].filter(([path]) => path.endsWith(' a4.pdf'))
    expect(editions).toHaveLength(plans.flatMap(({ documents }) => documents).length + 1)
    for (const [path, document] of editions) {
      // Letter by letter: pdf.js puts a space where a long address goes on in the next line.
      const found = [...wordsOfText(document.title), ...wordsOfText(await textInStructure(path))].join('')
      const wanted = wordsOfDocument(document).join('')
      let at = 0
      while (at < wanted.length && wanted[at] === found[at]) at++
      expect(found.slice(at, at + 60), path).toBe(wanted.slice(at, at + 60))
    }
  })
})

needs('qpdf', 'pdfinfo')('qpdf and pdfinfo', () => {
  it('find each of them sound and tagged, with its title and its language', () => {
    for (const [path, { title, language }] of files) {
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
      expect(`${stdout}${stderr}`, path).not.toMatch(/warning/i)
      expect(status, path).toBe(0)
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
      expect(info, path).toMatch(/^Tagged:\s+yes$/m)
      expect(/^Title:\s+(.*)$/m.exec(info)?.[1], path).toBe(title)
      const catalogue = /\/Type \/Catalog\n[\s\S]*?endobj/.exec(readFileSync(path, 'latin1'))?.[0]
      expect(catalogue, path).toContain(`/Lang (${language})`)
    }
  })
})
