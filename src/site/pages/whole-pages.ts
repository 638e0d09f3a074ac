import { joinHtml } from '../../html/markup.ts'
import { partToHtml } from '../../html/part.ts'
import { wholeAnchor, wholeUrl } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { Lineages } from '../atlas/lineage.ts'
import { htmlContext, linksFrom } from '../atlas/links.ts'
import { offersOf } from '../frame/offers.ts'
import { editionCrumbs, type Maker, optional, pageView, recordOf } from '../frame/page.ts'
import type { WholeView } from '../views/edition-views.ts'
import { bannerFor } from './edition-pages.ts'

/** The whole of an edition on one page, from its title to its sources, in the words and order of its document. */
export function wholeView(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  place: EditionPlace,
  lineages: Lineages,
): WholeView {
  const links = linksFrom(wholeUrl(place.edition))
  return {
    ...pageView(maker, {
      links,
      heading: place.edition.title,
      within: ['Whole edition', place.name, plan.authority.short],
      description: `The whole of ${place.edition.title} on one page, for reading and printing.`,
      language: place.document.language,
      crumbs: editionCrumbs(plan, place, links),
      ...bannerFor(plan, place, undefined, lineages, links),
      ...recordOf(plan),
      canonicalUrl: place.url,
    }),
    contents: place.document.parts.map((part) => ({
      href: `#${wholeAnchor(part.id)}`,
      title: part.title,
      depth: part.depth,
      ...optional('number', part.number),
    })),
    body: joinHtml(
      place.document.parts.map((part) =>
        partToHtml(
          part,
          part.depth + 1,
          htmlContext(atlas, place, links, { part, prefixed: true, offset: part.depth, whole: true }),
        ),
      ),
    ),
    editionHref: links.to(place.url),
    downloads: offersOf(maker.input, place.url, links),
  }
}
