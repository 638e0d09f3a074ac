import type { EditionDocument } from '../document/document.ts'
import { type Library, planOf } from '../model/library.ts'
import type { OutputFile } from '../output-file.ts'
import { editionData } from './edition-data.ts'
import { figuresOf } from './figures-csv.ts'

/** What machines read: each edition as JSON, each plan's figures as CSV. */
export function dataOf(library: Library, documents: readonly EditionDocument[]): readonly OutputFile[] {
  return [
    ...documents.map((document) => {
      const plan = planOf(library, document.edition.authority, document.edition.plan)
      if (plan === undefined) throw new Error(`no plan ${document.edition.plan}`)
      return editionData(library, plan, document)
    }),
    ...library.plans.flatMap((plan) => figuresOf(library, plan)),
  ]
}
