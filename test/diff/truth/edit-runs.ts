import type { OpenRun } from './draft.ts'
import type { Random } from './random.ts'
import type { Donor } from './words-of-donor.ts'

interface Place {
  readonly run: number
  readonly from: number
  readonly to: number
}

/** How many words runs have that may be exchanged: not those of notes, sources and line breaks. */
export function countWords(runs: readonly OpenRun[]): number {
  return wordPlaces(runs).length
}

export function textOf(runs: readonly OpenRun[]): string {
  return runs.map((run) => run.text).join('')
}

/** A few words exchanged, put in or taken out, at one or two places; at most `share` of them, at least one. */
export function reword(runs: OpenRun[], share: number, random: Random, donor: Donor): void {
  const places = random.below(3) === 0 && countWords(runs) >= 16 ? 2 : 1
  for (let place = 0; place < places; place++) {
    const most = Math.max(1, Math.min(3, Math.floor((share * countWords(runs)) / places)))
    const count = 1 + random.below(most)
    const at = random.below(countWords(runs) - count + 1)
    const way = random.below(4)
    exchange(runs, at, way === 0 ? 0 : count, way === 1 ? [] : donor.words(count))
  }
}

/** A share of the words exchanged for others, in phrases of one to four all over the text. */
export function rewrite(runs: OpenRun[], share: number, random: Random, donor: Donor): void {
  const total = countWords(runs)
  const changed = new Set<number>()
  while (changed.size < Math.round(share * total)) {
    const count = Math.min(1 + random.below(4), Math.round(share * total) - changed.size)
    const at = random.below(total - count + 1)
    const phrase = Array.from({ length: count }, (_, index) => at + index)
    if (phrase.some((place) => changed.has(place))) continue
    exchange(runs, at, count, donor.words(count))
    for (const place of phrase) changed.add(place)
  }
}

/** Puts words in the place of `count` words from word `at` on. The words are inside one run, or the first run's end. */
function exchange(runs: OpenRun[], at: number, count: number, words: readonly string[]): void {
  const places = wordPlaces(runs)
  const first = places[at]!
  const last = places[at + Math.max(count, 1) - 1]!
  const to = last.run === first.run ? last.to : first.to
  const run = runs[first.run]!
  const said = words.join(' ')
  if (count === 0) run.text = `${run.text.slice(0, first.from)}${said} ${run.text.slice(first.from)}`
  else if (words.length > 0) run.text = run.text.slice(0, first.from) + said + run.text.slice(to)
  else if (first.from === 0) run.text = run.text.slice(to).replace(/^ /, '')
  else run.text = run.text.slice(0, first.from).replace(/ $/, '') + run.text.slice(to)
}

function wordPlaces(runs: readonly OpenRun[]): readonly Place[] {
  return runs.flatMap((run, index): Place[] =>
    run.note !== undefined || run.source !== undefined || run.lineBreak || run.expansion !== undefined
      ? []
      : [...run.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map((match) => ({
          run: index,
          from: match.index,
          to: match.index + match[0].length,
        })),
  )
}

/** Runs with one run taken apart around some of its words, and those words changed; undefined where no run has so many. */
export function dress(
  runs: readonly OpenRun[],
  words: number,
  random: Random,
  change: (run: OpenRun) => OpenRun,
): OpenRun[] | undefined {
  const places = wordPlaces(runs).filter((place) => Object.keys(runs[place.run]!).length === 1)
  const fits = places.filter((place, index) => places[index + words - 1]?.run === place.run)
  if (fits.length === 0) return undefined
  const first = random.pick(fits)
  const last = places[places.indexOf(first) + words - 1]!
  const { text } = runs[first.run]!
  const pieces = [
    { text: text.slice(0, first.from) },
    change({ text: text.slice(first.from, last.to) }),
    { text: text.slice(last.to) },
  ].filter((run) => run.text !== '')
  return [...runs.slice(0, first.run), ...pieces, ...runs.slice(first.run + 1)]
}
