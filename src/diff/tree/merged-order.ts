/** A place in one of two lists, or in both. */
export interface MergedPlace {
  readonly was?: number
  readonly now?: number
  /** Whether it is in both and changed its turn. */
  readonly moved: boolean
}

/**
 * Two lists as one: the newer's order, with what only the older has before what stands in its place. `pairs` are places of
 * the older and the newer list that are the same thing; `staying` are the newer places of those that kept their turn.
 */
export function mergedOrder(
  pairs: readonly (readonly [older: number, newer: number])[],
  staying: ReadonlySet<number>,
  olderCount: number,
  newerCount: number,
): readonly MergedPlace[] {
  const places: MergedPlace[] = []
  const byNewer = new Map(pairs.map(([was, now]) => [now, was]))
  const paired = new Set(pairs.map(([was]) => was))
  let nextOlder = 0
  let waiting: MergedPlace[] = []
  const emit = (until: number): void => {
    for (; nextOlder < until; nextOlder++) if (!paired.has(nextOlder)) places.push({ was: nextOlder, moved: false })
    places.push(...waiting)
    waiting = []
  }
  for (let now = 0; now < newerCount; now++) {
    const was = byNewer.get(now)
    if (was === undefined) waiting.push({ now, moved: false })
    else if (!staying.has(now)) waiting.push({ was, now, moved: true })
    else {
      emit(was)
      places.push({ was, now, moved: false })
    }
  }
  emit(olderCount)
  return places
}
