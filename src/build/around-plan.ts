import type { EditionDocument } from '../document/document.ts'
import { entryKinds, folderOf } from '../model/entries.ts'
import type { Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { planUrl } from '../urls.ts'
import type { Documents } from './documents.ts'

/** A library and its documents, as pages are made from them. */
export interface LibraryAndDocuments {
  readonly library: Library
  readonly documents: Documents
}

/**
 * A library and its documents with the whole of one plan, and of the others no more than links need: what is copied to another
 * thread that makes pages of that plan, and all that the pages of that plan are made from.
 */
export function aroundPlan({ library, documents }: LibraryAndDocuments, plan: Plan): LibraryAndDocuments {
  return aroundPlans({ library, documents }).around(plan)
}

/** The same for one plan after another. `thin` has no plan whole. */
export function aroundPlans(all: LibraryAndDocuments): {
  readonly thin: LibraryAndDocuments
  readonly around: (plan: Plan) => LibraryAndDocuments
} {
  const thin = thinned(all)
  return {
    thin,
    around: (plan) => ({
      library: {
        ...thin.library,
        plans: thin.library.plans.map((other) => (planUrl(other) === planUrl(plan) ? plan : other)),
      },
      documents: new Map([...thin.documents, [planUrl(plan), all.documents.get(planUrl(plan)) ?? []]]),
    }),
  }
}

function thinned({ library, documents }: LibraryAndDocuments): LibraryAndDocuments {
  const { places: _, ...rest } = library
  const plans = library.plans.map(thinPlan)
  const editions = new Map(plans.map((plan) => [planUrl(plan), plan.editions]))
  return {
    library: { ...rest, pictures: new Map(), plans },
    documents: new Map(
      [...documents].map(([url, whole]) => [
        url,
        whole.map((document, at) => thinDocument(document, editions.get(url)![at]!)),
      ]),
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
