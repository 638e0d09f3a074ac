import { parentPort } from 'node:worker_threads'
import type { BookletSite } from '../booklet/imprint.ts'
import { bookletOf } from '../booklet/make-booklet.ts'
import { readFonts } from '../booklet/read-fonts.ts'
import type { Copy } from '../booklet/themes.ts'
import type { EditionDocument } from '../document/document.ts'
import type { Library } from '../model/library.ts'

/** One booklet to be made: all that it is made from. */
export interface BookletJob {
  readonly document: EditionDocument
  readonly copy: Copy
  readonly site: BookletSite
  readonly pictures: Library['pictures']
}

const fonts = readFonts()

parentPort?.on('message', async ({ document, ...rest }: BookletJob) => {
  parentPort?.postMessage(await bookletOf(document, { ...rest, fonts }))
})
