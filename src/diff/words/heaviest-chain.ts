/** A pair of places that may be taken, and what it is worth (above zero). */
export interface Link {
  readonly older: number
  readonly newer: number
  readonly worth: number
}

/**
 * The links of greatest worth in all that rise on both sides, each place used at most once; in rising order. Between equals
 * the earlier links win. n log n.
 */
export function heaviestChain<L extends Link>(links: readonly L[]): L[] {
  if (isRising(links)) return [...links]
  const sorted = [...links].sort((a, b) => a.older - b.older || b.newer - a.newer)
  const places = [...new Set(sorted.map((link) => link.newer))].sort((a, b) => a - b)
  const rank = new Map(places.map((place, index) => [place, index + 1]))
  const best = new Int32Array(places.length + 1).fill(-1)
  const totals = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length)
  for (let index = 0; index < sorted.length; index++) {
    const link = sorted[index]!
    const place = rank.get(link.newer)!
    let previous = -1
    for (let at = place - 1; at > 0; at -= at & -at) {
      const candidate = best[at]!
      if (candidate >= 0 && (previous < 0 || totals[candidate]! > totals[previous]!)) previous = candidate
    }
    before[index] = previous
    totals[index] = link.worth + (previous < 0 ? 0 : totals[previous]!)
    for (let at = place; at < best.length; at += at & -at) {
      const standing = best[at]!
      if (standing < 0 || totals[index]! > totals[standing]!) best[at] = index
    }
  }
  let last = -1
  for (let index = 0; index < sorted.length; index++) if (last < 0 || totals[index]! > totals[last]!) last = index
  const chain: L[] = []
  for (let index = last; index >= 0; index = before[index]!) chain.push(sorted[index]!)
  return chain.reverse()
}

function isRising(links: readonly Link[]): boolean {
  for (let index = 1; index < links.length; index++) {
    const [before, after] = [links[index - 1]!, links[index]!]
    if (after.older <= before.older || after.newer <= before.newer) return false
  }
  return true
}
