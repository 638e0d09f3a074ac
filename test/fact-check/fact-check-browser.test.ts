import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { p } from '../diff/make-document.ts'
import { chromiumPath, needs } from '../needs.ts'
import { pack, packOf, shippedPairs, three } from './make-pack.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Questions to a page, as text: they run in the browser, whose names this program does not know.
const askAxe = `axe.run(document).then(({ violations }) =>
  violations.map((each) => each.id + ': ' + each.nodes[0].html.slice(0, 160)))`
const widthOfPage = 'document.documentElement.scrollWidth'
const focused = 'document.activeElement.outerHTML'

needs('chromium')('a fact-check pack, opened from disk', () => {
  let browser: Browser
  let folder = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'planpress pack '))
    writeFileSync(join(folder, 'three.html'), pack(three.was, three.now))
    const [, refresh] = await shippedPairs()
    writeFileSync(join(folder, 'refresh.html'), packOf(refresh!))
    const nasty = `</script><script>document.title='ran'</script><img src=x onerror="document.title='ran'">`
    writeFileSync(
      join(folder, 'nasty.html'),
      pack([p('One two three.')], [p(nasty), p('=HYPERLINK("http://evil.example")')]),
    )
    browser = await chromium.launch({
      executablePath: chromiumPath() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** A new page, with everything that went wrong on it and everything that it asked for. */
  async function open(name: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (!/three|refresh|nasty/.test(request.url())) troubles.push(`asks for ${request.url()}`)
    })
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    return { page, troubles, close: () => context.close() }
  }

  async function save(page: Page): Promise<{ readonly name: string; readonly file: string; readonly text: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#pack_save')])
    const name = download.suggestedFilename()
    const file = join(folder, name)
    await download.saveAs(file)
    return { name, file, text: readFileSync(file, 'utf8') }
  }

  const rowsOf = (text: string): readonly { readonly [column: string]: string }[] =>
    parse(text, { bom: true, columns: true })

  async function answerTwo(page: Page) {
    await page.fill('#pack_name', 'Sam')
    await page.fill('#pack_organisation', 'Wendle Hospitals')
    await page.locator('.question').nth(0).getByLabel('Right', { exact: true }).check()
    await page.locator('.question').nth(2).getByLabel('Not right').check()
    await page.locator('.question').nth(2).getByLabel('Remark').fill('=1+1 is "two",\nnot Sunday')
  }

  it('saves the answers as a table that a spreadsheet opens and cannot run', async () => {
    const { page, troubles, close } = await open('three')
    await answerTwo(page)
    expect(await page.textContent('#pack_status')).toBe('2 of 3 answered')
    expect(await page.textContent('nav [data-section]')).toBe('2 of 3 answered')
    const { name, text } = await save(page)
    expect(name).toMatch(/^fact-check-averleigh-cypp-[\w-]+-wendle-hospitals\.csv$/)
    expect(text.startsWith('\ufeff"Number",')).toBe(true)
    const rows = rowsOf(text)
    expect(rows.map(({ Answer }) => Answer)).toEqual(['Right', '', 'Not right'])
    expect(rows[0]).toMatchObject({
      Number: '1',
      Change: 'Paragraph changed',
      Before: expect.stringContaining('meet every month and publish'),
      After: expect.stringContaining('meet every quarter and publish'),
      Name: 'Sam',
      Organisation: 'Wendle Hospitals',
    })
    expect(rows[2]!.Remark).toBe(`'=1+1 is "two",\nnot Sunday`)
    expect(rows[2]!.Address).toBe(
      `https://plans.example.org/averleigh/cypp/compare/${/compare\/([^/]*)/.exec(rows[2]!.Address!)![1]}/#${rows[2]!.Reference}`,
    )
    expect(troubles).toEqual([])
    await close()
  })

  it('goes on with answers that were saved', async () => {
    const first = await open('three')
    await answerTwo(first.page)
    const { file } = await save(first.page)
    await first.close()
    const { page, close } = await open('three')
    await page.setInputFiles('#pack_file', file)
    await expect.poll(() => page.textContent('#pack_status')).toContain('2 of 3 answered')
    expect(await page.inputValue('#pack_name')).toBe('Sam')
    expect(await page.locator('.question').nth(2).getByLabel('Remark').inputValue()).toBe('=1+1 is "two",\nnot Sunday')
    const again = await save(page)
    expect(again.text).toBe(readFileSync(file, 'utf8'))
    await close()
  })

  it('says what it cannot read, and what is not asked', async () => {
    const { page, close } = await open('three')
    const put = (text: string) =>
      page.setInputFiles('#pack_file', { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await put('a,b\r\n1,2\r\n')
    await expect.poll(() => page.textContent('#pack_status')).toContain('answers.csv is no file of answers')
    // As a spreadsheet in another language saves it.
    const id = await page.locator('.question').first().getAttribute('id')
    await put(`Number;Answer;Reference\r\n1;Right;${id}\r\n2;Right;elsewhere.p1`)
    await expect
      .poll(() => page.textContent('#pack_status'))
      .toBe('1 of 3 answered. Left out of the file, as not asked here: 1.')
    await close()
  })

  it('is answered by keyboard alone, leads to what is not answered, and lets an answer be taken back', async () => {
    const { page, close } = await open('three')
    await page.focus('#pack_next')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>(focused)).toContain('name="pack_answer1"')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('[name=pack_answer1][value="Not right"]').isChecked()).toBe(true)
    await page.focus('#pack_next')
    await page.keyboard.press('Enter')
    expect(await page.evaluate<string>(focused)).toContain('name="pack_answer2"')
    await page.keyboard.press('Space')
    await page.focus('#pack_next')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await page.focus('#pack_next')
    await page.keyboard.press('Enter')
    expect(await page.textContent('#pack_status')).toBe('All 3 are answered.')
    await page.getByRole('button', { name: 'Clear the answer to change 2' }).press('Enter')
    expect(await page.textContent('#pack_status')).toBe('2 of 3 answered')
    await close()
  })

  it('warns who leaves with answers that are not saved, and nobody else', async () => {
    const { page, close } = await open('three')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await answerTwo(page)
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await save(page)
    await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
    expect(asked).toEqual(['beforeunload'])
    await close()
  })

  it('gives the answers as text where no file can be saved', async () => {
    const { page, close } = await open('three')
    await answerTwo(page)
    await page.click('#pack_as_text')
    const text = await page.inputValue('#pack_text')
    expect(text).toContain('From: Sam, Wendle Hospitals\n2 of 3 answered\n\n1. Paragraph changed')
    expect(text).toContain('   Not right\n   =1+1 is "two",\n   not Sunday')
    await close()
  })

  it('runs nothing of what an officer wrote, on the page or in the table', async () => {
    const { page, troubles, close } = await open('nasty')
    await page.locator('.question').first().getByLabel('Right', { exact: true }).check()
    const rows = rowsOf((await save(page)).text)
    expect(rows.map(({ After }) => After).join('\n')).toContain('</script><script>')
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(await page.title()).not.toBe('ran')
    expect(troubles).toEqual([])
    await close()
  })

  it('is whole with scripts switched off, and says that it can be printed', async () => {
    const { page, close } = await open('three', { javaScriptEnabled: false })
    expect(await page.innerText('main')).toContain('print it, tick the boxes')
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('.question input:visible').count()).toBe(6)
    await close()
  })

  it('has on paper boxes to tick, marks in words and nothing to press', async () => {
    const { page, close } = await open('three')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator(':is(button, .bar, nav, .ways a):visible').count()).toBe(0)
    const box = await page.locator('.question input').first().boundingBox()
    expect(box!.width).toBeGreaterThan(15)
    const mark = await page.locator('.question .mark-word').first().boundingBox()
    expect(mark!.width).toBeGreaterThan(10)
    await close()
  })

  it('overflows nothing at 320 px', async () => {
    const { page, close } = await open('refresh', { viewport: { width: 320, height: 640 } })
    expect(await page.evaluate<number>(widthOfPage)).toBe(320)
    await close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing for axe to find, ${colorScheme}`, async () => {
      const { page, close } = await open('refresh', { colorScheme, bypassCSP: true })
      await page.locator('.question').first().getByLabel('Right', { exact: true }).check()
      await page.click('#pack_as_text')
      await page.evaluate(axe)
      expect(await page.evaluate<readonly string[]>(askAxe)).toEqual([])
      await close()
    })
})
