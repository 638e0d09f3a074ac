import { compareDays, type Day } from '../model/day.ts'
import type { Edition } from '../model/plan.ts'

/**
 * Editions oldest first: by the day on which the public could first see each, but never before one that it reviews, refreshes
 * or replaces, nor after one that it was the draft of. Days may be known less precisely than the order is.
 */
export function inOrderOfTime(editions: readonly Edition[]): readonly Edition[] {
  const byDay = [...editions].sort((a, b) => compareAppearance(a, b) || (a.id < b.id ? -1 : 1))
  const ordered: Edition[] = []
  const visiting = new Set<Edition>()
  const place = (edition: Edition) => {
    if (ordered.includes(edition) || visiting.has(edition)) return
    visiting.add(edition)
    for (const earlier of byDay)
      if (earlier !== edition && comesBefore(earlier, edition) && !comesBefore(edition, earlier)) place(earlier)
    visiting.delete(edition)
    ordered.push(edition)
  }
  for (const edition of byDay) place(edition)
  return ordered
}

function comesBefore(earlier: Edition, later: Edition): boolean {
  return [later.reviews, later.refreshes, later.supersedes].includes(earlier.id) || earlier.draftOf === later.id
}

function compareAppearance(a: Edition, b: Edition): number {
  const [first, second] = [appearance(a), appearance(b)]
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
  return compareDays(first, second)
}

function appearance({ days, period }: Edition): Day | undefined {
  const seen = days.published ?? days.approved ?? days.consulted ?? days.drafted
  return seen?.from ?? seen?.to ?? days.inForce ?? period.from ?? period.to
}
