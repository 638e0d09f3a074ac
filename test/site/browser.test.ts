import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeSite, pagesIn, removeSite } from './made-site.ts'
import { serveFolder } from './serve-folder.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browserIsHere = existsSync(executablePath)
if (!browserIsHere) console.warn(`NO BROWSER at ${executablePath}: what only a browser can tell is not tested`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Questions to a page, as text: they run in the browser, whose names this program does not know.
const status = "document.getElementById('search_status').textContent"
const widthOfPage = 'document.documentElement.scrollWidth'
const askAxe = `axe.run(document).then(({ violations }) =>
  violations.map((each) => each.id + ': ' + each.nodes[0].html.slice(0, 160)))`

let browser: Browser
let site: Awaited<ReturnType<typeof serveFolder>>
let folder = ''
/** One page of every kind, by its address. */
let kinds: readonly string[] = []

describe.skipIf(!browserIsHere)('in a browser', () => {
  beforeAll(async () => {
    folder = madeSite()
    kinds = [...oneOfEachKind([...pagesIn(folder).keys()]), 'handbook/sections/writing/', 'handbook/sections/mistakes/']
    site = await serveFolder(folder)
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  })

  afterAll(async () => {
    await browser?.close()
    site?.close()
    removeSite(folder)
  })

  /** A new page, with everything that went wrong on it. */
  async function open(options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`${page.url()} ${message.text()}`)
    })
    page.on('pageerror', (error) => troubles.push(`${page.url()} ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) troubles.push(`${page.url()} asks for ${request.url()}`)
    })
    return { page, troubles, close: () => context.close() }
  }

  /** Waits until a question answers yes. Asked anew each time: a page that forbids `eval` cannot wait by itself. */
  async function until(page: Page, question: string) {
    await expect.poll(() => page.evaluate<boolean>(question), { timeout: 30_000, interval: 50 }).toBe(true)
  }

  async function search(page: Page, words: string) {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent(words)}`)
    await until(page, `/found/i.test(${status})`)
    await page.waitForSelector('#search_results li')
  }

  it('lets no request leave the site and breaks no rule of the content security policy', async () => {
    const { page, troubles, close } = await open()
    for (const path of kinds) await page.goto(`${site.url}/${path}`, { waitUntil: 'load' })
    await search(page, 'school')
    expect(troubles).toEqual([])
    await close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing for axe to find on a page of every kind, ${colorScheme}`, async () => {
      const { page, close } = await open({ colorScheme, bypassCSP: true })
      const found: string[] = []
      for (const path of [...kinds, 'search/?q=school']) {
        await page.goto(`${site.url}/${path}`)
        if (path.includes('?q=')) await page.waitForSelector('#search_results li')
        await page.evaluate(axe)
        const violations = await page.evaluate<readonly string[]>(askAxe)
        found.push(...violations.map((each) => `${path} ${each}`))
      }
      expect(found).toEqual([])
      await close()
    })

  it('overflows nothing at 320 px, on a page of every kind', async () => {
    const { page, close } = await open({ viewport: { width: 320, height: 640 } })
    const wide: string[] = []
    for (const path of kinds) {
      await page.goto(`${site.url}/${path}`)
      const width = await page.evaluate<number>(widthOfPage)
      if (width > 320) wide.push(`${path}: ${width}`)
    }
    expect(wide).toEqual([])
    await close()
  })

  it('clips nothing with the text spacing that readers may set', async () => {
    const { page, close } = await open({ viewport: { width: 320, height: 640 }, bypassCSP: true })
    for (const path of kinds.slice(0, 6)) {
      await page.goto(`${site.url}/${path}`)
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      })
      expect(await page.evaluate<number>(widthOfPage), path).toBeLessThanOrEqual(320)
    }
    await close()
  })

  it('finds the handbook for officers for those who ask there, and not for the public', async () => {
    const { page, close } = await open()
    await page.goto(`${site.url}/search/?q=backquotes`)
    await until(page, `/found/i.test(${status})`)
    expect(await page.locator('#search_results a[href*="/handbook/"]').count()).toBe(0)
    await page.goto(`${site.url}/handbook/`)
    await page.fill('#handbook_query', 'backquotes')
    await page.press('#handbook_query', 'Enter')
    await page.waitForSelector('#search_results a[href*="/handbook/sections/writing/"]')
    expect(await page.evaluate<string>(status)).toContain('in the handbook')
    await close()
  })

  it('finds words and lands on the paragraph, with them marked', async () => {
    const { page, close } = await open()
    await search(page, 'safeguarding')
    const link = page.locator('#search_results h2 a[href*="#"]').first()
    const href = (await link.getAttribute('href')) ?? ''
    await link.click()
    await page.waitForLoadState()
    const place = page.locator(`[id="${new URL(href).hash.slice(1)}"]`)
    expect(await place.count()).toBe(1)
    expect(await place.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900)
    expect((await place.locator('mark').first().textContent())?.toLowerCase()).toContain('safeguard')
    await close()
  })

  it('finds a paragraph by its number', async () => {
    const { page, close } = await open()
    await search(page, '8.3')
    const link = page.locator('#search_results h2 a').first()
    await link.click()
    await page.waitForLoadState()
    const target = page.locator(':target')
    expect(await target.locator('.number').first().textContent()).toBe('8.3')
    await close()
  })

  it('searches for old and new names together, and says so', async () => {
    const { page, close } = await open()
    await search(page, 'PCT')
    expect(await page.textContent('#search_status')).toMatch(/Also searched for:.*CCG/)
    await close()
  })

  it('searches current editions first and older ones when asked', async () => {
    const { page, close } = await open()
    await search(page, 'school')
    const before = await page.textContent('#search_status')
    expect(before).toContain('in current editions')
    await page.check('#search_older')
    await until(page, `${status} !== ${JSON.stringify(before)}`)
    await until(page, `/pages found/.test(${status})`)
    const number = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0])
    expect(number(await page.textContent('#search_status'))).toBeGreaterThan(number(before))
    await close()
  })

  it('narrows a search by authority with the keyboard alone', async () => {
    const { page, close } = await open()
    await search(page, 'school')
    await page.focus('#search_narrow summary')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await until(page, "location.search.includes('authority=')")
    await page.waitForSelector('#search_results li')
    const chosen = await page.inputValue('#search_authority')
    for (const over of await page.locator('#search_results .over').allTextContents()) expect(over).toContain(chosen)
    await close()
  })

  it('is whole with scripts switched off', async () => {
    const { page, close } = await open({ javaScriptEnabled: false })
    for (const path of kinds) {
      await page.goto(`${site.url}/${path}`)
      expect((await page.innerText('main')).length, path).toBeGreaterThan(20)
    }
    await page.goto(`${site.url}/search/?q=school`)
    expect(await page.innerText('main')).toContain('Search needs scripts')
    expect(await page.locator('#search_editions a').count()).toBeGreaterThan(3)
    await close()
  })

  it('skips to the text with the first press of Tab', async () => {
    const { page, close } = await open()
    await page.goto(`${site.url}/`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true)
    await close()
  })

  it('answers what stood on a day', async () => {
    const { page, close } = await open()
    await page.goto(`${site.url}/${kinds.find((path) => path.endsWith('/on/'))}`)
    await page.fill('#on_date', '1901-01-01')
    await page.click('#on_day button')
    expect(await page.textContent('#on_answer')).toContain('Nothing is known of that day')
    await close()
  })
})

/** The first page of each kind, told by the shape of its address. */
function oneOfEachKind(paths: readonly string[]): readonly string[] {
  const shapes = new Map<string, string>()
  for (const path of paths) {
    const url = path.replace(/index\.html$/, '')
    const [authority, plan, third, fourth, fifth] = url.split('/')
    const shape =
      plan === '' || plan === undefined
        ? (authority ?? '')
        : third === '' || third === undefined
          ? 'plan'
          : ['compare', 'history', 'on', 'indicators', 'consultations', 'decisions', 'partners'].includes(third)
            ? `${third}${fourth === '' ? '' : '/one'}`
            : `edition/${fourth ?? ''}${fifth === '' || fifth === undefined ? '' : '/one'}`
    // A comparison's other order is a page that leads on, and comes later than the page itself.
    if (!shapes.has(shape)) shapes.set(shape, url)
  }
  return [...shapes.values()]
}
