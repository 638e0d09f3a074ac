import type { Part } from '../../document/document.ts'
import { historyUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { Lineages } from '../atlas/lineage.ts'
import { type LinksFrom, placeUrl } from '../atlas/links.ts'
import { samePlace } from '../atlas/standing-words.ts'
import type { PageView } from '../views/page-view.ts'

/** Links of RFC 5829 between the versions of a page, and to the history of what it shows. */
export function editionRels(
  plan: PlanPlace,
  place: EditionPlace,
  part: Part | undefined,
  lineages: Lineages,
  links: LinksFrom,
): PageView['rels'] {
  const at = (rel: string, other: EditionPlace | undefined) => {
    const url = other === undefined ? undefined : urlIn(other, place, part, lineages)
    return url === undefined ? [] : [{ rel, href: links.to(url) }]
  }
  const history = part === undefined ? plan.url : historyUrl(plan.plan, lineages.of(place, part).id)
  return [
    ...at('latest-version', plan.current),
    ...at('predecessor-version', neighbour(plan, place, part, lineages, -1)),
    ...at('successor-version', neighbour(plan, place, part, lineages, 1)),
    { rel: 'version-history', href: links.to(history) },
  ]
}

function neighbour(plan: PlanPlace, place: EditionPlace, part: Part | undefined, lineages: Lineages, step: 1 | -1) {
  for (let at = place.position + step; at >= 0 && at < plan.editions.length; at += step) {
    const other = plan.editions[at]!
    if (urlIn(other, place, part, lineages) !== undefined) return other
  }
  return undefined
}

function urlIn(other: EditionPlace, place: EditionPlace, part: Part | undefined, lineages: Lineages) {
  if (part === undefined) return other.url
  const same = samePlace(part, place, other, lineages)
  return same === undefined ? undefined : placeUrl(other, same)
}

/** The same place in the edition in force, from the root; undefined where it has none. */
export function canonicalUrl(plan: PlanPlace, place: EditionPlace, part: Part | undefined, lineages: Lineages) {
  return plan.inForce === undefined ? undefined : urlIn(plan.inForce, place, part, lineages)
}
