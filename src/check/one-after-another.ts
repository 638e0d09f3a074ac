import { compareDays, sayDay } from '../model/day.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { takesForceOn } from '../model/standing.ts'
import { type Check, mistake, placeOfField } from './check.ts'

/** Editions replace and lie over one another in one direction, and no two at once. */
export const oneAfterAnother: Check = function* (library) {
  for (const plan of library.plans) {
    for (const relation of ['supersedes', 'refreshes'] as const)
      for (const edition of plan.editions) {
        const around = circle(plan, edition, relation)
        const verb = relation === 'supersedes' ? 'replace' : 'lie over'
        if (around.length > 1)
          yield mistake(
            'one-after-another',
            placeOfField(library, edition, relation),
            `The editions ${around.join(', ')} ${verb} one another in a circle.`,
            `Take ${relation} out of the oldest of them.`,
          )
      }
    for (const edition of plan.editions) {
      const { supersedes } = edition
      const other = plan.editions.find(
        (each) => each !== edition && each.supersedes === supersedes && supersedes !== undefined,
      )
      if (other !== undefined && plan.editions.indexOf(other) < plan.editions.indexOf(edition))
        yield mistake(
          'one-after-another',
          placeOfField(library, edition, 'supersedes'),
          `Both "${other.id}" and "${edition.id}" say that they replace "${supersedes}".`,
          'Only the first to follow replaces it; the other replaces that one.',
        )
      yield* wrongWayRound(plan, edition)
    }
    yield* twoAtOnce(plan)
  }

  function* wrongWayRound(plan: Plan, edition: Edition) {
    const older = plan.editions.find((other) => other.id === edition.supersedes && other !== edition)
    const [before, after] = [older === undefined ? undefined : takesForceOn(older), takesForceOn(edition)]
    if (before !== undefined && after !== undefined && compareDays(before, after) > 0)
      yield mistake(
        'one-after-another',
        placeOfField(library, edition, 'supersedes'),
        `"${edition.id}" takes force (${sayDay(after)}) before "${edition.supersedes}", which it replaces (${sayDay(before)}).`,
        'Look at the days of both, and at in-force.',
      )
  }

  function* twoAtOnce(plan: Plan) {
    for (const [at, edition] of plan.editions.entries()) {
      const from = takesForceOn(edition)
      const other = plan.editions.slice(0, at).find((each) => from !== undefined && takesForceOn(each) === from)
      if (other === undefined || from === undefined) continue
      if (
        [other.supersedes, other.refreshes].includes(edition.id) ||
        [edition.supersedes, edition.refreshes].includes(other.id)
      )
        continue
      yield mistake(
        'one-after-another',
        edition.place,
        `"${other.id}" and "${edition.id}" take force on the same day (${sayDay(from)}), so that both would be current.`,
        'Say in one of them with supersedes: that it replaces the other, or correct the days.',
      )
    }
  }
}

/** The ids on the way from an edition back to itself, if it comes back; told of the first of them by id only. */
function circle(plan: Plan, edition: Edition, relation: 'supersedes' | 'refreshes'): readonly string[] {
  const way: string[] = [edition.id]
  for (let at: Edition | undefined = edition; at !== undefined; ) {
    const next: string | undefined = at[relation]
    if (next === edition.id) return [...way].sort()[0] === edition.id ? way : []
    if (next === undefined || way.includes(next)) return []
    way.push(next)
    at = plan.editions.find((other) => other.id === next)
  }
  return []
}
