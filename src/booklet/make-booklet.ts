import type { EditionDocument, Part } from '../document/document.ts'
import type { Library } from '../model/library.ts'
import type { BookletSite } from './compose/imprint.ts'
import { writePdf } from './draw/write-pdf.ts'
import { openFaces } from './fonts/faces.ts'
import type { FontFiles } from './fonts/read-fonts.ts'
import { shaperOf } from './fonts/shape.ts'
import { pressInks, screenInks } from './frame/inks.ts'
import { themeFor } from './frame/theme-for.ts'
import type { Copy } from './frame/themes.ts'
import { copyName } from './frame/themes.ts'
import { layOut } from './pages/lay-out.ts'
import { sheetsOf } from './press/sheets.ts'

export interface BookletOptions {
  readonly copy: Copy
  readonly fonts: FontFiles
  readonly site: BookletSite
  readonly pictures: Library['pictures']
  /** Which parts; all of them where it is absent. */
  readonly parts?: (part: Part) => boolean
}

/** A document as a PDF. The same document and options give the same bytes. */
export function bookletOf(document: EditionDocument, options: BookletOptions): Promise<Uint8Array> {
  const { copy, site, parts } = options
  const chosen = parts === undefined ? document : { ...document, parts: document.parts.filter(parts) }
  const faces = openFaces(options.fonts)
  const shape = shaperOf(faces)
  const layout = layOut(chosen, { copy, site, theme: themeFor(copy, site.print), faces, shape })
  const brand = site.print?.colour === undefined ? (site.brand ?? {}) : { colour: site.print.colour }
  return writePdf({
    facts: {
      title: document.title,
      author: document.authority.title,
      subject: `${document.subtitle}. ${copyName[copy]}.`,
      language: document.language,
      made: new Date(`${document.day}T00:00:00Z`),
    },
    sheets: sheetsOf(layout.frames, layout.theme),
    structure: layout.structure,
    outline: layout.outline,
    inks: layout.theme.colours === 'press' ? pressInks(brand) : screenInks(brand),
    pictures: options.pictures,
    shape,
    tagged: layout.theme.colours === 'screen',
  })
}
