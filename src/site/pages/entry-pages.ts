import type { Part } from '../../document/document.ts'
import { partBodyToHtml } from '../../html/part.ts'
import { textOfRuns } from '../../html/runs.ts'
import type { Block } from '../../model/blocks.ts'
import { wordsOfBlocks, wordsOfText } from '../../model/words.ts'
import { historyUrl } from '../../urls.ts'
import type { Atlas, EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { kindName } from '../atlas/kind-name.ts'
import type { Lineages } from '../atlas/lineage.ts'
import { htmlContext, type LinksFrom, linksFrom, placeUrl } from '../atlas/links.ts'
import { citationOf } from '../frame/citation.ts'
import { contentsRound, groupOf } from '../frame/contents.ts'
import { editionJsonLd } from '../frame/json-ld.ts'
import { othersOf, sinceOf } from '../frame/other-editions.ts'
import { editionCrumbs, firstWords, type Maker, optional, pageView, recordOf } from '../frame/page.ts'
import { relatedOf } from '../frame/related.ts'
import { canonicalUrl, editionRels } from '../frame/rels.ts'
import { searchFacts } from '../frame/search-facts.ts'
import { agesOf } from '../frame/word-ages.ts'
import type { EntryView } from '../views/edition-views.ts'
import type { Link } from '../views/page-view.ts'
import { sourcesOfBlocks } from '../views/source-views.ts'
import { fatesOf } from './draft-pages.ts'
import { bannerFor } from './edition-pages.ts'

/** The page of one section, priority, indicator, partner, consultation or decision. What is long is made when it is asked for. */
export function entryView(
  maker: Maker,
  atlas: Atlas,
  plan: PlanPlace,
  place: EditionPlace,
  part: Part,
  lineages: Lineages,
): EntryView {
  const links = linksFrom(placeUrl(place, part))
  const lineage = lineages.of(place, part)
  const since = sinceOf(plan, place, part, lineage)
  const group = groupOf(place, part)
  const at = place.entries.indexOf(part)
  const carried = plan.editions.find((other) => other.edition.id === part.carriedFrom)
  const turn = (other: Part | undefined): Link | undefined =>
    other === undefined ? undefined : { href: links.to(placeUrl(place, other)), title: titleOf(other) }
  return {
    ...pageView(maker, {
      links,
      heading: part.title,
      within: [kindName(part), place.name, plan.plan.short, plan.authority.short],
      description: descriptionOf(part, place),
      language: place.document.language,
      crumbs: [
        ...editionCrumbs(plan, place, links),
        ...(group === undefined ? [] : [{ href: links.to(placeUrl(place, group)), title: group.title }]),
      ],
      ...bannerFor(plan, place, part, lineages, links),
      ...recordOf(plan),
      ...optional('canonicalUrl', canonicalUrl(plan, place, part, lineages)),
      rels: editionRels(plan, place, part, lineages, links),
      jsonLd: editionJsonLd(maker, plan, place, part),
      search: searchFacts(plan, place, part),
    }),
    ...optional('number', part.number),
    kind: kindName(part),
    edition: { href: links.to(place.url), title: place.edition.title },
    ...optional('carried', carried && { href: links.to(placeUrl(carried, part)), title: carried.edition.title }),
    ...optional('since', since),
    ages: agesOf(maker.input, plan, place, part, { said: since !== undefined, was: lineage, links }),
    body: partBodyToHtml(part, htmlContext(atlas, place, links, { part })),
    headings: headingsOf(part.blocks),
    contents: contentsRound(place, part, links),
    ...optional('previous', turn(place.entries[at - 1])),
    ...optional('next', turn(place.entries[at + 1])),
    others: othersOf(plan, place, part, lineages, links),
    historyHref: links.to(historyUrl(plan.plan, lineage.id)),
    related: [...relatedOf(place, part, links), ...draftsOf(plan, place, part, links)],
    citation: citationOf(maker, plan, place, part),
    addresses: addressesOf(part.blocks),
    sources: sourcesOfBlocks([...part.blocks, ...part.notes.flatMap((note) => note.blocks)], plan.authority),
  }
}

function titleOf(part: Part): string {
  return part.number === undefined ? part.title : `${part.number} ${part.title}`
}

function descriptionOf(part: Part, place: EditionPlace): string {
  const text = part.blocks.find((block) => block.kind === 'paragraph') ?? part.blocks[0]
  const words = text === undefined ? '' : wordsOfBlocks([text]).join(' ')
  return firstWords(words, 155) || `${part.title}. ${place.edition.title}.`
}

function headingsOf(blocks: readonly Block[]): readonly Link[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2
      ? [
          {
            href: `#${block.id}`,
            title: `${block.number === undefined ? '' : `${block.number} `}${textOfRuns(block.runs)}`,
          },
        ]
      : [],
  )
}

/** The first words of a block without its number, most often without reading the rest of it. */
function beginningOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') {
    const [first] = block.runs
    if (first !== undefined && first.text.length > 200) return wordsOfText(first.text.slice(0, 200)).slice(0, 13)
  }
  const words = wordsOfBlocks([block])
  return words.slice(block.kind === 'paragraph' && block.number !== undefined ? 1 : 0, 14)
}

/** The address of every paragraph, table, list and figure, for those who cannot point at one. */
function addressesOf(blocks: readonly Block[]): readonly Link[] {
  return blocks.flatMap((block): readonly Link[] => {
    if (block.kind === 'chart' || block.kind === 'heading') return []
    const name = {
      facts: 'Facts',
      table: 'Table',
      list: 'List',
      figure: 'Picture',
      quote: 'Quotation',
      box: 'Box',
      code: 'Code',
      definitions: 'Terms',
      paragraph: 'Paragraph',
    }[block.kind]
    const number = block.kind === 'paragraph' && block.number !== undefined ? ` ${block.number}` : ''
    const words = firstWords(beginningOf(block).join(' '), 60)
    return [{ href: `#${block.id}`, title: `${name}${number}: ${words}` }]
  })
}

/** From a consultation the way to what became of the draft that people were asked about. */
function draftsOf(plan: PlanPlace, place: EditionPlace, part: Part, links: LinksFrom): EntryView['related'] {
  const fates = part.kind === 'consultation' ? fatesOf(plan, [place], links) : []
  return fates.length === 0 ? [] : [{ title: 'The draft', links: fates }]
}
