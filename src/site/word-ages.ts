import { type WordAges, wordAges } from '../diff/history.ts'
import { listedBlocks } from '../diff/listed-blocks.ts'
import type { Part } from '../document/document.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'
import { firstWords } from './page.ts'
import type { Age } from './views.ts'

const known = new WeakMap<PlanPlace, WordAges>()

function agesOfPlan(plan: PlanPlace): WordAges {
  const found = known.get(plan) ?? wordAges(plan.editions.map((place) => place.document))
  known.set(plan, found)
  return found
}

/**
 * The paragraphs, items, tables and figures of a part by the edition since which they have had their words, oldest first. Empty
 * where all are of the edition itself, or where the whole part is said to be older already.
 */
export function agesOf(plan: PlanPlace, place: EditionPlace, part: Part, said: boolean): readonly Age[] {
  if (said) return []
  const ages = agesOfPlan(plan).since(place.document, part)
  const leaves = listedBlocks(part.blocks)
  return plan.editions.flatMap((edition) => {
    const links = leaves
      .filter(({ id }) => ages.get(id) === edition.document)
      .map(({ id, of, number, text }) => ({
        href: `#${id}`,
        title: `${names[of] ?? 'Paragraph'}${number === undefined ? '' : ` ${number}`}: ${firstWords(text, 60)}`,
      }))
    if (links.length === 0 || (edition === place && links.length === ages.size)) return []
    const words =
      edition === place
        ? 'New words in this edition'
        : `These words have stood since “${edition.edition.title}” (${edition.name})`
    return [{ words, links }]
  })
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
