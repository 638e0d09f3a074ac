import type { Pair } from '../words/myers.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import type { WordText } from '../words/word-text.ts'
import { costOfEdit, wordCost } from './align-words.ts'

/**
 * Kept words as a reader would have them: crumbs between two edits go with the edits, and an edit that is only punctuation
 * takes the word that the punctuation stands at.
 */
export function tidied(
  kept: readonly Pair[],
  older: WordText,
  newer: WordText,
  vocabulary: Vocabulary,
): readonly Pair[] {
  return withoutCrumbs(
    withMarksAtWords(withoutCrumbs(kept, older, newer, vocabulary), older, newer, vocabulary),
    older,
    newer,
    vocabulary,
  )
}

/** Drops stretches of kept words between two edits that cost less to show again than one more edit costs. */
function withoutCrumbs(
  kept: readonly Pair[],
  older: WordText,
  newer: WordText,
  vocabulary: Vocabulary,
): readonly Pair[] {
  const left: Pair[] = []
  for (let at = 0; at < kept.length; ) {
    let end = at + 1
    while (end < kept.length && kept[end]![0] === kept[end - 1]![0] + 1 && kept[end]![1] === kept[end - 1]![1] + 1)
      end++
    const run = kept.slice(at, end)
    const cost = run.reduce((sum, [index]) => sum + wordCost(vocabulary, older.keys[index]!), 0)
    const [lastOlder, lastNewer] = run.at(-1)!
    const first = at === 0 && run[0]![0] === 0 && run[0]![1] === 0
    const last = end === kept.length && lastOlder === older.keys.length - 1 && lastNewer === newer.keys.length - 1
    if (first || last || 2 * cost >= costOfEdit) left.push(...run)
    at = end
  }
  return left
}

function withMarksAtWords(
  kept: readonly Pair[],
  older: WordText,
  newer: WordText,
  vocabulary: Vocabulary,
): readonly Pair[] {
  const dropped = new Set<number>()
  for (let at = 0; at <= kept.length; at++) {
    const before = kept[at - 1] ?? ([-1, -1] as const)
    const after = kept[at] ?? ([older.keys.length, newer.keys.length] as const)
    if (after[0] - before[0] < 2 && after[1] - before[1] < 2) continue
    if (!onlyMarks(older, before[0] + 1, after[0]) || !onlyMarks(newer, before[1] + 1, after[1])) continue
    if (at > 0 && isWord(before) && (touches(older, before[0]) || touches(newer, before[1]))) dropped.add(at - 1)
    else if (at < kept.length && isWord(after) && (touches(older, after[0] - 1) || touches(newer, after[1] - 1)))
      dropped.add(at)
  }
  return dropped.size === 0 ? kept : kept.filter((_, index) => !dropped.has(index))

  function onlyMarks(text: WordText, from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (!isPunctuation(text, index)) return false
    return true
  }

  /** Marks of notes and sources say by themselves what they are. */
  function isPunctuation(text: WordText, index: number): boolean {
    return vocabulary.kinds[text.keys[index]!] === 'mark' && vocabulary.lengths[text.keys[index]!] === 0
  }

  function isWord([index]: Pair): boolean {
    return vocabulary.kinds[older.keys[index]!] !== 'mark'
  }

  /** Whether no space stands after a word. */
  function touches(text: WordText, index: number): boolean {
    return index >= 0 && text.ends[index] !== undefined && text.ends[index] === text.starts[index + 1]
  }
}
