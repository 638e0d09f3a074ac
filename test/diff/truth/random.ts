/** Random numbers that are the same on every machine. Mulberry32, by Tommy Ettinger (public domain). */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  /** One of a list that is not empty. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** The list in another order. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[]
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    pick: (items) => items[below(items.length)]!,
    shuffled: (items) => {
      const list = [...items]
      for (let at = list.length - 1; at > 0; at--) {
        const other = below(at + 1)
        ;[list[at], list[other]] = [list[other]!, list[at]!]
      }
      return list
    },
  }
}
