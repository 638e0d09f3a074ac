import type { EditionDocument } from '../../document/document.ts'
import { wholeAnchor } from '../../urls.ts'
import type { OutlineEntry } from '../frame/outline-entry.ts'
import { placeOf } from '../frame/places.ts'
import { contentsPlace, type Listing } from './compose-contents.ts'

/** Kinds of entries that readers look up one by one, and so have a list of their own; the contents name only where they begin. */
const kinds = [
  { kind: 'indicator', title: 'List of indicators', place: placeOf('list of indicators') },
  { kind: 'decision', title: 'List of decisions', place: placeOf('list of decisions') },
] as const

/** Fewer are found as fast in the contents. */
const fewest = 2

/**
 * What is listed before the text of a document: its contents, then what has a list of its own. A document about an edition is
 * short, and has its contents alone.
 */
export function listingsOf(document: EditionDocument, outline: readonly OutlineEntry[]): readonly Listing[] {
  const lists = document.address !== undefined ? [] : kinds.flatMap((each) => listingOf(each, document, outline))
  const apart = new Set(lists.flatMap((list) => list.entries))
  const contents = outline.filter((entry) => entry.inContents && !apart.has(entry))
  return [{ title: 'Contents', place: contentsPlace, entries: contents, alike: false }, ...lists]
}

function listingOf(
  { kind, title, place }: (typeof kinds)[number],
  { parts }: EditionDocument,
  outline: readonly OutlineEntry[],
): readonly Listing[] {
  // One that stands by itself, and not with others of its kind, has no place in the contents but its own.
  const places = new Set(
    parts.filter((part) => part.kind === kind && part.depth === 2).map(({ id }) => wholeAnchor(id)),
  )
  const entries = outline.filter((entry) => entry.inContents && places.has(entry.place))
  return entries.length < fewest ? [] : [{ title, place, entries, alike: true }]
}
