import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodePng, type Pixels } from '../../src/booklet/draw/decode-png.ts'
import { writePdf } from '../../src/booklet/draw/write-pdf.ts'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { Frame } from '../../src/booklet/frame/frame.ts'
import { pressInks, screenInks } from '../../src/booklet/frame/inks.ts'
import { decoration } from '../../src/booklet/frame/tags.ts'
import { readSvg } from '../../src/load/svg/read-svg.ts'
import { writeSvg } from '../../src/load/svg/write-svg.ts'
import type { Drawing, Shape } from '../../src/model/drawing.ts'
import type { Picture } from '../../src/model/library.ts'
import { chromiumPath, needs } from '../needs.ts'

const samples = new URL('../fixtures/svg/', import.meta.url)
const names = readdirSync(samples).filter((name) => name.endsWith('.svg'))
const folder = mkdtempSync(join(tmpdir(), 'drawings-'))
const shape = shaperOf(openFaces(readFonts()))
afterAll(() => rmSync(folder, { recursive: true }))

function drawingIn(bytes: Uint8Array): Drawing {
  const problems: string[] = []
  const note = (_check: string, _spot: object, message: string) => problems.push(message)
  const drawing = readSvg(bytes, { error: note, warn: note })
  expect(problems).toEqual([])
  return drawing!
}

/** A page that is all picture, as large as that is by itself. */
function pdfOf(drawing: Drawing, colours: 'screen' | 'press'): Promise<Uint8Array> {
  const [width, height] = [(drawing.width * 72) / 96, (drawing.height * 72) / 96]
  const picture: Picture = {
    type: 'svg',
    drawing,
    bytes: new Uint8Array(),
    original: new Uint8Array(),
    width: 1,
    height: 1,
  }
  const frame: Frame = {
    width,
    height,
    label: '1',
    placed: [{ x: 0, y: 0, draws: [{ kind: 'picture', x: 0, y: 0, width, height, file: 'here', slot: decoration }] }],
  }
  return writePdf({
    facts: { title: 'T', author: 'A', subject: 'S', language: 'en-GB', made: new Date(0) },
    sheets: [{ width, height, label: '1', pages: [{ frame, turn: 0, x: 0, y: 0 }] }],
    structure: { name: 'Document', children: [], facts: {} },
    outline: [],
    inks: colours === 'press' ? pressInks({}) : screenInks({}),
    pictures: new Map([['here', picture]]),
    shape,
    tagged: colours === 'screen',
  })
}

needs(
  'chromium',
  'pdftoppm',
  'pdftotext',
  'pdffonts',
  'mutool',
)('a drawing', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath()! })
    page = await browser.newPage()
  })
  afterAll(() => browser.close())

  /** What the browser makes of an SVG as the picture of a page, as it does on the site. */
  async function inBrowser(svg: Uint8Array, { width, height }: Drawing): Promise<Pixels> {
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
    await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) })
    await page.setContent(
      `<body style="margin:0"><img src="${address}" style="display:block;width:${width}px;height:${height}px">`,
    )
    return decodePng(await page.screenshot())
  }

  async function onPaper(drawing: Drawing, colours: 'screen' | 'press'): Promise<Pixels> {
    const path = join(folder, 'page')
    writeFileSync(`${path}.pdf`, await pdfOf(drawing, colours))
    execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', `${path}.pdf`, path])
    return decodePng(readFileSync(`${path}.png`))
  }

  it.each(names)('from %s looks on paper and as it is written for the web as in its own file', async (name) => {
    const bytes = readFileSync(new URL(name, samples))
    const drawing = drawingIn(bytes)
    const own = await inBrowser(bytes, drawing)
    const web = await inBrowser(new TextEncoder().encode(writeSvg(drawing)), drawing)
    const paper = await onPaper(drawing, 'screen')
    // The browser shows the label of draw.io that is a piece of a web page, and not its letters.
    expect(apart(own, web)).toBeLessThan(name === 'drawio.svg' ? 0.05 : 0.01)
    expect(apart(own, paper)).toBeLessThan(0.05)
    // That this is no small thing: a drawing without half of its shapes is farther away.
    const half = { ...drawing, shapes: halved(drawing.shapes) }
    expect(apart(own, await onPaper(half, 'screen'))).toBeGreaterThan(2 * apart(own, paper))
  })

  it('is printed at a press in four inks, and what is black in black alone', async () => {
    const drawing = drawingIn(readFileSync(new URL('odds.svg', samples)))
    const pdf = join(folder, 'press.pdf')
    writeFileSync(pdf, await pdfOf(drawing, 'press'))
    const shown = execFileSync('mutool', ['show', '-b', pdf, 'pages/1/Resources/XObject/P1'], { encoding: 'latin1' })
    expect(shown).not.toMatch(/ (?:rg|RG|g|G)\s/)
    expect(shown).toMatch(/\b0 0 0 1 K\b/)
  })

  it('has letters that can be found and copied, in the order of the file', async () => {
    const pdf = join(folder, 'letters.pdf')
    writeFileSync(pdf, await pdfOf(drawingIn(readFileSync(new URL('libreoffice.svg', samples))), 'screen'))
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain('Key partners')
    expect(execFileSync('pdffonts', [pdf], { encoding: 'utf8' })).toContain('SourceSans3')
  })
})

/** Every other shape, in groups too. */
function halved(shapes: readonly Shape[]): readonly Shape[] {
  const kept = shapes.length === 1 ? shapes : shapes.filter((_, at) => at % 2 === 1)
  return kept.map((shape) => (shape.kind === 'group' ? { ...shape, shapes: halved(shape.shapes) } : shape))
}

/** The share of a picture that looks another, seen from so far that edges and the typeface of letters do not count. */
function apart(one: Pixels, other: Pixels): number {
  const square = 6
  const across = Math.floor(Math.min(one.width, other.width) / square)
  const down = Math.floor(Math.min(one.height, other.height) / square)
  let wrong = 0
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const [here, there] = [one, other].map((pixels) => mean(pixels, x * square, y * square, square))
      if (here!.some((value, index) => Math.abs(value - there![index]!) > 32)) wrong++
    }
  return wrong / (across * down)
}

function mean({ width, channels, bytes }: Pixels, left: number, top: number, square: number): readonly number[] {
  const sum = [0, 0, 0]
  for (let y = top; y < top + square; y++)
    for (let x = left; x < left + square; x++)
      for (const part of [0, 1, 2]) sum[part]! += bytes[(y * width + x) * channels + Math.min(part, channels - 1)]!
  return sum.map((value) => value / square ** 2)
}
