import type { EditorPlace } from '../../admin/editor-place.ts'
import type { EditionChanges } from '../../diff/changes/changes.ts'
import type { EditionDocument } from '../../document/document.ts'
import type { Day } from '../../model/day.ts'
import type { Library } from '../../model/library.ts'
import type { FatesBetween } from './paragraph-fate.ts'

/** All that the website is made from. */
export interface SiteInput {
  readonly library: Library
  /** A full day: standing is worked out for it. */
  readonly today: Day
  /** The documents of every plan's editions, by the plan's address (`planUrl`), in the order of its editions. */
  readonly documents: ReadonlyMap<string, readonly EditionDocument[]>
  /** What changed between two editions of a plan, older first. Asked once for a pair, when its page is written. */
  readonly changesBetween: (older: EditionDocument, newer: EditionDocument) => EditionChanges
  /**
   * What became of the paragraphs between two editions, where it is known without comparing them again; undefined for none. When
   * absent, the editions are compared.
   */
  readonly fatesBetween?: (older: EditionDocument, newer: EditionDocument) => FatesBetween | undefined
  /** Files beside the pages, by the address of the page that offers them; in the order in which they are offered. */
  readonly downloads: ReadonlyMap<string, readonly Download[]>
  /** The handbook for officers: a library of its own, with one plan and one edition. Absent where the site has none. */
  readonly handbook?: Pick<SiteInput, 'library' | 'documents'>
  /** The reference of content fields, as a page's text; absent where there is none to show. */
  readonly reference?: Reference
  /** Where the browser editor finds the content; absent where there is no editor. */
  readonly editor?: EditorPlace
}

/** A file that a page offers. */
export interface Download {
  readonly url: string
  /** What it is, to a reader: `Booklet, A4`. */
  readonly title: string
  /** A media type: `application/pdf`. */
  readonly type: string
  readonly bytes?: number
  readonly pages?: number
}

/** Every field that authors may write, file by file. */
export interface Reference {
  readonly title: string
  /** The forms of files, for programs. */
  readonly schemas: readonly { readonly url: string; readonly of: string }[]
  readonly files: readonly {
    readonly title: string
    readonly about: string
    readonly fields: readonly {
      readonly name: string
      readonly required: boolean
      readonly value: string
      readonly about: string
    }[]
  }[]
}
