import { createHash } from 'node:crypto'
import type { BookletSite } from '../booklet/imprint.ts'
import { type Copy, copyName } from '../booklet/themes.ts'
import type { EditionDocument } from '../document/document.ts'
import type { Library } from '../model/library.ts'
import { fileCache } from '../output/file-cache.ts'
import type { OutputFile } from '../output-file.ts'
import type { Download } from '../site/site-input.ts'
import { bookletUrl, editionUrl } from '../urls.ts'
import type { BuildJob, BuildJobResult } from './build-worker.ts'
import type { WorkerPool } from './worker-pool.ts'

/** The kinds of copy that every edition is offered in. */
const offered: readonly Copy[] = ['a4', 'a5-booklet']

export interface Booklets {
  readonly files: readonly OutputFile[]
  readonly downloads: ReadonlyMap<string, readonly Download[]>
}

/** One booklet to be made: all that it is made from. */
export interface BookletJob {
  readonly kind: 'booklet'
  readonly document: EditionDocument
  readonly copy: Copy
  readonly site: BookletSite
  readonly pictures: Library['pictures']
}

/** Every edition's booklets: those that were made before from the same text by the same code, and the rest made now. */
export async function makeBooklets(
  library: Library,
  documents: readonly EditionDocument[],
  { store, engine }: { readonly store: string; readonly engine: string },
  pool: WorkerPool<BuildJob, BuildJobResult>,
  tell: (detail: string) => void,
): Promise<Booklets> {
  const kept = fileCache(store)
  const jobs = documents.flatMap((document) => offered.map((copy) => jobOf(library, document, copy)))
  const keys = jobs.map((job) => keyOf(job, engine))
  const found = keys.map((key) => kept.find(key))
  const missing = jobs.filter((_, at) => found[at] === undefined)
  const made = await pool.run(missing, (count) => tell(`${count} of ${missing.length}`))
  let next = 0
  const contents = found.map((content, at) => {
    if (content !== undefined) return content
    const fresh = made[next++] as Uint8Array
    kept.keep(keys[at]!, fresh)
    return fresh
  })
  return gather(jobs, contents)
}

/** One booklet's job, with no more of the library than it needs: it is copied to the thread that does it. */
export function jobOf({ site, pictures }: Library, document: EditionDocument, copy: Copy): BookletJob {
  const { address, contact, licence, licenceAddress, brand } = site
  const ours = `${document.edition.authority}/${document.edition.plan}/`
  return {
    kind: 'booklet',
    document,
    copy,
    site: {
      address,
      ...(contact === undefined ? {} : { contact }),
      ...(licence === undefined ? {} : { licence }),
      ...(licenceAddress === undefined ? {} : { licenceAddress }),
      brand: brand.colour === undefined ? {} : { colour: brand.colour },
    },
    pictures: new Map([...pictures].filter(([file]) => file.startsWith(ours))),
  }
}

/** What pages offer before the booklets are made: they have no sizes yet. */
export function bookletOffers(documents: readonly EditionDocument[]): ReadonlyMap<string, readonly Download[]> {
  return new Map(
    documents.map(({ edition }) => [
      editionUrl(edition),
      offered.map((copy) => ({ url: bookletUrl(edition, copy), title: copyName[copy], type: 'application/pdf' })),
    ]),
  )
}

function gather(jobs: readonly BookletJob[], contents: readonly Uint8Array[]): Booklets {
  const downloads = new Map<string, Download[]>()
  const files = jobs.map(({ document, copy }, at): OutputFile => {
    const { edition } = document
    const content = contents[at]!
    const url = bookletUrl(edition, copy)
    const pages = pagesIn(content)
    const download = { url, title: copyName[copy], type: 'application/pdf', bytes: content.byteLength }
    const offers = downloads.get(editionUrl(edition)) ?? []
    offers.push(pages === undefined ? download : { ...download, pages })
    downloads.set(editionUrl(edition), offers)
    return { path: url.slice(1), content }
  })
  return { files, downloads }
}

/** What the catalogue of a PDF says of its pages. */
function pagesIn(pdf: Uint8Array): number | undefined {
  const count = /\/Type \/Pages\s[^>]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
  return count === undefined ? undefined : Number(count)
}

function keyOf({ document, copy, site, pictures }: BookletJob, engine: string): string {
  const hash = createHash('sha256')
  for (const part of [engine, copy, site, document]) hash.update(JSON.stringify(part)).update('\0')
  for (const [file, picture] of pictures) hash.update(file).update(picture.bytes)
  return hash.digest('hex')
}
