import { heaviestChain } from './heaviest-chain.ts'
import { commonPairs, type Pair } from './myers.ts'

/** More deletions and insertions than this in one stretch are left to be compared by likeness. */
const mostEdits = 1000

/**
 * What two sequences have in common, in order: what both begin and end with; then what is unique in both, the heaviest in
 * order; then, between those, the longest common subsequence. `weight` is that of an item of the older sequence.
 */
export function anchorsOf(
  older: readonly number[],
  newer: readonly number[],
  weight: (index: number) => number,
): Pair[] {
  const pairs: Pair[] = []
  anchorsBetween({ older, newer, weight }, [0, older.length], [0, newer.length], pairs)
  return pairs
}

interface Sequences {
  readonly older: readonly number[]
  readonly newer: readonly number[]
  readonly weight: (index: number) => number
}
type Range = readonly [from: number, to: number]

function anchorsBetween(sequences: Sequences, olderRange: Range, newerRange: Range, pairs: Pair[]): void {
  const { older, newer } = sequences
  let [a, aEnd] = olderRange
  let [b, bEnd] = newerRange
  while (a < aEnd && b < bEnd && older[a] === newer[b]) pairs.push([a++, b++])
  let ending = 0
  while (a < aEnd && b < bEnd && older[aEnd - 1] === newer[bEnd - 1]) {
    aEnd--
    bEnd--
    ending++
  }
  if (a < aEnd && b < bEnd) {
    const unique = uniquePairs(sequences, [a, aEnd], [b, bEnd])
    if (unique.length === 0) {
      const common = commonPairs(older.slice(a, aEnd), newer.slice(b, bEnd), mostEdits) ?? []
      for (const [x, y] of common) pairs.push([a + x, b + y])
    } else {
      let fromA = a
      let fromB = b
      for (const link of unique) {
        anchorsBetween(sequences, [fromA, link.older], [fromB, link.newer], pairs)
        pairs.push([link.older, link.newer])
        fromA = link.older + 1
        fromB = link.newer + 1
      }
      anchorsBetween(sequences, [fromA, aEnd], [fromB, bEnd], pairs)
    }
  }
  for (let index = 0; index < ending; index++) pairs.push([aEnd + index, bEnd + index])
}

function uniquePairs({ older, newer, weight }: Sequences, [a, aEnd]: Range, [b, bEnd]: Range) {
  const places = new Map<number, { older: number; newer: number }>()
  for (let index = a; index < aEnd; index++) {
    const found = places.get(older[index]!)
    places.set(older[index]!, found === undefined ? { older: index, newer: -1 } : { older: -2, newer: -2 })
  }
  for (let index = b; index < bEnd; index++) {
    const found = places.get(newer[index]!)
    if (found !== undefined) found.newer = found.newer === -1 ? index : -2
  }
  const links = [...places.values()]
    .filter((place) => place.older >= 0 && place.newer >= 0)
    .map((place) => ({ ...place, worth: weight(place.older) + 1 }))
  return heaviestChain(links)
}
