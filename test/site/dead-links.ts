import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Every internal link and every anchor that leads nowhere, as `page -> link`. */
export function deadLinks(folder: string, pages: ReadonlyMap<string, string>): readonly string[] {
  const anchors = new Map([...pages].map(([path, text]) => [path, anchorsIn(text)]))
  const known = new Map<string, boolean>()
  const exists = (path: string) => {
    const found = known.get(path) ?? (pages.has(path) || existsSync(join(folder, path)))
    known.set(path, found)
    return found
  }
  const dead: string[] = []
  for (const [path, text] of pages)
    for (const link of linksIn(text)) {
      if (/^[a-z][a-z+.-]*:/i.test(link)) continue
      const [before = '', fragment] = link.split('#')
      const [address = ''] = before.split('?')
      const target = address === '' ? path : fileOf(posix.join('/', posix.dirname(path), address), address)
      const absolute = address.startsWith('/') ? fileOf(address, address) : target
      if (!exists(absolute)) dead.push(`${path} -> ${link}`)
      else if (fragment !== undefined && fragment !== '' && !anchors.get(absolute)?.has(decodeURIComponent(fragment)))
        dead.push(`${path} -> ${link} (no such anchor)`)
    }
  return dead
}

function fileOf(path: string, address: string): string {
  const clean = path.replace(/^\//, '')
  return address.endsWith('/') || /(^|\/)\.{1,2}$/.test(address) || clean === ''
    ? posix.join(clean, 'index.html')
    : clean
}

function anchorsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? ''))
}

function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
  )
}
