/** `Did you mean "clean-air"?` when one of `words` is near to `word`; undefined when none is. */
export function didYouMean(word: string, words: Iterable<string>): string | undefined {
  const nearest = nearestWord(word, words)
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`
}

/** The word that takes the fewest slips to mistype as `word`; the first by alphabet of several. Undefined when all are far. */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  const mistyped = word.toLowerCase()
  const allowed = Math.max(1, Math.floor(word.length / 3))
  let nearest: string | undefined
  let fewest = allowed + 1
  for (const candidate of [...words].sort()) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const slips = slipsBetween(mistyped, candidate.toLowerCase())
    if (slips < fewest) [nearest, fewest] = [candidate, slips]
  }
  return nearest
}

/** Letters left out, put in, changed, or swapped with their neighbour (optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
