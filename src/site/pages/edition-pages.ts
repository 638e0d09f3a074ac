import { type Part, partIds } from '../../document/document.ts'
import { blocksToHtml } from '../../html/blocks.ts'
import { nothing } from '../../html/markup.ts'
import { partBodyToHtml } from '../../html/part.ts'
import { wordsOfBlocks } from '../../model/words.ts'
import { wholeUrl } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { compareHref } from '../atlas/compare-href.ts'
import type { Lineages } from '../atlas/lineage.ts'
import { htmlContext, type LinksFrom, linksFrom } from '../atlas/links.ts'
import { bannerOf, cardOf } from '../atlas/standing-words.ts'
import { citationOf } from '../frame/citation.ts'
import { contentsOf } from '../frame/contents.ts'
import { editionJsonLd } from '../frame/json-ld.ts'
import { offersOf } from '../frame/offers.ts'
import { firstWords, type Maker, pageView, planCrumbs, recordOf } from '../frame/page.ts'
import { editionRels } from '../frame/rels.ts'
import { searchFacts } from '../frame/search-facts.ts'
import type { EditionView, OtherEdition, TitledHtml } from '../views/edition-views.ts'
import { fatesOf } from './draft-pages.ts'

export function editionView(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  place: EditionPlace,
  lineages: Lineages,
): EditionView {
  const links = linksFrom(place.url)
  const introduction = place.parts.get(partIds.introduction)
  const words = introduction === undefined ? '' : wordsOfBlocks(introduction.blocks.slice(0, 1)).join(' ')
  const titled = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const part = place.parts.get(id)
      return part === undefined ? [] : [titledPart(atlas, place, part, links)]
    })
  const about = place.parts.get(partIds.about)
  return {
    ...pageView(maker, {
      links,
      heading: place.edition.title,
      within: [place.name, plan.authority.short],
      description: firstWords(words, 155) || `${place.edition.title}. ${place.document.standing}`,
      language: place.document.language,
      crumbs: planCrumbs(plan, links),
      ...bannerFor(plan, place, undefined, lineages, links),
      ...recordOf(plan),
      rels: editionRels(plan, place, undefined, lineages, links),
      jsonLd: editionJsonLd(maker, plan, place),
      search: searchFacts(plan, place, undefined),
    }),
    card: cardOf(place, links),
    about:
      about === undefined
        ? nothing
        : blocksToHtml(
            about.blocks.filter((block) => block.kind === 'facts'),
            htmlContext(atlas, place, links, { part: about, prefixed: true }),
          ),
    introduction: titled([partIds.introduction, partIds.outcomes]),
    contents: contentsOf(place, links),
    after: titled([partIds.changes, partIds.sources]),
    downloads: offersOf(maker.input, place.url, links),
    wholeHref: links.to(wholeUrl(place.edition)),
    planHref: links.to(plan.url),
    citation: citationOf(maker, plan, place),
    others: otherEditions(plan, place, links),
    fates: fatesOf(plan, [place], links),
  }
}

function titledPart(atlas: Atlas, place: EditionPlace, part: Part, links: LinksFrom): TitledHtml {
  const context = htmlContext(atlas, place, links, { part, prefixed: true, offset: 1 })
  return { id: part.id, title: part.title, body: partBodyToHtml(part, context) }
}

export function bannerFor(
  plan: PlanPlace,
  place: EditionPlace,
  part: Part | undefined,
  lineages: Lineages,
  links: LinksFrom,
): Pick<EditionView, 'banner'> {
  const banner = bannerOf(plan, place, part, lineages, links)
  return banner === undefined ? {} : { banner }
}

/** The other editions of the plan, newest first, each with the way to a comparison with it. */
function otherEditions(plan: PlanPlace, place: EditionPlace, links: LinksFrom): readonly OtherEdition[] {
  return plan.editions
    .filter((other) => other !== place)
    .map(
      (other): OtherEdition => ({
        title: other.edition.title,
        period: other.name,
        state: 'edition',
        label: other === plan.inForce ? 'in force' : '',
        href: links.to(other.url),
        compareHref: links.to(compareHref(plan, place, other)),
        inForce: other === plan.inForce,
      }),
    )
    .reverse()
}
