/** The one of `names` that `typed` was probably meant to be; undefined when none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / 3))
  let found: string | undefined
  let best = limit + 1
  for (const name of names) {
    const far = name.startsWith(typed) && typed.length > 1 ? 1 : distance(typed, name)
    if (far < best) {
      best = far
      found = name
    }
  }
  return found
}

/** How many letters must be put in, left out, changed or swapped with the next (optimal string alignment). */
function distance(from: string, to: string): number {
  let before: number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const here = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let least = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        least = Math.min(least, before[column - 2]! + 1)
      here.push(least)
    }
    before = above
    above = here
  }
  return above[to.length]!
}
