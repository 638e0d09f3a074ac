import { partIds } from '../../document/document.ts'
import { nothing } from '../../html/markup.ts'
import { partBodyToHtml } from '../../html/part.ts'
import { wordsOfBlocks } from '../../model/words.ts'
import { handbookUrl, wholeUrl } from '../../urls.ts'
import { type Atlas, atlasOf, type EditionPlace } from '../atlas/atlas.ts'
import { lineagesOf } from '../atlas/lineage.ts'
import { htmlContext, linksFrom, placeUrl } from '../atlas/links.ts'
import { contentsOf } from '../frame/contents.ts'
import { offersOf } from '../frame/offers.ts'
import { firstWords, homeCrumb, type Maker, optional, pageView, planned } from '../frame/page.ts'
import type { PageView, SearchFacts } from '../views/page-view.ts'
import type { HandbookView, Views } from '../views/views.ts'
import { entryView } from './entry-pages.ts'
import { groupViews } from './group-pages.ts'
import { wholeView } from './whole-pages.ts'

/** The pages of the handbook, by the kinds of pages that editions have; its front page is of its own kind. */
export interface HandbookViews extends Pick<Views, 'entry' | 'group' | 'whole'> {
  readonly front: Views['handbook']
}

export const noHandbook: HandbookViews = { front: [], entry: [], group: [], whole: [] }

/**
 * The handbook for officers: pages like those of any edition, and nothing of what a plan has beside its editions. They are not
 * for other search engines, which would find them on the site of every council.
 */
export function handbookViews({ input, site }: Maker): HandbookViews {
  if (input.handbook === undefined) return noHandbook
  const { library, documents } = input.handbook
  const document = [...documents.values()].flat()[0]!
  const maker: Maker = { site, input: { ...input, library, documents, today: document.day } }
  const atlas = atlasOf(maker.input)
  const plan = atlas.plans[0]!
  const place = plan.editions[0]!
  const lineages = lineagesOf(plan)
  const hidden = { hidden: true } as const
  return {
    front: [planned(maker, place.url, () => frontView(maker, atlas, place), hidden)],
    entry: place.entries.map((part) =>
      planned(
        maker,
        placeUrl(place, part),
        () => {
          const view = entryView(maker, atlas, plan, place, part, lineages)
          return { ...view, ...framed(maker, view), search: searchFacts }
        },
        hidden,
      ),
    ),
    group: groupViews(maker, atlas, plan, place, lineages).map(({ make, ...page }) => ({
      ...page,
      ...hidden,
      make: () => {
        const { planHref: _, ...view } = make()
        return { ...view, ...framed(maker, view) }
      },
    })),
    whole: [
      planned(
        maker,
        wholeUrl(place.edition),
        () => {
          const view = wholeView(maker, atlas, plan, place, lineages)
          return { ...view, ...framed(maker, view), title: `${view.heading}, on one page – ${site.title}` }
        },
        hidden,
      ),
    ],
  }
}

/** Found by those alone who ask for the kind: the public searches plans. */
const searchFacts: SearchFacts = {
  filters: [
    { name: 'kind', value: 'Handbook' },
    { name: 'status', value: 'Handbook' },
  ],
  details: [{ name: 'kind', value: 'Handbook for officers' }],
}

/** What pages of the handbook have otherwise than those of an edition of a plan. */
function framed({ site }: Maker, { url, heading }: Pick<PageView, 'url' | 'heading'>) {
  const links = linksFrom(url)
  return {
    title: `${heading} – ${handbookTitle} – ${site.title}`,
    crumbs: [homeCrumb(links), { href: links.to(handbookUrl), title: handbookTitle }],
    // It has one edition at a time, and no history beside it.
    rels: [],
    hidden: true,
  } as const
}

const handbookTitle = 'Handbook for officers'

function frontView(maker: Maker, atlas: Atlas, place: EditionPlace): HandbookView {
  const { input } = maker
  const links = linksFrom(place.url)
  const part = place.parts.get(partIds.introduction)
  return {
    ...pageView(maker, {
      links,
      heading: place.edition.title,
      description: firstWords(part === undefined ? '' : wordsOfBlocks(part.blocks.slice(0, 1)).join(' '), 155),
      language: place.document.language,
      crumbs: [homeCrumb(links)],
      hidden: true,
      search: searchFacts,
    }),
    introduction:
      part === undefined ? nothing : partBodyToHtml(part, htmlContext(atlas, place, links, { part, prefixed: true })),
    subtitle: place.document.subtitle,
    contents: contentsOf(place, links),
    downloads: offersOf(input, place.url, links),
    wholeHref: links.to(wholeUrl(place.edition)),
    searchHref: links.to('/search/'),
    ...optional('reference', input.reference && { href: links.to('/reference/'), title: input.reference.title }),
  }
}
