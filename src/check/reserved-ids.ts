import { partIds } from '../document/document.ts'
import type { Place } from '../model/place.ts'
import { type Check, mistake } from './check.ts'
import { editionsIn } from './editions.ts'

// Pages and folders of the site's own, beside those of the authorities.
const ofSite = [
  'about',
  'accessibility',
  'admin',
  'assets',
  'data',
  'feeds',
  'fonts',
  'glossary',
  'handbook',
  'ledger',
  'pagefind',
  'pictures',
  'privacy',
  'reference',
  'search',
  'sitemap',
  'sources',
]
const ofPlan = [
  'compare',
  'history',
  'on',
  'indicators',
  'consultations',
  'decisions',
  'partners',
  'progress',
  'downloads',
]
// Files of these names cannot be made on Windows.
const ofWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** No id is one that the site, a document or a system needs for something else. */
export const reservedIds: Check = function* (library) {
  const refused = (id: string, place: Place, others: readonly string[], what: string) => {
    const why = ofWindows.test(id)
      ? 'Windows cannot have files of this name'
      : id === 'index' || others.includes(id)
        ? 'the site needs the name itself'
        : undefined
    return why === undefined
      ? []
      : [
          mistake(
            'reserved-ids',
            place,
            `${what} cannot be called "${id}": ${why}.`,
            `Rename it, for example to ${id}-1.`,
          ),
        ]
  }
  for (const { id, place } of library.authorities) yield* refused(id, place, ofSite, 'An authority')
  for (const { id, place } of library.plans) yield* refused(id, place, ['sources'], 'A plan')
  for (const { edition, own } of editionsIn(library)) {
    yield* refused(edition.id, edition.place, ofPlan, 'An edition')
    for (const { id, place } of own) yield* refused(id, place, Object.values(partIds), 'An entry')
  }
}
