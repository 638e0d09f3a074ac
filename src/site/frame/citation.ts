import type { Part } from '../../document/document.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { placeUrl } from '../atlas/links.ts'
import type { Maker } from './page.ts'

/** How to cite an edition or one of its parts, with its lasting address at the end. */
export function citationOf(maker: Maker, plan: PlanPlace, place: EditionPlace, part?: Part): string {
  const { site } = maker.input.library
  const url = part === undefined ? place.url : placeUrl(place, part)
  const record = plan.authority.record === 'archive' ? ` (record in “${site.title}”)` : ''
  const where = part === undefined ? '' : `, ${part.number === undefined ? '' : `${part.number} `}“${part.title}”`
  return `${plan.authority.title}, ${place.edition.title}${where}${record}, ${site.address}${url}`
}
