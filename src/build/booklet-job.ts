import { bookletOf } from '../booklet/make-booklet.ts'
import { readFonts } from '../booklet/read-fonts.ts'
import type { BookletJob } from './make-booklets.ts'

let fonts: ReturnType<typeof readFonts> | undefined

/** Makes one booklet; the fonts are read once. */
export function doBooklet({ document, copy, site, pictures }: BookletJob): Promise<Uint8Array> {
  fonts ??= readFonts()
  return bookletOf(document, { copy, site, pictures, fonts })
}
