import type { EditionChanges } from '../../../src/diff/changes/changes.ts'
import { changesBetween } from '../../../src/diff/changes-between.ts'
import type { EditionDocument } from '../../../src/document/document.ts'
import { documentOf } from '../../../src/document/document-of.ts'
import type { Library } from '../../../src/model/library.ts'
import { dataFindings, textFindings } from './findings.ts'
import { dataKinds, textKinds } from './kinds.ts'
import { plantData } from './plant-data.ts'
import { type KnownEdits, plantText } from './plant-text.ts'
import { type Score, scoreOf } from './score.ts'

/** How much is planted: in documents of more than so many letters, about `density` of each kind, once for each seed. */
export interface Amount {
  readonly leastLetters: number
  readonly density: number
  readonly seeds: readonly number[]
}

/** Enough for every kind to be held, and little enough for every run of the tests. */
export const amountForTests: Amount = { leastLetters: 330_000, density: 4, seeds: [1] }
export const amountForBench: Amount = { leastLetters: 120_000, density: 4, seeds: [1, 2, 3, 4] }

/** Real documents with edits planted in their text. */
export function textTruths(library: Library, today: string, amount: Amount): readonly KnownEdits[] {
  const all = documentsIn(library, today)
  const long = all.filter((document) => JSON.stringify(document.parts).length > amount.leastLetters)
  return amount.seeds.flatMap((seed) =>
    long.map((document, index) => {
      const donors = all.filter((other) => other.authority.id !== document.authority.id)
      return plantText(document, donors, amount.density, 100 * seed + index)
    }),
  )
}

/** Real editions with edits planted in their data. */
export function dataTruths(library: Library, today: string, amount: Amount): readonly KnownEdits[] {
  return amount.seeds.flatMap((seed) =>
    library.plans.flatMap((plan) =>
      plan.editions
        .filter((edition) => edition.refreshes === undefined && edition.indicators.length >= 3)
        .map((edition, index) => plantData(library, plan, edition, today, 100 * seed + index)),
    ),
  )
}

function documentsIn(library: Library, today: string): readonly EditionDocument[] {
  return library.plans.flatMap((plan) => plan.editions.map((edition) => documentOf(library, plan, edition, today)))
}

export interface Compared extends KnownEdits {
  readonly changes: EditionChanges
}

export function compareAll(truths: readonly KnownEdits[]): readonly Compared[] {
  return truths.map((truth) => ({ ...truth, changes: changesBetween(truth.older, truth.newer) }))
}

/** Precision and recall of every kind over known edits. */
export function measure(texts: readonly Compared[], data: readonly Compared[]): readonly Score[] {
  const found = (all: readonly Compared[], findingsOf: typeof textFindings) =>
    all.map(({ planted, changes }) => ({ planted, found: findingsOf(changes) }))
  return [...scoreOf(textKinds, found(texts, textFindings)), ...scoreDataOf(found(data, dataFindings))]
}

/** Data is known by names, which mean another thing in another edition. */
function scoreDataOf(runs: Parameters<typeof scoreOf>[1]): readonly Score[] {
  const named = runs.map(({ planted, found }, run) => ({
    planted: planted.map((edit) => ({ ...edit, was: [`${run}`, ...edit.was] })),
    found: found.map((edit) => ({ ...edit, was: [`${run}`, ...edit.was] })),
  }))
  return scoreOf(dataKinds, named)
}
