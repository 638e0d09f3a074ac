import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bookletOf } from '../../src/booklet/make-booklet.ts'
import { readFonts } from '../../src/booklet/read-fonts.ts'
import { redlineOf } from '../../src/booklet/redline.ts'
import { briefChanges } from '../../src/booklet/redline-brief.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { coverReportOf } from '../../src/document/cover-report.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { progressDocumentOf } from '../../src/document/progress-document.ts'
import { progressReportsOf } from '../../src/document/progress-reports.ts'
import { needs } from '../needs.ts'
import { shippedLibrary, shippedPlans, shippedToday } from '../shipped.ts'
import { site } from './make-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fonts = readFonts()
const library = await shippedLibrary()
const plans = await shippedPlans()

async function fileOf(name: string, document: EditionDocument): Promise<string> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, await bookletOf(document, { copy: 'a4', fonts, site, pictures: library.pictures }))
  return path
}

needs('java')('veraPDF', () => {
  for (const { plan, documents } of plans)
    it(`finds no broken rule in any redline, progress report or cover report of ${plan.authority} ${plan.id}`, {
      timeout: 600_000,
    }, async () => {
      const files: string[] = []
      for (const [at, newer] of documents.entries()) {
        const { id } = newer.edition
        const older = documents[at - 1]
        const changes = older === undefined ? undefined : changesBetween(older, newer)
        if (changes !== undefined) files.push(await fileOf(`redline ${id}`, redlineOf(changes)))
        const told = changes && older && { since: older.edition, blocks: briefChanges(changes) }
        files.push(await fileOf(`cover ${id}`, coverReportOf(library, plan, newer.edition, shippedToday, told)))
      }
      const report = progressReportsOf(plan).at(-1)
      if (report !== undefined) {
        const { edition, period } = report
        files.push(await fileOf('progress', progressDocumentOf(library, plan, edition, period, shippedToday)))
      }
      const jar = join(
        createRequire(import.meta.url).resolve('@opendataloader/pdf'),
        '../../lib/opendataloader-pdf-cli.jar',
      )
      const judged = spawnSync('java', ['-cp', jar, 'test/judges/VeraCheck.java', 'PDFUA-1,PDFA-2A', ...files], {
        encoding: 'utf8',
      })
      expect(`${judged.stdout}${judged.stderr}`).not.toMatch(/broken|rror/)
      expect(judged.stdout.trim().split('\n')).toHaveLength(files.length * 2)
    })
})
