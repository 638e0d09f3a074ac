import { bookletOf } from '../../src/booklet/make-booklet.ts'
import { readFonts } from '../../src/booklet/read-fonts.ts'
import { copies } from '../../src/booklet/themes.ts'
import { jobOf } from '../../src/build/make-booklets.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import type { Library } from '../../src/model/library.ts'
import { bookletUrl } from '../../src/urls.ts'

let fonts: ReturnType<typeof readFonts> | undefined

/** The booklet with this address, made now; undefined when no edition has one there. */
export async function previewBooklet(
  library: Library,
  documents: readonly EditionDocument[],
  path: string,
): Promise<Uint8Array | undefined> {
  for (const document of documents)
    for (const copy of copies) {
      if (bookletUrl(document.edition, copy) !== path) continue
      fonts ??= readFonts()
      const { site, pictures } = jobOf(library, document, copy)
      return bookletOf(document, { copy, fonts, site, pictures })
    }
  return undefined
}
