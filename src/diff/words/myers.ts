/** A place that two sequences have in common: index in the older, index in the newer. */
export type Pair = readonly [older: number, newer: number]

/**
 * The longest common subsequence of two sequences of numbers, as pairs of indices: Myers' O(ND) algorithm, greedy and
 * forwards. Undefined when more than `limit` numbers would have to be deleted and inserted; takes at most `limit` squared
 * in room, and `limit` times the length in time.
 */
export function commonPairs(older: readonly number[], newer: readonly number[], limit: number): Pair[] | undefined {
  const n = older.length
  const m = newer.length
  const most = Math.min(limit, n + m)
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!)
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1
      let y = x - k
      while (x < n && y < m && older[x] === newer[y]) {
        x++
        y++
      }
      reach[middle + k] = x
      if (x >= n && y >= m) return backtrack(trace, older.length, newer.length, d)
    }
    trace.push(reach.slice(middle - d, middle + d + 1))
  }
  return undefined
}

function backtrack(trace: readonly Int32Array[], n: number, m: number, distance: number): Pair[] {
  const pairs: Pair[] = []
  let x = n
  let y = m
  for (let d = distance; d > 0; d--) {
    const before = trace[d - 1]!
    const at = (k: number): number => (Math.abs(k) <= d - 1 ? before[k + d - 1]! : -1)
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = at(fromK)
    const afterStep = down ? fromX : fromX + 1
    while (x > afterStep) pairs.push([--x, --y])
    x = fromX
    y = fromX - fromK
  }
  while (x > 0) pairs.push([--x, --y])
  return pairs.reverse()
}
