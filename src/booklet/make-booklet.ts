import type { EditionDocument, Part } from '../document/document.ts'
import type { Library } from '../model/library.ts'
import { openFaces } from './faces.ts'
import type { BookletSite } from './imprint.ts'
import { pressInks, screenInks } from './inks.ts'
import { layOut } from './lay-out.ts'
import type { FontFiles } from './read-fonts.ts'
import { sheetsOf } from './sheets.ts'
import { themeFor } from './theme-for.ts'
import type { Copy } from './themes.ts'
import { copyName } from './themes.ts'
import { writePdf } from './write-pdf.ts'

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
  const layout = layOut(chosen, { copy, site, theme: themeFor(copy, site.print), faces: openFaces(options.fonts) })
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
    tagged: layout.theme.colours === 'screen',
  })
}
