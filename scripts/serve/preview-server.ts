import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Problem } from '../../src/problem.ts'
import { mediaType } from './media-type.ts'
import { previewScript, previewStyle, withPreview } from './preview-page.ts'
import { fileFor, plainPath } from './safe-path.ts'

/** What is shown now, and how to get what is made only when it is asked for. */
export interface Preview {
  /** The folder with the pages of the last content that could be built; undefined before the first. */
  readonly folder: () => string | undefined
  readonly problems: () => readonly Problem[]
  /** The name of the content folder, as its problems say it. */
  readonly content: string
  /** Makes the file of an address that is not in the folder; undefined when there is none. */
  readonly make: (path: string) => Promise<Uint8Array | undefined>
}

export interface PreviewServer {
  readonly server: Server
  /** Tells every open page to load itself again. */
  readonly reload: () => void
}

/** A server for this machine only: it answers nobody else, and nothing outside the folder. */
export function previewServer(preview: Preview): PreviewServer {
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    answer(preview, listeners, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end(`${error instanceof Error ? error.stack : String(error)}\n`)
    })
  })
  const reload = () => {
    for (const listener of listeners) listener.write('event: reload\ndata: now\n\n')
  }
  server.on('close', () => listeners.clear())
  return { server, reload }
}

async function answer(
  preview: Preview,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = request.url ?? '/'
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  if (!isLocal(request.headers.host)) return say(response, 403, 'text/plain', 'Only this machine may look.\n')
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'text/plain', 'Only GET.\n')
  if (address === '/_preview/events') return listen(listeners, response)
  if (address === '/_preview/script.js') return say(response, 200, mediaType('x.js'), previewScript)
  if (address === '/_preview/style.css') return say(response, 200, mediaType('x.css'), previewStyle)
  const folder = preview.folder()
  const file = folder === undefined ? undefined : fileFor(folder, address)
  if (file !== undefined && !file.endsWith('.html')) {
    response.writeHead(200, { 'Content-Type': mediaType(file) })
    createReadStream(file).pipe(response)
    return
  }
  if (file !== undefined) {
    const page = withPreview(await readFile(file, 'utf8'), preview.problems(), preview.content)
    return say(response, 200, mediaType('x.html'), page)
  }
  const path = plainPath(address)
  const made = path === undefined ? undefined : await preview.make(path)
  if (made !== undefined && path !== undefined) return say(response, 200, mediaType(path), made)
  if (path !== undefined && folder !== undefined && fileFor(folder, `${path}/`) !== undefined) {
    response.writeHead(302, { Location: `${path}/` })
    response.end()
    return
  }
  const lost = folder === undefined ? undefined : fileFor(folder, '/404.html')
  const page = lost === undefined ? emptyPage : await readFile(lost, 'utf8')
  say(response, 404, mediaType('x.html'), withPreview(page, preview.problems(), preview.content))
}

const emptyPage =
  '<!doctype html><html lang="en-GB"><title>Preview</title><body><main><h1>There is no page here yet</h1></main></body></html>'

/** Other machines, and pages of other sites that point their name at this one, are turned away. */
function isLocal(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

function say(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': type })
  response.end(body)
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  response.write('retry: 500\n\n')
  listeners.add(response)
  response.on('close', () => listeners.delete(response))
}
