import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { headers } from '../../src/site/headers.ts'

const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
}

/** Serves a folder under `/a/place/`, as a host would that sends the headers: the site must work under any folder. */
export async function serveFolder(folder: string) {
  const prefix = '/a/place'
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    // The page for addresses that do not exist asks from the root, since it is shown at any of them.
    const fromRoot = /\/404\.html$|^http:..[^/]+\/assets\//.test(request.headers.referer ?? '')
    const file = path.startsWith(prefix) ? decodeURIComponent(path.slice(prefix.length)) : fromRoot ? path : '/missing'
    const body = await readFile(join(folder, file)).catch(() => undefined)
    const html = extname(file) === '.html'
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(html ? Object.fromEntries(headers.filter(([name]) => name !== 'Strict-Transport-Security')) : {}),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    origin: `http://localhost:${address.port}`,
    url: `http://localhost:${address.port}${prefix}`,
    close: () => server.close(),
  }
}
