import type { EditionPlace } from './atlas.ts'
import type { Lineage, Lineages } from './lineage.ts'

const found = new WeakMap<EditionPlace, Map<EditionPlace, ReadonlySet<Lineage>>>()

/**
 * What stands at another place in one edition than in the other: outside the longest run of entries that keep their order, or
 * of another kind. The same whichever edition is named first.
 */
export function movedBetween(one: EditionPlace, two: EditionPlace, lineages: Lineages): ReadonlySet<Lineage> {
  const [older, newer] = one.position < two.position ? [one, two] : [two, one]
  const known = found.get(older)?.get(newer)
  if (known !== undefined) return known
  const moved = movedFrom(older, newer, lineages)
  const ofOlder = found.get(older) ?? new Map<EditionPlace, ReadonlySet<Lineage>>()
  found.set(older, ofOlder.set(newer, moved))
  return moved
}

function movedFrom(older: EditionPlace, newer: EditionPlace, lineages: Lineages): ReadonlySet<Lineage> {
  const shared = older.entries
    .map((part) => lineages.of(older, part))
    .filter((lineage) => lineage.parts[newer.position] !== undefined)
  const places = new Map(newer.entries.map((part, at) => [lineages.of(newer, part), at]))
  const kept = longestRising(shared.map((lineage) => places.get(lineage)!))
  return new Set(
    shared.filter((lineage, at) => {
      const [was, now] = [lineage.parts[older.position], lineage.parts[newer.position]]
      return !kept.has(at) || was?.kind !== now?.kind
    }),
  )
}

/** Positions of a longest rising subsequence (Fredman's patience method, n log n). Numbers must differ. */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[tails[middle]!]! < number) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? undefined : tails[low - 1]
    tails[low] = at
  }
  const rising = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = before[at]) rising.add(at)
  return rising
}
