import type { Runs } from '../../model/blocks.ts'
import { keyOf, type Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Runs as words. Spaces belong to the word before them, those at the beginning to the first word. */
export interface WordText {
  readonly runs: Runs
  /** The text of all the runs. */
  readonly text: string
  /** Where each word begins and ends in the text. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Each word's number in the vocabulary. */
  readonly keys: readonly number[]
}

export function wordText(runs: Runs, language: string, vocabulary: Vocabulary): WordText {
  const starts: number[] = []
  const ends: number[] = []
  const keys: number[] = []
  let text = ''
  let pending = ''
  const flush = (): void => {
    const from = text.length
    for (const word of wordsOf(pending, language)) {
      starts.push(from + word.start)
      ends.push(from + word.end)
      keys.push(keyOf(vocabulary, pending.slice(word.start, word.end), word.kind))
    }
    text += pending
    pending = ''
  }
  for (const run of runs) {
    const whole = wholeRun(run)
    if (whole === undefined) {
      pending += run.text
      continue
    }
    flush()
    starts.push(text.length)
    text += run.text
    ends.push(text.length)
    keys.push(keyOf(vocabulary, whole, 'mark'))
  }
  flush()
  return { runs, text, starts, ends, keys }
}

/**
 * What stands for a run that is never taken apart. The printed number of a note is not content: notes are compared by
 * their own words.
 */
function wholeRun(run: Runs[number]): string | undefined {
  if (run.note !== undefined) return '\u0000note'
  if (run.lineBreak) return '\u0000break'
  return run.source === undefined ? undefined : `\u0000source ${run.source}`
}

/** Where word `index` and all before it are out of the way: the start of the text for 0, its end after the last word. */
export function boundary(text: WordText, index: number): number {
  if (index === 0) return 0
  return text.starts[index] ?? text.text.length
}

/** The runs of the words from `from` to before `to`, with their spaces. */
export function runsBetween(text: WordText, from: number, to: number): Runs {
  return sliceRuns(text.runs, boundary(text, from), boundary(text, to))
}

/** The part of runs between two offsets of their text. */
export function sliceRuns(runs: Runs, from: number, to: number): Runs {
  const slices: Runs[number][] = []
  let at = 0
  for (const run of runs) {
    const end = at + run.text.length
    if (end > from && at < to)
      slices.push(
        at >= from && end <= to
          ? run
          : { ...run, text: run.text.slice(Math.max(0, from - at), Math.min(to, end) - at) },
      )
    at = end
  }
  return slices
}

export const emptyText: WordText = { runs: [], text: '', starts: [], ends: [], keys: [] }
