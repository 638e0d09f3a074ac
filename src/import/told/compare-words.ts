import { commonPairs } from '../../diff/words/myers.ts'

/** A stretch of words that stands in one of two texts only; `at` is where it begins in that text. */
export interface Stretch {
  readonly at: number
  readonly words: readonly string[]
}

export interface WordDifferences {
  readonly missing: readonly Stretch[]
  readonly added: readonly Stretch[]
}

// Beyond this the two are no longer the same text, and where each word went is of no use to anybody.
const most = 3_000

/** What became of the words of a document: those that what was made of it has not, and those that only it has. */
export function compareWords(source: readonly string[], made: readonly string[]): WordDifferences {
  const [older, newer] = [wordsOnly(source), wordsOnly(made)]
  const numbers = new Map<string, number>()
  const numbered = (words: readonly Placed[]) =>
    words.map(({ word }) => {
      if (!numbers.has(word)) numbers.set(word, numbers.size)
      return numbers.get(word)!
    })
  const pairs = commonPairs(numbered(older), numbered(newer), most)
  const kept = pairs ?? inAnyOrder(older, newer)
  const [before, after] = [new Set(kept.map(([a]) => a)), new Set(kept.map(([, b]) => b))]
  return {
    missing: stretches(older.filter((_, at) => !before.has(at))),
    added: stretches(newer.filter((_, at) => !after.has(at))),
  }
}

interface Placed {
  readonly word: string
  readonly at: number
}

/** A bullet in a cell of a table stands for the sign of a list, which is no word. */
function wordsOnly(words: readonly string[]): readonly Placed[] {
  return words.map((word, at) => ({ word, at })).filter(({ word }) => word !== '•')
}

function inAnyOrder(older: readonly Placed[], newer: readonly Placed[]): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>()
  newer.forEach(({ word }, at) => {
    if (!places.has(word)) places.set(word, [])
    places.get(word)!.push(at)
  })
  return older.flatMap(({ word }, at) => {
    const place = places.get(word)?.shift()
    return place === undefined ? [] : [[at, place] as const]
  })
}

function stretches(words: readonly Placed[]): readonly Stretch[] {
  const found: { at: number; words: string[] }[] = []
  for (const { word, at } of words) {
    const last = found.at(-1)
    if (last !== undefined && last.at + last.words.length === at) last.words.push(word)
    else found.push({ at, words: [word] })
  }
  return found
}
