import type { Run, Runs } from '../../model/blocks.ts'
import type { WordEdit } from '../changes/changes.ts'
import { type Comparison, linkName } from '../match/comparison.ts'
import { boundary, sliceRuns, type WordText } from '../words/word-text.ts'

/**
 * A stretch of kept words, `count` of them, taken apart where their dress or their target changed. Words that hold a change
 * of dress within them change as a whole.
 */
export function markKept(
  comparison: Comparison,
  older: WordText,
  newer: WordText,
  fromOlder: number,
  fromNewer: number,
  count: number,
): readonly WordEdit[] {
  const edits: WordEdit[] = []
  const plain = isPlain(older) && isPlain(newer)
  let from = 0
  let kind = plain ? 'kept' : kindAt(0)
  for (let index = 1; index <= count; index++) {
    const next = index === count ? undefined : plain ? 'kept' : kindAt(index)
    if (next === kind) continue
    edits.push({
      kind,
      was: slice(older, fromOlder + from, fromOlder + index),
      now: slice(newer, fromNewer + from, fromNewer + index),
    })
    from = index
    kind = next ?? kind
  }
  return edits

  function kindAt(index: number): 'kept' | 'format' | 'link' {
    const was = dressesOf(older, fromOlder + index)
    const now = dressesOf(newer, fromNewer + index)
    if (linksOf(was, 'older') !== linksOf(now, 'newer')) return 'link'
    return formatsOf(was) === formatsOf(now) ? 'kept' : 'format'
  }

  function linksOf(runs: readonly Run[], side: 'older' | 'newer'): string {
    return distinct(runs.map((run) => linkName(comparison, run.link, side))).join('\n')
  }
}

/** Whether two texts are the same in every respect, the places that their links lead to included. */
export function sameInside(comparison: Comparison, was: Runs, now: Runs): boolean {
  if (was.length !== now.length) return false
  for (let index = 0; index < was.length; index++) {
    const older = was[index]!
    const newer = now[index]!
    if (older.text !== newer.text || formatsOf([older]) !== formatsOf([newer]) || older.source !== newer.source)
      return false
    if (older.lineBreak !== newer.lineBreak || (older.note === undefined) !== (newer.note === undefined)) return false
    if (older.link === undefined && newer.link === undefined) continue
    if (linkName(comparison, older.link, 'older') !== linkName(comparison, newer.link, 'newer')) return false
  }
  return true
}

function slice(text: WordText, from: number, to: number) {
  return sliceRuns(text.runs, boundary(text, from), boundary(text, to))
}

function dressesOf(text: WordText, index: number): readonly Run[] {
  return sliceRuns(text.runs, text.starts[index]!, text.ends[index]!)
}

function formatsOf(runs: readonly Run[]): string {
  const [only] = runs
  if (runs.length === 1 && Object.keys(only!).length === 1) return '   '
  return distinct(
    runs.map((run) => [run.strong && 'strong', run.emphasis && 'emphasis', run.code && 'code', run.language].join(' ')),
  ).join('\n')
}

function distinct(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => text !== texts[index - 1])
}

function isPlain({ runs }: WordText): boolean {
  const [only] = runs
  return runs.length === 0 || (runs.length === 1 && Object.keys(only!).length === 1)
}
