import type { LedgerBlock } from '../model/ledger.ts'

/** Cells of the table of common subsequences beyond which only what is equal at both ends is aligned word for word. */
const mostCells = 4_000_000

/**
 * Which published block each block of a text is now: for each of `now` its place in `published`, rising; undefined for what is
 * new. The same words are the same block (longest common subsequence); between those, blocks that changed are taken in order.
 */
export function alignBlocks(
  published: readonly LedgerBlock[],
  now: readonly LedgerBlock[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = now.map(() => undefined)
  let from = 0
  while (from < published.length && from < now.length && published[from]!.print === now[from]!.print) {
    found[from] = from
    from++
  }
  let ending = 0
  const room = Math.min(published.length, now.length) - from
  while (ending < room && published.at(-1 - ending)!.print === now.at(-1 - ending)!.print) {
    ending++
    found[now.length - ending] = published.length - ending
  }
  for (const [a, b] of commonPairs(published, now, from, ending)) found[b] = a
  pairChanged(found, published, now)
  return found
}

function* commonPairs(
  published: readonly LedgerBlock[],
  now: readonly LedgerBlock[],
  from: number,
  ending: number,
): Generator<readonly [number, number]> {
  const n = published.length - ending - from
  const m = now.length - ending - from
  if (n === 0 || m === 0 || n * m > mostCells) return
  const width = m + 1
  const lengths = new Uint32Array((n + 1) * width)
  const isSame = (a: number, b: number): boolean => published[from + a]!.print === now[from + b]!.print
  for (let a = n - 1; a >= 0; a--)
    for (let b = m - 1; b >= 0; b--)
      lengths[a * width + b] = isSame(a, b)
        ? lengths[(a + 1) * width + b + 1]! + 1
        : Math.max(lengths[(a + 1) * width + b]!, lengths[a * width + b + 1]!)
  for (let a = 0, b = 0; a < n && b < m; ) {
    if (isSame(a, b)) yield [from + a++, from + b++]
    else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a++
    else b++
  }
}

/** Pairs what is left between two pairs of the same words in order: a list with a list, and what is none with what is none. */
function pairChanged(
  found: (number | undefined)[],
  published: readonly LedgerBlock[],
  now: readonly LedgerBlock[],
): void {
  let next = 0
  for (let at = 0; at < found.length; at++) {
    const same = found[at]
    if (same !== undefined) {
      next = same + 1
      continue
    }
    const end = found.slice(at).find((each) => each !== undefined) ?? published.length
    const like = published.slice(next, end).findIndex((block) => isList(block) === isList(now[at]!))
    if (like < 0) continue
    found[at] = next + like
    next += like + 1
  }
}

function isList({ inside }: LedgerBlock): boolean {
  return inside !== undefined
}
