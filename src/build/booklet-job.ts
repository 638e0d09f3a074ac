import { readFonts } from '../booklet/fonts/read-fonts.ts'
import { bookletOf } from '../booklet/make-booklet.ts'
import { redlineOf } from '../booklet/redline/redline.ts'
import { changesBetween } from '../diff/changes-between.ts'
import type { BookletJob } from './booklet-orders.ts'

let fonts: ReturnType<typeof readFonts> | undefined

/** Makes one booklet; the fonts are read once. */
export function doBooklet({ document, since, copy, site, pictures }: BookletJob): Promise<Uint8Array> {
  fonts ??= readFonts()
  const made = since === undefined ? document : redlineOf(changesBetween(since, document))
  return bookletOf(made, { copy, site, pictures, fonts })
}
