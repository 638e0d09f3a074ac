import { compareUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'

/** The comparison of two editions, older first whichever is asked about. */
export function compareHref(plan: PlanPlace, one: EditionPlace, two: EditionPlace): string {
  const [older, newer] = one.position < two.position ? [one, two] : [two, one]
  return compareUrl(plan.plan, older.edition.id, newer.edition.id)
}
