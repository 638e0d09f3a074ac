import type { EditionDocument } from '../document/document.ts'
import { entryKinds, folderOf } from '../model/entries.ts'
import type { Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { planUrl } from '../urls.ts'
import type { Documents } from './documents.ts'

/**
 * A library and its documents with the whole of one plan, and of the others no more than links need: what is copied to another
 * thread that makes pages of that plan.
 */
export function aroundPlan(
  library: Library,
  documents: Documents,
  plan: Plan,
): { readonly library: Library; readonly documents: Documents } {
  const { places: _, ...rest } = library
  const thin = new Map(
    library.plans.filter((other) => other !== plan).map((other) => [planUrl(other), thinPlan(other)]),
  )
  return {
    library: {
      ...rest,
      pictures: new Map(),
      plans: library.plans.map((other) => thin.get(planUrl(other)) ?? other),
    },
    documents: new Map(
      [...documents].map(([url, editions]) => {
        const thinned = thin.get(url)
        return [
          url,
          thinned === undefined ? editions : editions.map((each, at) => thinDocument(each, thinned.editions[at]!)),
        ]
      }),
    ),
  }
}

const noText = { blocks: [], notes: [] }

function thinPlan(plan: Plan): Plan {
  return { ...plan, text: noText, readings: [], editions: plan.editions.map(thinEdition) }
}

function thinEdition(edition: Edition): Edition {
  const lists = Object.fromEntries(
    entryKinds.map((kind) => {
      const folder = folderOf[kind] as keyof Edition
      return [folder, (edition[folder] as readonly object[]).map((entry) => ({ ...entry, text: noText }))]
    }),
  )
  return { ...edition, text: noText, ...lists }
}

function thinDocument(document: EditionDocument, edition: Edition): EditionDocument {
  return { ...document, edition, parts: document.parts.map((part) => ({ ...part, blocks: [], notes: [] })) }
}
