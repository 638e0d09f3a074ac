import { cleanText } from '../clean-text.ts'
import type { Element } from '../pack/element.ts'
import type { Telling } from '../places.ts'
import type { SourcePicture } from '../source.ts'
import type { PageNotes } from './page-notes.ts'
import { pageText } from './page-text.ts'

/** Gives a file that a page names beside itself, such as a picture; undefined where there is none that may be read. */
export type Nearby = (path: string) => Uint8Array | undefined

export interface PageChoices {
  readonly nearby: Nearby
  /** What the names of pictures begin with. */
  readonly pictureName: string
}

/** A stretch of a page whose words are compared with what was made of it. */
interface PageUnit {
  readonly place: string
  readonly nodes: readonly (Element | string)[]
  /** The number that the page prints before it. */
  label?: string
}

/** What reading the parts of one page shares. */
export interface PageReader {
  readonly telling: Telling
  readonly choices: PageChoices
  readonly notes: PageNotes
  /** Numbers that the page prints before items of lists. */
  readonly labels: Map<Element, string>
  readonly pictures: Map<string, SourcePicture>
  readonly units: PageUnit[]
}

/** Leaves an element out of the text and tells its words. */
export function leaveOut(page: PageReader, element: Element, says: string): void {
  if (page.telling.leftOut.has(element)) return
  page.telling.leftOut.add(element)
  page.telling.tell('left-out', says, cleanText(pageText(element)))
}

export function newUnit(page: PageReader, nodes: readonly (Element | string)[]): number {
  return page.units.push({ place: page.telling.places.here(), nodes }) - 1
}
