import type { WordEdit, WordEdits } from '../changes/changes.ts'
import type { Comparison } from '../match/comparison.ts'
import { sameLetters } from '../words/join-runs.ts'
import type { Pair } from '../words/myers.ts'
import { isEnding } from '../words/sentences.ts'
import type { Vocabulary } from '../words/vocabulary.ts'
import { emptyText, runsBetween, type WordText } from '../words/word-text.ts'
import { pairSentences } from './align-sentences.ts'
import { keptWords, wordCost } from './align-words.ts'
import { markKept } from './mark-kept.ts'
import { tidied } from './tidy.ts'

export interface TextChange {
  readonly edits: WordEdits
  /** Whether any word was deleted or inserted. */
  readonly words: boolean
  readonly format: boolean
  readonly link: boolean
  /** Whether it is another text in any respect, if only in its spaces. */
  readonly letters: boolean
  readonly rewritten: boolean
}

/** Less than this share kept, and a sentence is shown as one deleted and one inserted; the same for a whole text. */
const leastKept = 0.35
/** But not where so much of the shorter of the two was kept: the longer says more. */
const leastOfShorter = 0.5
/** A text of more edits than this, and of fewer words to each than that, is not read as edited. */
const mostRegions = 6
const wordsToRegion = 5

/** How one text became another, word by word. */
export function wordEdits(comparison: Comparison, older: WordText, newer: WordText): TextChange {
  const same = sameKeys(older, newer)
  const kept = same ? older.keys.map((_, index): Pair => [index, index]) : keptPairs(comparison, older, newer)
  const rewritten = !same && isRewritten(comparison, older, newer, kept)
  const edits = editsOf(comparison, older, newer, rewritten ? [] : kept) as WordEdits
  return {
    edits,
    words: !same,
    format: edits.some((edit) => edit.kind === 'format'),
    link: edits.some((edit) => edit.kind === 'link'),
    letters: !same || !sameLetters(older.runs, newer.runs),
    rewritten,
  }
}

/** How one text became several: the edits of each. What was deleted where a piece ends is told of in that piece. */
export function splitEdits(comparison: Comparison, whole: WordText, pieces: readonly WordText[]): readonly WordEdits[] {
  const { joined, cuts } = joinTexts(pieces)
  const kept = keptPairs(comparison, whole, joined)
  return editsOf(comparison, whole, joined, kept, { older: [], newer: cuts }).reduce<WordEdit[][]>(
    (lists, edit) => {
      if (edit === 'cut') lists.push([])
      else lists.at(-1)!.push(edit)
      return lists
    },
    [[]],
  )
}

/** How several texts became one. */
export function mergeEdits(comparison: Comparison, pieces: readonly WordText[], whole: WordText): WordEdits {
  const { joined, cuts } = joinTexts(pieces)
  const kept = keptPairs(comparison, joined, whole)
  return editsOf(comparison, joined, whole, kept, { older: cuts, newer: [] }).map(
    (edit): WordEdit => (edit === 'cut' ? { kind: 'break-deleted' } : edit),
  )
}

/** Several texts as one, and where all but the first of them begin. */
function joinTexts(texts: readonly WordText[]): { readonly joined: WordText; readonly cuts: readonly number[] } {
  const cuts: number[] = []
  const joined = texts.reduce((all, next) => {
    if (all !== emptyText) cuts.push(all.keys.length)
    const shift = all.text.length
    return {
      runs: [...all.runs, ...next.runs],
      text: all.text + next.text,
      starts: [...all.starts, ...next.starts.map((start) => start + shift)],
      ends: [...all.ends, ...next.ends.map((end) => end + shift)],
      keys: [...all.keys, ...next.keys],
    }
  }, emptyText)
  return { joined, cuts }
}

function sameKeys(older: WordText, newer: WordText): boolean {
  return older.keys.length === newer.keys.length && older.keys.every((key, index) => key === newer.keys[index])
}

function keptPairs(comparison: Comparison, older: WordText, newer: WordText): readonly Pair[] {
  const { vocabulary } = comparison.older
  const small = smallEdit(older, newer, vocabulary)
  if (small !== undefined) return tidied(small, older, newer, vocabulary)
  const kept: Pair[] = []
  for (const pair of pairSentences(comparison, older, newer)) {
    const was = older.keys.slice(...pair.older)
    const now = newer.keys.slice(...pair.newer)
    const found = keptWords(was, now, vocabulary)
    if (found === undefined) comparison.coarse = true
    else if (isReadable(shareKept(comparison, was, now, found)))
      for (const [x, y] of found) kept.push([x + pair.older[0], y + pair.newer[0]])
  }
  return tidied(kept, older, newer, vocabulary)
}

/** Up to so many words in one place are compared at once, where at least so many times as many around them stayed. */
const mostSmall = 12
const leastAround = 2

/** What is kept by an edit of a few words within one sentence; most edits are. Undefined for any other. */
function smallEdit(older: WordText, newer: WordText, vocabulary: Vocabulary): readonly Pair[] | undefined {
  const shorter = Math.min(older.keys.length, newer.keys.length)
  let start = 0
  while (start < shorter && older.keys[start] === newer.keys[start]) start++
  let end = 0
  while (end < shorter - start && older.keys.at(-1 - end) === newer.keys.at(-1 - end)) end++
  for (const text of [older, newer]) {
    const length = text.keys.length - start - end
    if (length > mostSmall || leastAround * length > start + end) return undefined
    for (let index = start; index < start + length; index++) if (isEnding(text, index, vocabulary)) return undefined
    const isWholeSentence =
      start > 0 && isEnding(text, start - 1, vocabulary) && isEnding(text, start + length, vocabulary)
    if (isWholeSentence) return undefined
  }
  return keptWords(older.keys, newer.keys, vocabulary)
}

interface Shares {
  readonly ofBoth: number
  readonly ofShorter: number
}

/** The share of the two texts' words that were kept, and of the shorter text's, by what it costs a reader to lose them. */
function shareKept(
  { older: { vocabulary } }: Comparison,
  older: readonly number[],
  newer: readonly number[],
  kept: readonly Pair[],
): Shares {
  const costOf = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + wordCost(vocabulary, key), 0)
  const [was, now] = [costOf(older), costOf(newer)]
  const stayed = costOf(kept.map(([index]) => older[index]!))
  const shorter = Math.min(was, now)
  return { ofBoth: was + now === 0 ? 1 : (2 * stayed) / (was + now), ofShorter: shorter === 0 ? 0 : stayed / shorter }
}

function isReadable({ ofBoth, ofShorter }: Shares): boolean {
  return ofBoth >= leastKept || ofShorter >= leastOfShorter
}

function isRewritten(comparison: Comparison, older: WordText, newer: WordText, kept: readonly Pair[]): boolean {
  if (older.keys.length === 0 || newer.keys.length === 0) return false
  if (!isReadable(shareKept(comparison, older.keys, newer.keys, kept))) return true
  const regions = regionsBetween(kept, older.keys.length, newer.keys.length)
  return regions > mostRegions && Math.min(older.keys.length, newer.keys.length) < wordsToRegion * regions
}

function regionsBetween(kept: readonly Pair[], olderLength: number, newerLength: number): number {
  let regions = 0
  let a = 0
  let b = 0
  for (const [x, y] of [...kept, [olderLength, newerLength] as const]) {
    if (x > a || y > b) regions++
    a = x + 1
    b = y + 1
  }
  return regions
}

interface Cuts {
  readonly older: readonly number[]
  readonly newer: readonly number[]
}
const noCuts: Cuts = { older: [], newer: [] }

/** The edits in reading order, with `cut` where one piece of what was split or merged ends and the next begins. */
function editsOf(
  comparison: Comparison,
  older: WordText,
  newer: WordText,
  kept: readonly Pair[],
  cuts: Cuts = noCuts,
): readonly (WordEdit | 'cut')[] {
  const edits: (WordEdit | 'cut')[] = []
  let a = 0
  let b = 0
  for (let at = 0; at <= kept.length; ) {
    const [x, y] = kept[at] ?? [older.keys.length, newer.keys.length]
    pushStretches(cuts.older, a, x, (from, to) => ({ kind: 'deleted', was: runsBetween(older, from, to) }))
    pushStretches(cuts.newer, b, y, (from, to) => ({ kind: 'inserted', now: runsBetween(newer, from, to) }))
    if (at === kept.length) break
    if (cuts.older.includes(x) || cuts.newer.includes(y)) edits.push('cut')
    let run = 1
    while (at + run < kept.length && follows(kept[at]!, kept[at + run]!, run)) run++
    edits.push(...markKept(comparison, older, newer, x, y, run))
    a = x + run
    b = y + run
    at += run
  }
  return edits

  function follows(first: Pair, next: Pair, run: number): boolean {
    if (next[0] !== first[0] + run || next[1] !== first[1] + run) return false
    return !cuts.older.includes(next[0]) && !cuts.newer.includes(next[1])
  }

  /** A deletion or insertion, taken apart at the cuts in it; a cut where it begins goes before it. */
  function pushStretches(
    places: readonly number[],
    begin: number,
    end: number,
    edit: (from: number, to: number) => WordEdit,
  ): void {
    let from = begin
    for (const place of [...places, end]) {
      if (place < from || place > end) continue
      if (place > from) edits.push(edit(from, place))
      if (place < end) edits.push('cut')
      from = place
    }
  }
}
