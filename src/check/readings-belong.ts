import { didYouMean } from '../did-you-mean.ts'
import { type Check, mistake } from './check.ts'

/** Every reading is of an indicator that some edition of the plan has; told once for each that none has. */
export const readingsBelong: Check = function* (library) {
  for (const plan of library.plans) {
    const ids = new Set(plan.editions.flatMap((edition) => edition.indicators.map((indicator) => indicator.id)))
    const told = new Set<string>()
    for (const { indicator, place } of [...plan.readings].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))) {
      if (ids.has(indicator) || told.has(indicator)) continue
      told.add(indicator)
      yield mistake(
        'readings-belong',
        { ...place, column: 1 },
        `No edition of the plan has an indicator "${indicator}".`,
        didYouMean(indicator, ids) ?? 'Add the indicator to an edition, or take its rows out.',
      )
    }
  }
}
