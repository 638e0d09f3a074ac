import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { editorHeaders } from '../../src/admin/editor-policy.ts'
import type { Problem } from '../../src/problem.ts'
import { editorUrl } from '../../src/urls.ts'
import { mediaType } from './media-type.ts'
import { previewScript, previewStyle, withPreview } from './preview-page.ts'
import { plainPath } from './safe-path.ts'

/** What is shown now. */
export interface Preview {
  /** The file at a plain path from the root; undefined where there is none. */
  readonly file: (path: string) => Promise<string | Uint8Array | undefined>
  readonly problems: () => readonly Problem[]
  /** The name of the content folder, as its problems say it. */
  readonly content: string
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
  const path = plainPath(address)
  if (path?.startsWith(editorUrl)) return editor(preview, path, response)
  const file = path === undefined ? undefined : await preview.file(path)
  const show = (status: number, page: string) =>
    say(response, status, mediaType('x.html'), withPreview(page, preview.problems(), preview.content))
  if (path !== undefined && file !== undefined) {
    const isPage = path.endsWith('/') || path.endsWith('.html')
    return isPage ? show(200, String(file)) : say(response, 200, mediaType(path), file)
  }
  if (path !== undefined && !path.endsWith('/') && (await preview.file(`${path}/`)) !== undefined) {
    response.writeHead(302, { Location: `${path}/` })
    response.end()
    return
  }
  show(404, String((await preview.file('/404.html')) ?? emptyPage))
}

/** The editor is shown as it is, and not loaded again when it has saved. */
async function editor(preview: Preview, path: string, response: ServerResponse): Promise<void> {
  const file = await preview.file(path)
  if (file === undefined) return say(response, 404, mediaType('x.txt'), 'There is nothing here.\n')
  for (const [name, value] of editorHeaders({ kind: 'machine' })) response.setHeader(name, value)
  say(response, 200, mediaType(path.endsWith('/') ? 'x.html' : path), file)
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
