import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileFor, plainPath } from '../../scripts/serve/safe-path.ts'
import { copyOfSmall, ownFolder, planpress, program } from './run.ts'

const day = ['--today', '2018-01-01']

/** Starts the server, and says where it is. */
async function served(args: readonly string[]): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', ...args, ...day])
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', (data: Buffer) => {
      said += data
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (found !== undefined) resolve(found.replace('localhost', '127.0.0.1'))
    })
    server.on('exit', () => reject(new Error(said)))
  })
  return { address, stop: () => server.kill() }
}

describe('serve', () => {
  const content = copyOfSmall()
  const section = join(content, 'averleigh/cypp/2014-2017/sections/introduction.md')
  const page = '/averleigh/cypp/2014-2017/sections/introduction/'
  let stop: () => void
  let address = ''
  const get = (path: string) => fetch(address + path)
  const text = async (path: string) => (await get(path)).text()

  beforeAll(async () => {
    const started = await served(['--content', content])
    address = started.address
    stop = started.stop
  })
  afterAll(() => {
    stop()
  })

  /** Resolves when the next page load is asked for. */
  async function reloaded(change: () => void): Promise<void> {
    const events = await get('/_preview/events')
    const reader = events.body!.getReader()
    let seen = ''
    change()
    while (!seen.includes('event: reload')) seen += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
  }

  it('shows each page as a build writes it, but for the preview', async () => {
    const out = join(ownFolder(), 'out')
    planpress(['build', '--content', content, '--out', out, ...day])
    for (const path of [
      '/',
      page,
      '/averleigh/cypp/compare/2014-2017..2017-2021/',
      '/averleigh/cypp/2014-2017/whole/',
    ]) {
      const shown = (await text(path)).replace(/<link rel="stylesheet" href="\/_preview.*?<\/script>/, '')
      const built = readFileSync(join(out, path, 'index.html'), 'utf8')
      // Booklets are offered without their sizes, since they are not made yet.
      const plain = (html: string) =>
        html.replace(/\(PDF[^)]*\)/g, '(PDF)').replace(/\((\w+)( \w+)?, [\d.]+ \w+\)/g, '($1$2)')
      expect(plain(shown)).toBe(plain(built))
    }
  })

  it('gives styles, fonts, feeds, data and search', async () => {
    for (const path of [
      '/assets/style.css',
      '/assets/brand.css',
      '/feed.atom',
      '/averleigh/cypp/2014-2017/index.json',
      '/pagefind/pagefind.js',
    ])
      expect((await get(path)).status, path).toBe(200)
  })

  it('has the editor for a content folder that is in a repository, under a policy of its own, and never loads it again', async () => {
    expect(await text('/admin/')).toContain('the content folder is in none')
    mkdirSync(join(dirname(content), '.git'))
    const other = await served(['--content', content])
    const list = await (await fetch(`${other.address}/admin/`)).text()
    expect(list).toContain('href="../admin/editor/?of=averleigh/cypp/2014-2017"')
    const editor = await fetch(`${other.address}/admin/editor/`)
    expect(editor.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(await editor.text()).not.toContain('_preview')
    const config = (await (await fetch(`${other.address}/admin/editor/of/averleigh/cypp/2014-2017.json`)).json()) as {
      readonly media_folder: string
    }
    expect(config.media_folder).toBe('content/averleigh/cypp/2014-2017/pictures')
    expect((await fetch(`${other.address}/admin/editor/sveltia-cms/index.js`)).headers.get('content-type')).toContain(
      'javascript',
    )
    expect((await fetch(`${other.address}/admin/none/`)).status).toBe(404)
    other.stop()
  })

  it('makes a booklet when it is asked for', async () => {
    const booklet = await get('/averleigh/cypp/2014-2017/averleigh-cypp-2014-2017-a4.pdf')
    expect(booklet.headers.get('content-type')).toBe('application/pdf')
    expect((await booklet.text()).slice(0, 5)).toBe('%PDF-')
  })

  it('shows an edit, and asks open pages to load again', async () => {
    const old = readFileSync(section, 'utf8')
    await reloaded(() => writeFileSync(section, old.replace('This plan is for', 'Words just now typed:')))
    expect(await text(page)).toContain('Words just now typed:')
    await reloaded(() => writeFileSync(section, old))
  })

  it('tells mistakes on the page, which stays as it was until they are mended', async () => {
    const old = readFileSync(section, 'utf8')
    await reloaded(() => writeFileSync(section, old.replace('title:', 'titel:')))
    const broken = await text(page)
    expect(broken).toContain('This plan is for')
    expect(broken).toContain('sections/introduction.md:2')
    expect(broken).toMatch(/<li class="error">/)
    await reloaded(() => writeFileSync(section, old))
    expect(await text(page)).not.toContain('<li class="error">')
  })

  it('sends a folder without its last stroke to the folder, and says 404 for what is not there', async () => {
    expect((await fetch(`${address}/averleigh`, { redirect: 'manual' })).headers.get('location')).toBe('/averleigh/')
    expect((await get('/nowhere/')).status).toBe(404)
  })

  it.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%00',
    '//etc/passwd',
    '/assets/fonts/../package.json',
  ])('gives nothing outside the site for %s', async (path) => {
    const { port } = new URL(address)
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(404)
  })

  it('answers this machine only', async () => {
    const { port } = new URL(address)
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example' }
      request({ host: '127.0.0.1', port, path: '/', headers }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
  })
})

describe('paths of addresses', () => {
  it('are plain names only', () => {
    expect(plainPath('/a/b-c/?q=1#x')).toBe('/a/b-c/')
    for (const odd of ['/a/../b', '/%2e%2e/', '/a//b', '/a\\b', '/%', '/a%20b', 'a'])
      expect(plainPath(odd), odd).toBeUndefined()
  })

  it('lead to files of the folder, never to folders or through links', () => {
    const folder = copyOfSmall()
    expect(fileFor(folder, '/site.md')).toContain('site.md')
    expect(fileFor(folder, '/averleigh')).toBeUndefined()
    expect(fileFor(folder, '/')).toBeUndefined()
  })
})
