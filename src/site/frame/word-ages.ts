import { type WordAges, wordAges } from '../../diff/history.ts'
import { type ListedBlock, listedBlocks } from '../../diff/list/listed-blocks.ts'
import type { Part } from '../../document/document.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import type { Lineage } from '../atlas/lineage.ts'
import type { LinksFrom } from '../atlas/links.ts'
import { type ParagraphFates, paragraphFates } from '../atlas/paragraph-fates.ts'
import type { SiteInput } from '../atlas/site-input.ts'
import type { Age } from '../views/edition-views.ts'
import { firstWords } from './page.ts'

const known = new WeakMap<PlanPlace, WordAges>()

function agesOfPlan(plan: PlanPlace): WordAges {
  const found = known.get(plan) ?? wordAges(plan.editions.map((place) => place.document))
  known.set(plan, found)
  return found
}

/**
 * The life of a part's paragraphs, items, tables and figures: since which edition each has had its words, oldest first; then what
 * was reworded, what is new, and what the edition before had. Empty where the whole part is said to be older already, or is new.
 */
export function agesOf(
  input: SiteInput,
  plan: PlanPlace,
  place: EditionPlace,
  part: Part,
  { said, was, links }: { readonly said: boolean; readonly was: Lineage; readonly links: LinksFrom },
): readonly Age[] {
  if (said) return []
  const ages = agesOfPlan(plan).since(place.document, part)
  const fates = was.parts.slice(0, place.position).some(Boolean) ? paragraphFates(input, plan, place) : undefined
  const leaves = listedBlocks(part.blocks).filter(({ id }) => ages.has(id))
  const linkTo = ({ id, of, number, text }: ListedBlock): Age['links'][number] => {
    const fate = fates?.now.get(`${part.id}.${id}`)
    const from = fate?.from === undefined ? '' : ` (moved here from “${fate.from}”)`
    return {
      href: `#${id}`,
      title: `${names[of] ?? 'Paragraph'}${number === undefined ? '' : ` ${number}`}: ${firstWords(text, 60)}${from}`,
      ...(fate === undefined || fate.kind === 'new' ? {} : { compareHref: links.to(fate.compare) }),
    }
  }
  const old = plan.editions
    .filter((edition) => edition !== place)
    .map((edition) => ({
      words: `These words have stood since “${edition.edition.title}” (${edition.name})`,
      links: leaves.filter(({ id }) => ages.get(id) === edition.document).map(linkTo),
    }))
  const fresh = leaves.filter(({ id }) => ages.get(id) === place.document)
  const isNew = ({ id }: ListedBlock) => (fates?.now.get(`${part.id}.${id}`)?.kind ?? 'new') === 'new'
  const changed = fresh.filter((leaf) => !isNew(leaf))
  const dropped = fates === undefined ? [] : droppedFrom(fates, was, links)
  if (fresh.length === leaves.length && changed.length + dropped.length === 0) return []
  const before = fates === undefined ? '' : `“${fates.before.edition.title}” (${fates.before.name})`
  return [
    ...old,
    { words: `Reworded or moved since ${before}`, links: changed.map(linkTo) },
    { words: 'New in this edition', links: fresh.filter(isNew).map(linkTo) },
    { words: `No longer here, but in ${before}`, links: dropped },
  ].filter((age) => age.links.length > 0)
}

function droppedFrom({ before, dropped }: ParagraphFates, was: Lineage, links: LinksFrom): Age['links'] {
  const part = was.parts[before.position]
  const gone = part === undefined ? [] : (dropped.get(part) ?? [])
  return gone.map(({ number, text, compare }) => ({
    href: links.to(compare),
    title: `${number === undefined ? '' : `${number}: `}${firstWords(text, 60)}`,
  }))
}

/** How many of a part's paragraphs, items, tables and figures have words that an earlier edition in force had. */
export function keptWords(
  plan: PlanPlace,
  place: EditionPlace,
  part: Part,
): { readonly kept: number; readonly of: number } {
  const ages = [...agesOfPlan(plan).since(place.document, part).values()]
  return { kept: ages.filter((since) => since !== place.document).length, of: ages.length }
}

const names: { readonly [of: string]: string } = {
  paragraph: 'Paragraph',
  item: 'Item',
  table: 'Table',
  figure: 'Picture',
  code: 'Code',
}
