import { expect, it } from 'vitest'
import { editorPages } from '../../src/admin/editor-pages.ts'
import { editorPolicy } from '../../src/admin/editor-policy.ts'
import type { EditorHost } from '../../src/model/editor.ts'
import { headerFiles, headers } from '../../src/site/headers.ts'
import { htmlMistakes } from '../html-checker.ts'
import { authority, edition, library, plan } from '../make.ts'

const host: EditorHost = { backend: 'github', repo: 'averleigh/plans', folder: 'content' }
const place = { kind: 'host', host } as const
const all = library([plan([edition('2014-2017', { title: 'Plan <script>alert(1)</script> & "more"' })])], [authority()])
const strict = headers.find(([name]) => name === 'Content-Security-Policy')![1]
const contentOf = (path: string, folders: readonly string[] = ['admin', 'averleigh', '404.html']) =>
  String(headerFiles(place, folders).find((file) => file.path === path)?.content)

it('has one page, which passes the HTML checker and has no script in it, and what each edition needs beside it', async () => {
  const files = editorPages(all, place)
  expect(files.map(({ path }) => path)).toEqual([
    'admin/editor/index.html',
    'admin/editor/of/site.json',
    'admin/editor/of/averleigh/cypp/2014-2017.json',
  ])
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  for (const { content } of pages) {
    expect(await htmlMistakes(String(content))).toEqual([])
    expect(content).not.toMatch(/<script(?! src="editor\.js" type="module"><\/script>)|\sstyle=|<style/)
    expect(content).toContain('noindex')
    expect(content).toContain('<noscript>')
  }
})

it('lets the editor talk to the host that was named, and to nobody else', () => {
  const said = (more: Partial<EditorHost>) => editorPolicy({ kind: 'host', host: { ...host, ...more } })
  const origins = (policy: string) => [...new Set(policy.match(/https?:[^\s;]*/g) ?? [])]
  expect(origins(said({}))).toEqual(['https://avatars.githubusercontent.com', 'https://api.github.com'])
  expect(origins(said({ backend: 'gitlab' }))).toEqual(['https://gitlab.com'])
  expect(origins(said({ server: 'https://git.example.org' }))).toEqual(['https://git.example.org'])
  expect(origins(editorPolicy({ kind: 'machine', folder: '' }))).toEqual([])
  expect(said({})).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/)
})

it('sends the editor with its own policy, and every other page with the strict one', () => {
  const azure = JSON.parse(contentOf('staticwebapp.config.json'))
  expect(azure.globalHeaders['Content-Security-Policy']).toBe(strict)
  expect(azure.routes).toEqual([
    {
      route: '/admin/editor/*',
      headers: expect.objectContaining({
        'Content-Security-Policy': expect.stringContaining('https://api.github.com'),
      }),
    },
  ])
  expect(contentOf('.htaccess')).toContain(strict)
  expect(contentOf('.htaccess')).not.toContain('api.github.com')
  expect(contentOf('admin/editor/.htaccess')).toContain('https://api.github.com')
  expect(contentOf('nginx-headers.conf')).toContain(`set $planpress_content_security_policy "${strict}";`)
  expect(contentOf('nginx-headers.conf')).toMatch(
    /if \(\$uri ~ \^\/admin\/editor\/\) \{\n[^}]*api\.github\.com[^}]*\}\n/,
  )
})

it('gives no page two policies where a host would send both', () => {
  const rules = contentOf('_headers')
    .split(/^(?=\/)/m)
    .map((rule) => ({ path: rule.split('\n')[0]!, has: rule.includes('Content-Security-Policy') }))
  const meets =
    (path: string) =>
    ({ path: rule }: { readonly path: string }) =>
      rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule
  for (const path of ['/', '/averleigh/cypp/', '/404.html', '/admin/', '/admin/editor/'])
    expect(
      rules.filter((rule) => rule.has && meets(path)(rule)),
      path,
    ).toHaveLength(1)
})

it('leaves the headers of a site without an editor as they were', () => {
  expect(headerFiles().map(({ path }) => path)).toEqual([
    '_headers',
    'staticwebapp.config.json',
    'nginx-headers.conf',
    '.htaccess',
  ])
  expect(String(headerFiles()[0]!.content)).toMatch(/^\/\*\n {2}Content-Security-Policy: default-src 'none'/)
  expect(String(headerFiles()[2]!.content)).not.toContain('planpress')
})
