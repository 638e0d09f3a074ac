import { allEffectiveEntries } from '../document/effective-entries.ts'
import type { Block, DataPlace, Text } from '../model/blocks.ts'
import type { Entry } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { Library } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import { type Edition, ownEntries, type Plan } from '../model/plan.ts'
import { isUnread } from './check.ts'

/** An edition with its plan and everything that stands in it. */
export interface EditionIn {
  readonly plan: Plan
  readonly edition: Edition
  /** What the edition's own folder holds. */
  readonly own: readonly Entry[]
  /** By id; with what a refresh carries over, which is anything of the plan where it cannot be told from what. */
  readonly standing: ReadonlyMap<Id, Entry>
}

const made = new WeakMap<Library, readonly EditionIn[]>()

/** Every edition of every plan. Worked out once for a library, since nearly all checks ask. */
export function editionsIn(library: Library): readonly EditionIn[] {
  const found = made.get(library)
  if (found !== undefined) return found
  const editions = library.plans.flatMap((plan) =>
    plan.editions.map((edition): EditionIn => {
      const carried = isUnread(library, edition, 'refreshes') ? plan.editions.flatMap(ownEntries) : []
      const effective = allEffectiveEntries(plan, edition).map(({ entry }) => entry)
      const standing = new Map([...carried, ...effective].map((entry) => [entry.id, entry]))
      return { plan, edition, own: ownEntries(edition), standing }
    }),
  )
  made.set(library, editions)
  return editions
}

/** A text and the file that it stands in. */
export interface TextIn {
  readonly text: Text
  readonly place: Place
}

export function textsIn(library: Library): readonly TextIn[] {
  const { site, about, glossary, authorities, plans } = library
  return [
    site,
    ...(about === undefined ? [] : [about]),
    glossary,
    ...authorities,
    ...plans,
    ...editionsIn(library).flatMap(({ edition, own }) => [edition, ...own]),
  ]
}

/** Where a block of a text begins. */
export function placeOfBlock(owner: { readonly place: Place }, block: { readonly line: number }): Place {
  return { file: owner.place.file, line: block.line }
}

/** All blocks of a text, those within others and in notes included, each before what it holds. */
export function blocksIn(text: Text): readonly (Block | DataPlace)[] {
  return [...text.blocks.flatMap(withInner), ...text.notes.flatMap((note) => note.blocks.flatMap(withInner))]
}

function withInner(block: Block | DataPlace): readonly (Block | DataPlace)[] {
  if (block.kind === 'list') return [block, ...block.items.flatMap((item) => item.blocks.flatMap(withInner))]
  if (block.kind === 'quote' || block.kind === 'box') return [block, ...block.blocks.flatMap(withInner)]
  if (block.kind === 'definitions')
    return [block, ...block.items.flatMap((item) => item.meanings.flatMap((each) => each.flatMap(withInner)))]
  return [block]
}
