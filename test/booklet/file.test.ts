import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { type Copy, copies } from '../../src/booklet/frame/themes.ts'
import { bookletOf } from '../../src/booklet/make-booklet.ts'
import { needs } from '../needs.ts'
import { everything, figure, p, part, pictures, site } from './make-document.ts'

const fonts = readFonts()
const folder = mkdtempSync(join(tmpdir(), 'booklets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const made = new Map<Copy, Promise<Uint8Array>>()

function bytesOf(copy: Copy): Promise<Uint8Array> {
  const known = made.get(copy) ?? bookletOf(document, { copy, fonts, site, pictures })
  made.set(copy, known)
  return known
}

const whole = everything()
const document = {
  ...whole,
  parts: [
    ...whole.parts,
    part('clear', [
      p('One more.'),
      figure('here/alpha.png', 'A clear one.'),
      figure('here/inkscape.svg', 'A drawn one.'),
      figure('here/odds.svg', 'Another.'),
    ]),
  ],
}

async function fileOf(copy: Copy): Promise<string> {
  const path = join(folder, `${copy}.pdf`)
  writeFileSync(path, await bytesOf(copy))
  return path
}

async function opened(copy: Copy) {
  const task = getDocument({ data: new Uint8Array(await bytesOf(copy)), verbosity: 0 })
  return { pdf: await task.promise, close: () => task.destroy() }
}

describe('a booklet', () => {
  it.each(copies)('of kind %s has the same bytes each time', async (copy) => {
    const again = await bookletOf(document, { copy, fonts, site, pictures })
    expect(Buffer.compare(again, await bytesOf(copy))).toBe(0)
  })

  it('shows its parts and headings in the outline, in their order', async () => {
    const { pdf, close } = await opened('a4')
    const outline = await pdf.getOutline()
    expect(outline.map((item) => item.title)).toEqual([
      'Children & Young People’s Plan <2014>',
      'About this copy',
      'Contents',
      '1 About first',
      '2 Indicators',
      'About clear',
      'Short names',
    ])
    expect(outline[3]?.items.map((item: { title: string }) => item.title)).toEqual(['A heading'])
    expect(outline[4]?.items.map((item: { title: string }) => item.title)).toEqual(['2.1 About second'])
    expect(outline[4]?.items[0]?.items.map((item: { title: string }) => item.title)).toEqual(['Inside'])
    await close()
  })

  it('labels its pages as they are numbered', async () => {
    const { pdf, close } = await opened('a4')
    const labels = await pdf.getPageLabels()
    expect(labels).toEqual(Array.from({ length: pdf.numPages }, (_, index) => String(index + 1)))
    await close()
  })

  it('leads links to named places in it and to addresses on the web, and to nowhere else', async () => {
    const { pdf, close } = await opened('a4')
    const places = await pdf.getDestinations()
    const web: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1)
      for (const link of await (await pdf.getPage(number)).getAnnotations()) {
        if (typeof link.dest === 'string') expect(places).toHaveProperty([link.dest])
        else web.push(link.unsafeUrl)
        expect(link.contentsObj.str).not.toBe('')
      }
    expect(new Set(web)).toEqual(
      new Set(['https://plans.example.org/here/cypp/2014-2017/', 'https://example.org/a?b=c&d']),
    )
    expect(Object.keys(places)).toEqual(expect.arrayContaining(['second', 'second.inside', 'note-0', 'mark-0']))
    await close()
  })

  it('has no links in a press file, and its boxes in each other', async () => {
    const { pdf, close } = await opened('press')
    const page = await pdf.getPage(1)
    expect(await page.getAnnotations()).toEqual([])
    await close()
    const text = Buffer.from(await bytesOf('press')).toString('latin1')
    const boxOf = (name: string) =>
      /\[([^\]]+)\]/
        .exec(text.slice(text.indexOf(`/${name} `)))?.[1]
        ?.split(' ')
        .map(Number)
    const [media, bleed, trim] = [boxOf('MediaBox'), boxOf('BleedBox'), boxOf('TrimBox')]
    for (const [outer, inner] of [
      [media, bleed],
      [bleed, trim],
    ] as const) {
      expect(inner![0]!).toBeGreaterThan(outer![0]!)
      expect(inner![3]!).toBeLessThan(outer![3]!)
    }
    expect(trim![2]! - trim![0]!).toBeCloseTo((148 * 72) / 25.4, 3)
  })

  it('is told its title with an ampersand and an angle bracket in its metadata', async () => {
    const { pdf, close } = await opened('a4')
    const { info, metadata } = await pdf.getMetadata()
    expect((info as { Title: string }).Title).toBe('Children & Young People’s Plan <2014>')
    expect(metadata.get('dc:title')).toBe('Children & Young People’s Plan <2014>')
    await close()
  })
})

needs('qpdf')('qpdf', () => {
  it.each(copies)('finds nothing wrong with a copy of kind %s', async (copy) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', await fileOf(copy)], { encoding: 'utf8' })
    expect(`${stdout}${stderr}`).not.toMatch(/warning/i)
    expect(status).toBe(0)
  })
})

needs('qpdf')('a press file', () => {
  it.each(['press', 'press-imposed'] as const)(
    'of kind %s is printed in four inks, its letters in black alone',
    async (copy) => {
      const args = ['--stream-data=uncompress', '--decode-level=generalized', await fileOf(copy), '-']
      const text = execFileSync('qpdf', args, { encoding: 'latin1', maxBuffer: 2 ** 28 })
      expect(text).not.toMatch(/\/DeviceRGB|\/CalRGB|\s(?:rg|RG|g|G|cs|CS|sc|SC)\n/)
      const grounds = new Set<string>()
      let fill = ''
      for (const [operator] of text.matchAll(/[\d. ]+ k\n|BT .*? ET/g))
        if (operator.endsWith('k\n')) fill = operator.trim()
        else grounds.add(fill)
      for (const each of grounds) expect(each).toMatch(/^0 0 0 [\d.]+ k$/)
    },
  )
})

needs('pdffonts')('pdffonts', () => {
  it.each(copies)('finds every face embedded in a copy of kind %s', async (copy) => {
    const rows = execFileSync('pdffonts', [await fileOf(copy)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toMatch(/Identity-H\s+yes yes yes/)
  })
})

needs('java')('veraPDF', () => {
  it('finds no broken rule of PDF/UA-1 and PDF/A-2a in any copy that is read on a screen', {
    timeout: 180_000,
  }, async () => {
    const files = await Promise.all((['a4', 'large-print', 'a5', 'a5-booklet'] as const).map(fileOf))
    const require = createRequire(import.meta.url)
    const jar = join(require.resolve('@opendataloader/pdf'), '../../lib/opendataloader-pdf-cli.jar')
    const judged = spawnSync('java', ['-cp', jar, 'test/judges/VeraCheck.java', 'PDFUA-1,PDFA-2A', ...files], {
      encoding: 'utf8',
    })
    expect(`${judged.stdout}${judged.stderr}`).not.toMatch(/broken|rror/)
    expect(judged.status).toBe(0)
    expect(judged.stdout.trim().split('\n')).toHaveLength(8)
  })
})
