import type { EditorPlace } from '../admin/editor-place.ts'
import { editorHeaders } from '../admin/editor-policy.ts'
import type { OutputFile } from '../output-file.ts'
import { editorUrl } from '../urls.ts'

type Header = readonly [name: string, value: string]

/** What every page is sent with, for hosts that can send it. One source; each host's own way of writing it. */
export const headers: readonly Header[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/**
 * The same headers for Netlify and Cloudflare Pages, for Azure, nginx and Apache. Where there is an editor, its pages are sent
 * with headers of their own; `folders` are all others that the site has.
 */
export function headerFiles(editor?: EditorPlace, folders: readonly string[] = []): readonly OutputFile[] {
  const own = editor === undefined ? [] : editorHeaders(editor)
  return [
    { path: '_headers', content: own.length === 0 ? netlifyRule('/*', headers) : netlifyRules(own, folders) },
    {
      path: 'staticwebapp.config.json',
      content: `${JSON.stringify(
        {
          globalHeaders: Object.fromEntries(headers),
          ...(own.length === 0 ? {} : { routes: [{ route: `${editorUrl}*`, headers: Object.fromEntries(own) }] }),
          responseOverrides: { 404: { rewrite: '/404.html' } },
        },
        null,
        2,
      )}\n`,
    },
    { path: 'nginx-headers.conf', content: `${nginxRules(own)}error_page 404 /404.html;\n` },
    { path: '.htaccess', content: `${apacheRules(headers)}ErrorDocument 404 /404.html\n` },
    // What a folder says comes after what the folders above it say.
    ...(own.length === 0 ? [] : [{ path: `${editorUrl.slice(1)}.htaccess`, content: apacheRules(own) }]),
  ]
}

/**
 * A header that two rules give is sent twice by these hosts, and browsers obey both policies at once. So the policies stand in
 * rules of which no two meet: one for each folder.
 */
function netlifyRules(own: readonly Header[], folders: readonly string[]): string {
  const names = own.map(([name]) => name)
  const differing = headers.filter(([name]) => names.includes(name))
  const rest = headers.filter(([name]) => !names.includes(name))
  const whole = (name: string) => (editorUrl.startsWith(`/${name}/`) ? `/${name}/` : `/${name}/*`)
  const others = ['/', ...folders.map((name) => (name.includes('.') ? `/${name}` : whole(name)))]
  return [
    netlifyRule('/*', rest),
    netlifyRule(`${editorUrl}*`, own),
    ...others.map((path) => netlifyRule(path, differing)),
  ].join('')
}

function netlifyRule(path: string, rule: readonly Header[]): string {
  return `${path}\n${rule.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
}

/** Values that differ for the editor are variables, so that no `location` of whoever includes this is overruled. */
function nginxRules(own: readonly Header[]): string {
  const variable = (name: string) => `$planpress_${name.toLowerCase().replaceAll('-', '_')}`
  const names = [...new Set([...headers, ...own].map(([name]) => name))]
  const valueIn = (rule: readonly Header[], name: string) => rule.find(([each]) => each === name)?.[1]
  const differing = names.filter((name) => valueIn(own, name) !== undefined)
  return [
    ...differing.map((name) => `set ${variable(name)} "${valueIn(headers, name) ?? ''}";\n`),
    ...(differing.length === 0
      ? []
      : [
          `if ($uri ~ ^${editorUrl}) {\n`,
          ...differing.map((name) => `  set ${variable(name)} "${valueIn(own, name)}";\n`),
          '}\n',
        ]),
    ...names.map(
      (name) =>
        `add_header ${name} ${differing.includes(name) ? variable(name) : `"${valueIn(headers, name)}"`} always;\n`,
    ),
  ].join('')
}

function apacheRules(rule: readonly Header[]): string {
  const lines = rule.map(([name, value]) => `  Header always set ${name} "${value}"\n`)
  return `<IfModule mod_headers.c>\n${lines.join('')}</IfModule>\n`
}
