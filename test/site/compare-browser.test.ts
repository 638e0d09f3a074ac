import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderView } from '../../scripts/serve/render-view.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { pagesOf } from '../../src/site/pages/pages.ts'
import { siteFilesOf } from '../../src/site/site-files.ts'
import { planUrl } from '../../src/urls.ts'
import { shippedLibrary, shippedPlans } from '../shipped.ts'
import { serveFolder } from './serve-folder.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browserIsHere = existsSync(executablePath)

/** A plan wholly rewritten, a refresh, what became of a draft, and a short one. */
const paths = [
  'derby/cypp/compare/2006-2008..2015-2018/',
  'averleigh/cypp/compare/2014-2017..2015-2017-refresh/',
  'worcestershire/cypp/compare/2006-2009..2008-consultation..2008-refresh/',
  'worcestershire/cypp/compare/2006-2009..2008-refresh/',
]

// Questions to a page, as text: they run in the browser, whose names this program does not know.
const showAll = `for (const fold of document.querySelectorAll('main details')) fold.open = true
for (const part of document.querySelectorAll('.part-change, .part-group')) part.style.contentVisibility = 'visible'`
const sticksOut = `[...document.querySelectorAll('main *')].filter((each) => !each.closest('.scroll, .unseen, .mark-word') &&
  each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML.slice(0, 120)).slice(0, 3)`
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const askAxe = `axe.run(document).then(({ violations }) =>
  violations.map((each) => each.id + ': ' + each.nodes[0].html.slice(0, 160)))`

describe.skipIf(!browserIsHere)('a page that compares editions, in a browser', () => {
  let browser: Browser
  let folder = ''
  let site: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'planpress-compare-'))
    const put = (path: string, content: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    const plans = await shippedPlans()
    const documents = new Map(plans.map(({ plan, documents: all }) => [planUrl(plan), all]))
    const input = {
      library: await shippedLibrary(),
      today: '2026-11-22',
      documents,
      changesBetween,
      downloads: new Map(),
    }
    const views = pagesOf(input)
    for (const file of siteFilesOf(input, views)) put(file.path, file.content)
    for (const view of views.compare)
      if (paths.includes(view.url.slice(1))) put(view.path, await renderView('compare', view))
    cpSync(fileURLToPath(new URL('../../templates/assets', import.meta.url)), join(folder, 'assets'), {
      recursive: true,
    })
    site = await serveFolder(folder)
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    site?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options })
    const page = await context.newPage()
    await page.goto(`${site.url}/${path}`)
    return page
  }

  async function sideBySide(page: Page): Promise<boolean> {
    if ((await page.locator('#view_sides').count()) === 0) return false
    await page.check('#view_sides')
    return true
  }

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing for axe to find, marked in the text and side by side, ${colorScheme}`, {
      timeout: 300_000,
    }, async () => {
      const found: string[] = []
      // The longest would only take axe longer.
      for (const path of paths.slice(1)) {
        const page = await open(path, { colorScheme })
        const ask = async (how: string) => {
          await page.evaluate(showAll)
          found.push(...(await page.evaluate<readonly string[]>(askAxe)).map((each) => `${path} ${how} ${each}`))
        }
        await page.evaluate(axe)
        await ask('marked in the text')
        if (await sideBySide(page)) await ask('side by side')
        await page.context().close()
      }
      expect(found).toEqual([])
    })

  it('overflows nothing at 320 px, marked in the text and side by side, with everything unfolded', {
    timeout: 120_000,
  }, async () => {
    for (const path of paths) {
      const page = await open(path, { viewport: { width: 320, height: 640 } })
      const wide = async () => {
        await page.evaluate(showAll)
        return page.evaluate<readonly string[]>(sticksOut)
      }
      expect(await wide(), path).toEqual([])
      if (await sideBySide(page)) expect(await wide(), `${path} side by side`).toEqual([])
      await page.context().close()
    }
  })

  it('shows the texts of a paragraph beside each other without a script', async () => {
    const page = await open(paths[1]!, { javaScriptEnabled: false })
    const pair = page.locator('.reworded').first()
    expect(await pair.locator('.was').isVisible()).toBe(false)
    await page.check('#view_sides')
    const [was, now] = await Promise.all(['.was', '.now'].map((side) => pair.locator(side).boundingBox()))
    expect(was!.x + was!.width).toBeLessThanOrEqual(now!.x)
    expect(await pair.locator('.now del').first().isVisible()).toBe(false)
    await page.context().close()
  })

  it('shows only the kinds of change that are wanted, without a script', async () => {
    const page = await open(paths[1]!, { javaScriptEnabled: false })
    const added = page.locator('div.change.added:not([data-has])').first()
    expect(await added.isVisible()).toBe(true)
    await page.uncheck('#show_added')
    expect(await added.isVisible()).toBe(false)
    await page.context().close()
  })

  it('shows no section that has nothing of what is wanted', async () => {
    const page = await open(paths[0]!, { javaScriptEnabled: false })
    const sections = page.locator('.part-change:visible')
    const all = await sections.count()
    for (const kind of ['added', 'removed', 'edited', 'other']) await page.uncheck(`#show_${kind}`)
    const left = await sections.count()
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(all)
    expect(await page.locator('.part-change:not([data-has~="moved"]):visible').count()).toBe(0)
    expect(await page.locator('div.change:is(.moved, .moved-and-edited):visible').count()).toBeGreaterThan(0)
    await page.context().close()
  })

  it('goes from change to change with one key, past those that are not shown', async () => {
    const page = await open(paths[1]!)
    for (const kind of ['added', 'removed']) await page.uncheck(`#show_${kind}`)
    await page.locator('.steps > .next').first().focus()
    const seen: string[] = []
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('Enter')
      seen.push(
        await page.evaluate<string>(
          "document.querySelector(':target').matches('[data-has]') ? '' : document.querySelector(':target').className",
        ),
      )
    }
    expect(seen.filter((kind) => /added|removed/.test(kind))).toEqual([])
    expect(new Set(await page.evaluate<string>('location.hash')).size).toBeGreaterThan(1)
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('next')
    await page.context().close()
  })

  it('opens what a link leads to where it lies folded', async () => {
    const page = await open(paths[0]!)
    const id = await page.locator('details.whole p[id]').nth(5).getAttribute('id')
    await page.goto(`${site.url}/${paths[0]}#${id}`)
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true)
    await page.context().close()
  })

  it('says in the accessibility tree where each mark begins and ends', async () => {
    const page = await open(paths[1]!)
    await page.evaluate(showAll)
    const client = await page.context().newCDPSession(page)
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const wordsUnder = (id: string): readonly string[] => {
      const node = byId.get(id)
      if (node === undefined) return []
      if (node.role?.value === 'StaticText') return [String(node.name?.value)]
      return (node.childIds ?? []).flatMap(wordsUnder)
    }
    const marks = nodes.filter(({ role, ignored }) => !ignored && /^(insertion|deletion)$/.test(String(role?.value)))
    expect(marks.length).toBeGreaterThan(200)
    for (const { nodeId, role } of marks) {
      const name = role?.value === 'insertion' ? 'added' : 'removed'
      const said = wordsUnder(nodeId)
      expect([said[0]?.trim(), said.at(-1)?.trim()]).toEqual([`${name}:`, `end of ${name}`])
    }
    await page.context().close()
  })

  it('tells with styles off which words went and which came', async () => {
    const page = await open(paths[1]!, { javaScriptEnabled: false })
    await page.evaluate("for (const each of document.querySelectorAll('link[rel=stylesheet], style')) each.remove()")
    const said = (await page.locator('.reworded > .now').allInnerTexts()).join('\n')
    const marks = await page.locator('.reworded > .now :is(ins, del)').count()
    expect(said.match(/(added|removed): /g)?.length).toBe(marks)
    expect(said.match(/end of (added|removed)/g)?.length).toBe(marks)
    expect(await page.locator('.reworded > .was').first().isVisible()).toBe(false)
    await page.context().close()
  })

  it('keeps on paper the words of marks, and unfolds what came and went', async () => {
    const page = await open(paths[1]!)
    await page.emulateMedia({ media: 'print' })
    const mark = page.locator('.reworded > .now .mark-word').first()
    expect((await mark.boundingBox())!.width).toBeGreaterThan(10)
    expect(await page.locator('details.whole p').first().isVisible()).toBe(true)
    await page.context().close()
  })
})
