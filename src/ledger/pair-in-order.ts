/** Cells of the table. A thousand blocks beside a thousand are all compared; beyond that, each with those about its own place. */
const mostCells = 1_000_000

/**
 * The pairs of places in two sequences, rising on both sides, that are worth most together. `worth` is above zero, or zero where
 * two may not be a pair. Between equals the earlier pairs win.
 */
export function pairInOrder(
  older: number,
  newer: number,
  worth: (older: number, newer: number) => number,
): readonly (readonly [older: number, newer: number])[] {
  const width = Math.min(newer + 1, Math.max(1, Math.floor(mostCells / (older + 1))))
  const firstOf = (a: number): number =>
    Math.max(0, Math.min(newer + 1 - width, Math.round((a * newer) / older - width / 2)))
  const most = new Float64Array((older + 1) * width)
  /** What can be had of the places from `a` and `b` on. */
  const mostFrom = (a: number, b: number): number => {
    const column = b - firstOf(a)
    return column < 0 || column >= width ? 0 : most[a * width + column]!
  }
  for (let a = older - 1; a >= 0; a--)
    for (let first = firstOf(a), b = Math.min(newer, first + width) - 1; b >= first; b--) {
      const paired = worth(a, b) + mostFrom(a + 1, b + 1)
      most[a * width + b - first] = Math.max(paired, mostFrom(a + 1, b), mostFrom(a, b + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let a = 0, b = 0; a < older && b < newer; ) {
    const own = worth(a, b)
    if (own > 0 && mostFrom(a, b) === own + mostFrom(a + 1, b + 1)) pairs.push([a++, b++])
    else if (mostFrom(a, b) === mostFrom(a + 1, b)) a++
    else b++
  }
  return pairs
}
