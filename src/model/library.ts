import type { LinkTarget, Text } from './blocks.ts'
import type { Day } from './day.ts'
import type { Drawing } from './drawing.ts'
import type { EditorHost } from './editor.ts'
import type { Id } from './id.ts'
import type { LedgerEdition } from './ledger.ts'
import type { Place } from './place.ts'
import type { Authority, Edition, Plan } from './plan.ts'

/** Everything in the content folder, read once and never changed. Authorities and plans by id. */
export interface Library {
  readonly site: Site
  readonly about?: Page
  readonly glossary: Glossary
  readonly authorities: readonly Authority[]
  readonly plans: readonly Plan[]
  /** What was published of editions, by the names of their files. */
  readonly ledger: readonly LedgerEdition[]
  /** Pictures that figures use: file (relative to the content folder) to bytes, by file. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Absent when the library was not read from files. */
  readonly places?: Places
}

/** Where things stand that carry no place of their own: what the checks point at. */
export interface Places {
  /** The value of a field, by its path in the front matter of a file: `leads.1`, `actions.0.due`. */
  readonly field: (file: string, path: string) => Place
  /** A link in a text, by the very object that its run holds. */
  readonly link: (target: LinkTarget) => Place | undefined
  /** The name of a file that was typed for an entry, `../priorities/attendance.md`. */
  readonly fileInLink: (target: LinkTarget) => string | undefined
  /** Whether a field of a file has, or may have, a mistake in it: what depends on it cannot be judged. */
  readonly unread: (file: string, field: string) => boolean
}

export type Picture = PixelPicture | DrawnPicture

interface Sized {
  /** As the site serves it. */
  readonly bytes: Uint8Array
  /** In pixels; of a drawing as large as it is by itself, in CSS pixels. */
  readonly width: number
  readonly height: number
}

export interface PixelPicture extends Sized {
  readonly type: 'png' | 'jpeg'
}

/** What was understood of an SVG; its bytes are written from that and are never those of the file. */
export interface DrawnPicture extends Sized {
  readonly type: 'svg'
  readonly drawing: Drawing
  /** The file as it is in the content folder, for copies in that folder. */
  readonly original: Uint8Array
}

export interface Site {
  readonly title: string
  /** `https://…`, without a stroke at its end. */
  readonly address: string
  readonly language: string
  /** One line that every page shows. */
  readonly notice?: string
  readonly contact?: string
  readonly licence?: string
  readonly licenceAddress?: string
  /** Whether the handbook for officers, which comes with the program, stands on it. */
  readonly handbook: boolean
  readonly brand: { readonly colour?: string; readonly accent?: string; readonly logo?: string }
  readonly accessibility: AccessibilityAnswers
  /** Where the content is edited in a browser; absent where it is not. */
  readonly editor?: EditorHost
  readonly text: Text
  readonly place: Place
}

export interface AccessibilityAnswers {
  readonly standard: string
  readonly status: 'fully' | 'partially' | 'not'
  readonly tested?: Day
  readonly testedBy?: string
  readonly problems: readonly string[]
  /** Working days within which a request for another format is answered. */
  readonly responseDays?: number
}

export interface Page {
  readonly title: string
  readonly text: Text
  readonly place: Place
}

export interface Glossary extends Page {
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[]
  readonly names: readonly OldName[]
}

/** A body that was renamed or replaced: search finds the two together. */
export interface OldName {
  readonly was: string
  readonly now: string
  readonly from?: Day
  readonly note?: string
}

/** The authority with this id. Throws where there is none: the loader sees to it that plans have one. */
export function authorityOf(library: Library, id: Id): Authority {
  const found = library.authorities.find((authority) => authority.id === id)
  if (!found) throw new Error(`no authority ${id}`)
  return found
}

export function planOf(library: Library, authority: Id, id: Id): Plan | undefined {
  return library.plans.find((plan) => plan.authority === authority && plan.id === id)
}

export function editionOf(plan: Plan, id: Id): Edition | undefined {
  return plan.editions.find((edition) => edition.id === id)
}
