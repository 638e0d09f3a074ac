import type { OutputFile } from '../output-file.ts'

/** What every page is sent with, for hosts that can send it. One source; each host's own way of writing it. */
export const headers: readonly (readonly [string, string])[] = [
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

/** The same headers for Netlify and Cloudflare Pages, for Azure, nginx and Apache. */
export function headerFiles(): readonly OutputFile[] {
  const quoted = (value: string) => `"${value}"`
  return [
    { path: '_headers', content: `/*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}` },
    {
      path: 'staticwebapp.config.json',
      content: `${JSON.stringify(
        { globalHeaders: Object.fromEntries(headers), responseOverrides: { 404: { rewrite: '/404.html' } } },
        null,
        2,
      )}\n`,
    },
    {
      path: 'nginx-headers.conf',
      content: `${headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;\n`).join('')}error_page 404 /404.html;\n`,
    },
    {
      path: '.htaccess',
      content: `<IfModule mod_headers.c>\n${headers.map(([name, value]) => `  Header always set ${name} ${quoted(value)}\n`).join('')}</IfModule>\nErrorDocument 404 /404.html\n`,
    },
  ]
}
