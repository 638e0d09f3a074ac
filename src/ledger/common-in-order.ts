import { pairInOrder } from './pair-in-order.ts'

/**
 * What two sequences have in common in the same order (longest common subsequence): for each of `newer` its place in `older`,
 * rising; undefined for what is not among it.
 */
export function commonInOrder<T>(
  older: readonly T[],
  newer: readonly (T | undefined)[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = newer.map(() => undefined)
  const room = Math.min(older.length, newer.length)
  let from = 0
  while (from < room && older[from] === newer[from]) {
    found[from] = from
    from++
  }
  let ending = 0
  while (ending < room - from && older.at(-1 - ending) === newer.at(-1 - ending)) {
    ending++
    found[newer.length - ending] = older.length - ending
  }
  const pairs = pairInOrder(older.length - ending - from, newer.length - ending - from, (a, b) =>
    older[from + a] === newer[from + b] ? 1 : 0,
  )
  for (const [a, b] of pairs) found[from + b] = from + a
  return found
}
