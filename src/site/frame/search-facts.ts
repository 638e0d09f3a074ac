import type { Part } from '../../document/document.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { kindName } from '../atlas/kind-name.ts'
import { stateLabel } from '../atlas/standing-words.ts'
import type { SearchFacts } from '../views/page-view.ts'

/** What a search can be narrowed by. `status` is `Current` for the edition that stands for its plan today, else `Older`. */
export function searchFacts(plan: PlanPlace, place: EditionPlace, part: Part | undefined): SearchFacts {
  const { authority } = plan
  const outcome = part === undefined ? undefined : outcomeOf(place, part)
  return {
    filters: [
      { name: 'authority', value: authority.short },
      { name: 'plan', value: `${authority.short}: ${plan.plan.title}` },
      { name: 'edition', value: `${authority.short}: ${place.name}` },
      { name: 'kind', value: part === undefined ? 'Edition' : kindName(part) },
      { name: 'status', value: place === plan.current ? 'Current' : 'Older' },
      ...(outcome === undefined ? [] : [{ name: 'outcome', value: outcome }]),
    ],
    details: [
      { name: 'edition', value: `${authority.short}, ${place.name}` },
      { name: 'kind', value: part === undefined ? 'Edition' : kindName(part) },
      { name: 'standing', value: stateLabel[place.standing.kind] },
    ],
  }
}

/** The outcome that a section or a priority is for, or the priority of an indicator. */
function outcomeOf(place: EditionPlace, part: Part): string | undefined {
  return outcomesOf(place).get(part.id)
}

const outcomes = new WeakMap<EditionPlace, ReadonlyMap<string, string>>()

function outcomesOf(place: EditionPlace): ReadonlyMap<string, string> {
  let found = outcomes.get(place)
  if (found === undefined) {
    const titles = new Map(place.edition.outcomes.map((outcome) => [outcome.id, outcome.title]))
    const entries = [...place.facts.values()]
    const byId = new Map<string, string>()
    for (const entry of entries) {
      const id = entry.kind === 'section' || entry.kind === 'priority' ? entry.outcome : undefined
      const title = id === undefined ? undefined : titles.get(id)
      if (title !== undefined) byId.set(entry.id, title)
    }
    for (const entry of entries) {
      const title = entry.kind === 'indicator' && entry.priority !== undefined ? byId.get(entry.priority) : undefined
      if (title !== undefined) byId.set(entry.id, title)
    }
    found = byId
    outcomes.set(place, found)
  }
  return found
}
