import { didYouMean } from '../did-you-mean.ts'
import type { LinkTarget, Text } from '../model/blocks.ts'
import type { Id } from '../model/id.ts'
import type { Library } from '../model/library.ts'
import type { Plan } from '../model/plan.ts'
import { type Check, mistake } from './check.ts'
import { blocksIn, type EditionIn, editionsIn, placeOfBlock, textsIn } from './editions.ts'
import { runsIn } from './runs-in.ts'

type Inside = Extract<LinkTarget, { kind: 'edition' }>

/** Every link to a place in an edition leads to one that exists: the edition, the entry in it, the heading or paragraph. */
export const linksResolve: Check = function* (library) {
  const places = new WeakMap<Text, ReadonlySet<Id>>()
  for (const owner of textsIn(library))
    for (const block of blocksIn(owner.text)) {
      const targets = new Set(runsIn(block).flatMap(({ link }) => (link?.kind === 'edition' ? [link] : [])))
      for (const target of targets) {
        const wrong = wrongWithLink(library, target, places)
        if (wrong !== undefined)
          yield mistake(
            'links-resolve',
            library.places?.link(target) ?? placeOfBlock(owner, block),
            wrong.message,
            wrong.hint,
          )
      }
    }
}

interface Wrong {
  readonly message: string
  readonly hint: string
}

/** What is wrong with where it leads, and with the name of a file: entries are linked to by their ids. */
function wrongWithLink(library: Library, target: Inside, places: WeakMap<Text, ReadonlySet<Id>>): Wrong | undefined {
  const wrong = wrongWith(library, target, places)
  const file = library.places?.fileInLink(target)
  if (file === undefined) return wrong
  if (wrong !== undefined)
    return wrong.hint.includes('.md') ? wrong : { ...wrong, hint: `${wrong.hint} Write it without .md.` }
  const edition = file.includes(`${target.edition}/`) ? `${target.edition}/` : ''
  return {
    message: `The link "${file}" is the name of a file.`,
    hint: `Write ${edition}${target.entry}, without .md.`,
  }
}

function wrongWith(library: Library, target: Inside, places: WeakMap<Text, ReadonlySet<Id>>): Wrong | undefined {
  const { authority, plan: planId, edition: editionId, entry: entryId, block } = target
  const ofAuthority = library.plans.filter((plan) => plan.authority === authority)
  const plan = ofAuthority.find((each) => each.id === planId)
  if (plan === undefined) {
    const all = library.plans.map((each) => `${each.authority}/${each.id}`)
    return {
      message: `A link leads to the plan "${authority}/${planId}", which there is not.`,
      hint: didYouMean(`${authority}/${planId}`, all) ?? `There are: ${all.join(', ')}.`,
    }
  }
  const found = editionsIn(library).find((each) => each.plan === plan && each.edition.id === editionId)
  if (found === undefined) {
    const ids = plan.editions.map((each) => each.id)
    return {
      message: `A link leads to the edition "${editionId}", which the plan has not.`,
      hint: didYouMean(editionId, ids) ?? `It has: ${ids.join(', ')}.`,
    }
  }
  const entry = entryId === undefined ? found.edition : found.standing.get(entryId)
  if (entry === undefined) {
    const file = library.places?.fileInLink(target)
    return {
      message:
        file === undefined
          ? `A link leads to "${entryId}", which the edition ${editionId} has not.`
          : `A link leads to the file "${file}", and the edition ${editionId} has no "${entryId}".`,
      hint: entryHint(entryId!, found, plan),
    }
  }
  if (block === undefined) return undefined
  const ids = placesIn(entry.text, places)
  if (ids.has(block)) return undefined
  return {
    message: `A link leads to the place "${block}", which "${entryId ?? 'the introduction'}" has not.`,
    hint:
      didYouMean(block, ids) ??
      'The place of a heading is its words in lower-case with hyphens; of paragraph 1.1 it is n1-1.',
  }
}

function entryHint(id: Id, { edition, standing }: EditionIn, plan: Plan): string {
  const near = didYouMean(id, standing.keys())
  if (near !== undefined) return near
  const elsewhere = plan.editions.filter(
    (other) =>
      other !== edition &&
      [
        ...other.sections,
        ...other.priorities,
        ...other.indicators,
        ...other.partners,
        ...other.consultations,
        ...other.decisions,
      ].some((entry) => entry.id === id),
  )
  if (elsewhere.length > 0) return `The edition ${elsewhere.at(-1)!.id} has it: write ${elsewhere.at(-1)!.id}/${id}.`
  return 'Look at the names of the files of the edition: the id is the name without .md.'
}

function placesIn(text: Text, known: WeakMap<Text, ReadonlySet<Id>>): ReadonlySet<Id> {
  const found = known.get(text)
  if (found !== undefined) return found
  const ids = new Set<Id>()
  for (const block of blocksIn(text)) {
    ids.add(block.id)
    if (block.kind === 'list') for (const item of block.items) ids.add(item.id)
  }
  for (const note of text.notes) ids.add(note.id)
  known.set(text, ids)
  return ids
}
