import type { Comparison } from './comparison.ts'
import type { Leaf } from './nodes.ts'

/** A word that stands in more leaves than this share of them finds nothing; but a word of so few always may. */
const commonShare = 0.02
const alwaysRare = 12
/** The most telling words of a leaf that are looked up. */
const mostWords = 40

/**
 * Finds the few leaves of a list that share the most telling words with a leaf: their places in the list, the likeliest
 * first. Work is bounded by counts: so many words looked up, each in so many leaves.
 */
export function candidateFinder(
  { weightOf }: Comparison,
  leaves: readonly Leaf[],
  most: number,
): (leaf: Leaf) => readonly number[] {
  const index = new Map<number, number[]>()
  leaves.forEach((leaf, place) => {
    for (const fold of distinct(leaf)) {
      const row = index.get(fold)
      if (row === undefined) index.set(fold, [place])
      else row.push(place)
    }
  })
  const limit = Math.max(alwaysRare, Math.floor(leaves.length * commonShare))
  const scores = new Float64Array(leaves.length)

  return (leaf) => {
    const rows = distinct(leaf)
      .map((fold) => ({ row: index.get(fold) ?? [], weight: weightOf(fold) }))
      .filter(({ row }) => row.length > 0 && row.length <= limit)
      .sort((a, b) => b.weight - a.weight || a.row[0]! - b.row[0]! || a.row.length - b.row.length)
      .slice(0, mostWords)
    const found: number[] = []
    for (const { row, weight } of rows)
      for (const place of row) {
        if (scores[place] === 0) found.push(place)
        scores[place]! += weight
      }
    found.sort((a, b) => scores[b]! - scores[a]! || a - b)
    for (const place of found) if (leaves[place]!.kind !== leaf.kind) scores[place] = 0
    const best = found.filter((place) => scores[place]! > 0).slice(0, most)
    for (const place of found) scores[place] = 0
    return best
  }
}

function distinct(leaf: Leaf): number[] {
  return [...leaf.bag].filter((fold, at) => fold !== leaf.bag[at - 1])
}
