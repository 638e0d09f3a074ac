import type { EditionDocument } from '../document/document.ts'
import { documentOf } from '../document/document-of.ts'
import type { Day } from '../model/day.ts'
import type { Library } from '../model/library.ts'
import { planUrl } from '../urls.ts'

/** The documents of every plan's editions on a day, by the plan's address, oldest first. */
export type Documents = ReadonlyMap<string, readonly EditionDocument[]>

export function documentsOf(library: Library, today: Day): Documents {
  return new Map(
    library.plans.map((plan) => [
      planUrl(plan),
      plan.editions.map((edition) => documentOf(library, plan, edition, today)),
    ]),
  )
}

/** Every two editions of a plan, older first. */
export function pairsOf(documents: Documents): readonly (readonly [EditionDocument, EditionDocument])[] {
  return [...documents.values()].flatMap((editions) =>
    editions.flatMap((older, at) => editions.slice(at + 1).map((newer) => [older, newer] as const)),
  )
}
