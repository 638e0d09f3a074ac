import type { Part } from '../../document/document.ts'
import type { Id } from '../../model/id.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'

/** One thing through the editions of a plan: the same id, or an id that a later edition says it had before. */
export interface Lineage {
  /** Its id in the newest edition that has it: the one that its history is found under. */
  readonly id: Id
  /** Every id that it ever had. */
  readonly ids: readonly Id[]
  /** What it is in each edition, oldest first; undefined where the edition has no such thing. */
  readonly parts: readonly (Part | undefined)[]
}

/** The lineage of every entry of a plan, by each id in each edition. */
export interface Lineages {
  readonly all: readonly Lineage[]
  readonly of: (place: EditionPlace, part: Pick<Part, 'id'>) => Lineage
}

/** What it was in the newest edition that has it. */
export function lastOf(lineage: Lineage): Part {
  return lineage.parts.findLast((part) => part !== undefined)!
}

export function lineagesOf(plan: PlanPlace): Lineages {
  interface Growing {
    id: Id
    ids: Id[]
    parts: (Part | undefined)[]
  }
  const all: Growing[] = []
  const latest = new Map<Id, Growing>()
  const byPlace = plan.editions.map((place) => {
    const here = new Map<Id, Growing>()
    for (const part of place.entries) {
      const before = part.was !== undefined && !place.parts.has(part.was) ? latest.get(part.was) : undefined
      let line = latest.get(part.id) ?? before
      if (line === undefined || line.parts[place.position] !== undefined) {
        line = { id: part.id, ids: [], parts: plan.editions.map(() => undefined) }
        all.push(line)
      }
      line.id = part.id
      if (!line.ids.includes(part.id)) line.ids.push(part.id)
      line.parts[place.position] = part
      latest.set(part.id, line)
      here.set(part.id, line)
    }
    return here
  })
  return {
    all,
    of(place, part) {
      const found = byPlace[place.position]?.get(part.id)
      if (found === undefined) throw new Error(`no lineage of ${part.id} in ${place.url}`)
      return found
    },
  }
}
