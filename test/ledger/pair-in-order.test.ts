import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairInOrder } from '../../src/ledger/pair-in-order.ts'

const table = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })).chain(([older, newer]) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 3.5), { minLength: newer, maxLength: newer }), {
    minLength: older,
    maxLength: older,
  }),
)

/** The most that pairs from two places on can be worth, by trying all. */
function mostOf(worth: readonly (readonly number[])[], a = 0, b = 0): number {
  if (a >= worth.length || b >= worth[a]!.length) return 0
  const own = worth[a]![b]!
  return Math.max(mostOf(worth, a + 1, b), mostOf(worth, a, b + 1), own === 0 ? 0 : own + mostOf(worth, a + 1, b + 1))
}

describe('pairs in order', () => {
  it('are worth as much as can be, rise on both sides and are none that may not be', () => {
    fc.assert(
      fc.property(table, (worth) => {
        const pairs = pairInOrder(worth.length, worth[0]?.length ?? 0, (a, b) => worth[a]![b]!)
        expect(pairs.reduce((sum, [a, b]) => sum + worth[a]![b]!, 0)).toBe(mostOf(worth))
        for (const [at, [a, b]] of pairs.entries()) {
          expect(worth[a]![b]).toBeGreaterThan(0)
          if (at > 0) expect(a > pairs[at - 1]![0] && b > pairs[at - 1]![1]).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('are the earlier ones between equals', () => {
    expect(pairInOrder(1, 3, () => 1)).toEqual([[0, 0]])
    expect(pairInOrder(3, 1, () => 1)).toEqual([[0, 0]])
    expect(pairInOrder(2, 3, () => 1)).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it.each([
    [20_000, 20_000, 10],
    [20_000, 20_007, 7],
    [20_007, 20_000, -7],
  ])('are found between %i and %i places that are %i apart, not all of which are compared', (older, newer, apart) => {
    let asked = 0
    const pairs = pairInOrder(older, newer, (a, b) => {
      asked++
      return b - a === apart ? 1 : 0
    })
    expect(asked).toBeLessThan(1_100_000)
    expect(pairs).toHaveLength(Math.min(older, newer, older + apart, newer - apart))
  })

  it('are worth as much as can be where all that may be pairs are near, among so many that not all are compared', () => {
    const count = 1500
    const worth = (a: number, b: number): number =>
      Math.abs(a - b) <= 3 && Math.imul(a * 3000 + b, 0x9e3779b1) >>> 28 < 3 ? 1 : 0
    const most = Array.from({ length: count + 1 }, () => new Uint16Array(count + 1))
    for (let a = count - 1; a >= 0; a--)
      for (let b = count - 1; b >= 0; b--)
        most[a]![b] = Math.max(most[a + 1]![b]!, most[a]![b + 1]!, worth(a, b) + most[a + 1]![b + 1]!)
    expect(pairInOrder(count, count, worth)).toHaveLength(most[0]![0]!)
  })

  it.each([
    [3, 2_000_000],
    [2_000_000, 3],
  ])('take no time to speak of between %i and %i places', (older, newer) => {
    let asked = 0
    pairInOrder(older, newer, () => ++asked)
    expect(asked).toBeLessThan(4_100_000)
  })
})
