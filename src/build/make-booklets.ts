import { createHash } from 'node:crypto'
import { fileCache } from '../output/file-cache.ts'
import type { OutputFile } from '../output-file.ts'
import type { Download } from '../site/atlas/site-input.ts'
import type { BookletJob, BookletOrder } from './booklet-orders.ts'
import type { BuildJob, BuildJobResult } from './build-worker.ts'
import type { Kept } from './kept.ts'
import type { WorkerPool } from './worker-pool.ts'

export interface Booklets {
  readonly files: readonly OutputFile[]
  readonly downloads: ReadonlyMap<string, readonly Download[]>
}

/** Every booklet of the site: those that were made before from the same text by the same code, and the rest made now. */
export async function makeBooklets(
  orders: readonly BookletOrder[],
  { store, engine }: Kept,
  pool: WorkerPool<BuildJob, BuildJobResult>,
  tell: (detail: string) => void,
): Promise<Booklets> {
  const kept = fileCache(store)
  const keys = orders.map(({ job }) => keyOf(job, engine))
  const found = keys.map((key) => kept.find(key))
  const missing = orders.filter((_, at) => found[at] === undefined).map(({ job }) => job)
  const made = await pool.run(missing, (count) => tell(`${count} of ${missing.length}`))
  let next = 0
  const contents = found.map((content, at) => {
    if (content !== undefined) return content
    const fresh = made[next++] as Uint8Array
    kept.keep(keys[at]!, fresh)
    return fresh
  })
  return {
    files: orders.map(({ url }, at) => ({ path: url.slice(1), content: contents[at]! })),
    downloads: offersOf(orders, (_, at) => sizeOf(contents[at]!)),
  }
}

/** What pages offer before the booklets are made: they have no sizes yet. */
export function bookletOffers(orders: readonly BookletOrder[]): ReadonlyMap<string, readonly Download[]> {
  return offersOf(orders, () => ({}))
}

type Size = Pick<Download, 'bytes' | 'pages'>

function offersOf(
  orders: readonly BookletOrder[],
  size: (order: BookletOrder, at: number) => Size,
): ReadonlyMap<string, readonly Download[]> {
  const downloads = new Map<string, Download[]>()
  for (const [at, order] of orders.entries()) {
    const download = { url: order.url, title: order.title, type: 'application/pdf', ...size(order, at) }
    for (const page of order.pages) downloads.set(page, [...(downloads.get(page) ?? []), download])
  }
  return downloads
}

function sizeOf(pdf: Uint8Array): Size {
  const pages = pagesIn(pdf)
  return { bytes: pdf.byteLength, ...(pages === undefined ? {} : { pages }) }
}

/** What the catalogue of a PDF says of its pages. */
function pagesIn(pdf: Uint8Array): number | undefined {
  const count = /\/Type \/Pages\s[^>]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
  return count === undefined ? undefined : Number(count)
}

function keyOf({ document, since, copy, site, pictures }: BookletJob, engine: string): string {
  const hash = createHash('sha256')
  for (const part of [engine, copy, site, document, since ?? null]) hash.update(JSON.stringify(part)).update('\0')
  for (const [file, picture] of pictures) hash.update(file).update(picture.bytes)
  return hash.digest('hex')
}
