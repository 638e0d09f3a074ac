import { type Part, partIds } from '../../document/document.ts'
import type { EditionPlace } from '../atlas/atlas.ts'
import { type LinksFrom, placeUrl } from '../atlas/links.ts'
import type { ContentsItem } from '../views/edition-views.ts'
import { optional } from './page.ts'

/** How many items the contents beside an entry hold at most: a list of everything on every page would make large editions slow. */
const room = 40

/** The contents of an edition: every part that has a page, the list of each group, and the outcomes on the edition's page. */
export function contentsOf(place: EditionPlace, links: LinksFrom): readonly ContentsItem[] {
  return listed(place).map((part) => item(place, part, links))
}

/** The contents beside one of the edition's entries: all of them, or in a large edition those round the entry. */
export function contentsRound(place: EditionPlace, entry: Part, links: LinksFrom): readonly ContentsItem[] {
  const parts = listed(place)
  const at = parts.indexOf(entry)
  const from = parts.length <= room ? 0 : Math.max(0, Math.min(at - room / 2, parts.length - room))
  return parts
    .slice(from, from + room)
    .map((part) => ({ ...item(place, part, links), ...(part === entry ? { current: true as const } : {}) }))
}

const lists = new WeakMap<EditionPlace, readonly Part[]>()

function listed(place: EditionPlace): readonly Part[] {
  let parts = lists.get(place)
  if (parts === undefined) {
    parts = place.document.parts.filter(
      (part) => part.kind === 'group' || part.kind === 'outcomes' || place.entries.includes(part),
    )
    lists.set(place, parts)
  }
  return parts
}

function item(place: EditionPlace, part: Part, links: LinksFrom): ContentsItem {
  return {
    href: links.to(placeUrl(place, part)),
    title: part.title,
    depth: part.depth,
    ...optional('number', part.number),
    ...optional('note', part.carriedFrom === undefined ? undefined : 'carried over'),
  }
}

/** The part that heads the group of an entry; undefined for sections, which stand by themselves. */
export function groupOf(place: EditionPlace, entry: Part): Part | undefined {
  if (entry.kind === 'section') return undefined
  const id = partIds[entry.kind as Exclude<keyof typeof partIds, 'about'>]
  return id === undefined ? undefined : place.parts.get(id)
}
