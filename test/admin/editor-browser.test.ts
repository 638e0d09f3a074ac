import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mediaType } from '../../scripts/serve/media-type.ts'
import type { EditorPlace } from '../../src/admin/editor-place.ts'
import { editorHeaders } from '../../src/admin/editor-policy.ts'
import { editorFiles } from '../../src/build/editor-files.ts'
import { checkLibrary } from '../../src/check/checks.ts'
import { loadLibrary } from '../../src/load/load-library.ts'
import type { Library } from '../../src/model/library.ts'
import { chromiumPath, needs } from '../needs.ts'

const small = 'test/fixtures/small'
const place: EditorPlace = { kind: 'machine', folder: 'content', repository: 'plans' }
const folder = 'averleigh/cypp/2017-2021'

let browser: Browser
let server: Server
let origin = ''
let library: Library

needs('chromium')('the editor in a browser', () => {
  beforeAll(async () => {
    library = (await loadLibrary(small)).library!
    const files = new Map(editorFiles(library, place).map(({ path, content }) => [`/${path}`, content]))
    files.set('/assets/icon.svg', readFileSync('templates/assets/icon.svg'))
    files.set('/', '<!doctype html><title>Empty</title><link rel="icon" href="/assets/icon.svg">')
    server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/\?.*/, '').replace(/(?<=.)\/$/, '/index.html')
      const content = files.get(path)
      const type = mediaType(path === '/' ? 'x.html' : path)
      response.writeHead(content === undefined ? 404 : 200, {
        'Content-Type': type,
        ...Object.fromEntries(editorHeaders(place)),
      })
      response.end(content)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({
      executablePath: chromiumPath()!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it('writes entries and changes that load again, talks to nobody else, and breaks no policy', {
    timeout: 240_000,
  }, async () => {
    const { page, troubles } = await openFolder()
    await signIn(page)
    await page.goto(`${origin}/admin/editor/?of=${folder}#/collections/sections/entries/introduction`)
    await page.getByRole('textbox', { name: 'Title' }).fill('Where we begin: "yes"')
    await save(page)

    await page.goto(`${origin}/admin/editor/?of=${folder}#/collections/priorities/new`)
    await page.getByRole('textbox', { name: 'Title' }).fill('Heard in every school')
    await page.getByRole('textbox', { name: 'Id' }).fill('heard-in-schools')
    await page.locator('textarea').last().fill('#3.4 We will **listen**.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n')
    await save(page)

    await page.goto(`${origin}/admin/editor/?of=${folder}#/collections/indicators/entries/attendance`)
    await page.getByRole('textbox', { name: 'Decimals' }).fill('2')
    await save(page)

    const written = await contentIn(page)
    const before = filesOf(small)
    const changed = [...written].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)
    expect(changed.sort()).toEqual([
      `${folder}/indicators/attendance.md`,
      `${folder}/priorities/heard-in-schools.md`,
      `${folder}/sections/introduction.md`,
    ])
    expect(written.get(`${folder}/priorities/heard-in-schools.md`)).toBe(
      '---\ntitle: Heard in every school\n---\n\n#3.4 We will **listen**.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
    )
    expect(linesThatDiffer(before, written, `${folder}/sections/introduction.md`)).toBe(1)

    const again = await loadAgain(written)
    expect(again.errors).toEqual([])
    const edition = again.library!.plans[0]!.editions.find(({ id }) => id === '2017-2021')!
    expect(edition.priorities.map(({ id }) => id)).toContain('heard-in-schools')
    expect(edition.sections[0]!.title).toBe('Where we begin: "yes"')
    expect(edition.indicators[0]!.decimals).toBe(2)
    expect(troubles).toEqual([])
  })

  it('refuses a name of a file that is no id', { timeout: 120_000 }, async () => {
    const { page } = await openFolder()
    await signIn(page)
    await page.goto(`${origin}/admin/editor/?of=${folder}#/collections/partners/new`)
    await page.getByRole('textbox', { name: 'Title' }).fill('A partner')
    await page.getByRole('textbox', { name: 'Id' }).fill('../Out of it')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Write an id: lower-case letters, digits and hyphens.').first().waitFor()
    expect([...(await contentIn(page)).keys()].sort()).toEqual([...filesOf(small).keys()].sort())
  })
})

/** A page for which a folder of the browser's own stands for the repository, and everything that went wrong on it. */
async function openFolder(): Promise<{ readonly page: Page; readonly troubles: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`${message.location().url} ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) troubles.push(`asks for ${url}`)
  })
  await page.goto(`${origin}/`)
  await page.evaluate(`(async () => {
    ${folderInBrowser}
    await (await repository()).getDirectoryHandle('.git', { create: true })
    for (const [path, text] of ${JSON.stringify([...filesOf(small)])}) {
      const steps = ('content/' + path).split('/')
      let folder = await repository()
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true })
      const writer = await (await folder.getFileHandle(steps.at(-1), { create: true })).createWritable()
      await writer.write(text)
      await writer.close()
    }
  })()`)
  await page.addInitScript(`${folderInBrowser}\nwindow.showDirectoryPicker = repository`)
  return { page, troubles }
}

const folderInBrowser = `async function repository() {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('plans', { create: true })
}`

/** Chooses the folder, and waits until its files are listed. */
async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/admin/editor/?of=${folder}`)
  await page.getByRole('button', { name: 'Work with Local Repository' }).click({ timeout: 60_000 })
  await page.getByRole('gridcell', { name: 'Introduction' }).first().waitFor({ timeout: 60_000 })
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Entry saved.').first().waitFor()
  await page.getByText('Entry saved.').first().waitFor({ state: 'hidden' })
}

async function contentIn(page: Page): Promise<ReadonlyMap<string, string>> {
  const found = await page.evaluate(`(async () => {
    ${folderInBrowser}
    const found = []
    async function walk(folder, path) {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await walk(handle, path + name + '/')
        else found.push([path + name, await (await handle.getFile()).text()])
    }
    await walk(await (await repository()).getDirectoryHandle('content'), '')
    return found
  })()`)
  return new Map(found as [string, string][])
}

function filesOf(root: string): ReadonlyMap<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|csv)$/.test(path))
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

function linesThatDiffer(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  path: string,
): number {
  const [was, now] = [before, after].map((files) => files.get(path)!.split('\n'))
  return was!.length === now!.length ? was!.filter((line, at) => line !== now![at]).length : Number.NaN
}

async function loadAgain(files: ReadonlyMap<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'edited '))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { library: read, problems } = await loadLibrary(root)
    const all = [...problems, ...(read === undefined ? [] : checkLibrary(read))]
    return { library: read, errors: all.filter(({ level }) => level === 'error') }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
