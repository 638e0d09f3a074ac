import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonInOrder } from '../../src/ledger/common-in-order.ts'

const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })

/** How long the longest common subsequence is, by trying all. */
function longest(older: readonly string[], newer: readonly string[]): number {
  const [first, ...rest] = older
  if (first === undefined) return 0
  const at = newer.indexOf(first)
  return Math.max(longest(rest, newer), at < 0 ? 0 : 1 + longest(rest, newer.slice(at + 1)))
}

describe('what two sequences have in common', () => {
  it('is as much as can be, the same on both sides, in the same order', () => {
    fc.assert(
      fc.property(sequence, sequence, (older, newer) => {
        const places = commonInOrder(older, newer)
        expect(places).toHaveLength(newer.length)
        const found = places.flatMap((place) => place ?? [])
        expect(found).toHaveLength(longest(older, newer))
        expect(found.every((place, at) => at === 0 || place > found[at - 1]!)).toBe(true)
        for (const [at, place] of places.entries()) if (place !== undefined) expect(older[place]).toBe(newer[at])
      }),
      { numRuns: 2000 },
    )
  })
})
