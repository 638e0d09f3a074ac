import { comparePeriods, endOfPeriod } from '../model/readings.ts'
import { type Check, doubt, mistake, placeOfField } from './check.ts'
import { editionsIn } from './editions.ts'

/** An indicator has one target for a period, all after its baseline, and aims at more than that or says why it does not. */
export const targetsInOrder: Check = function* (library) {
  for (const { own } of editionsIn(library))
    for (const entry of own) {
      if (entry.kind !== 'indicator') continue
      const { baseline, targets, breaks, better } = entry
      for (const [at, target] of targets.entries()) {
        const place = placeOfField(library, entry, `targets.${at}`)
        if (targets.findIndex((other) => other.period === target.period) < at)
          yield mistake(
            'targets-in-order',
            place,
            `There are two targets for ${target.period}.`,
            'Take one of them out.',
          )
        if (baseline !== undefined && endOfPeriod(target.period) < endOfPeriod(baseline.period))
          yield mistake(
            'targets-in-order',
            place,
            `The target for ${target.period} is for a time before the baseline, which is of ${baseline.period}.`,
            'Look at both periods.',
          )
      }
      const last = targets.at(-1)
      const change = baseline === undefined || last === undefined ? 0 : last.value - baseline.value
      // Figures on two sides of a break cannot be compared, and a note may say why less is aimed at.
      const explained =
        last?.note !== undefined ||
        breaks.some(
          ({ period }) =>
            baseline !== undefined &&
            last !== undefined &&
            comparePeriods(baseline.period, period) < 0 &&
            comparePeriods(period, last.period) <= 0,
        )
      if (!explained && ((better === 'higher' && change < 0) || (better === 'lower' && change > 0)))
        yield doubt(
          'targets-in-order',
          placeOfField(library, entry, `targets.${targets.length - 1}`),
          `The last target (${last!.text}) is worse than the baseline (${baseline!.text}), since ${better} is better.`,
          'Look at the figures and at better. If it is meant, say why in the note of the target.',
        )
      for (const [at, { period }] of breaks.entries())
        if (breaks.findIndex((other) => other.period === period) < at)
          yield mistake(
            'targets-in-order',
            placeOfField(library, entry, 'breaks'),
            `There are two breaks before ${period}.`,
            'Make one of them.',
          )
    }
}
