import type { Runs } from '../../model/blocks.ts'
import { type TextChange, wordEdits } from '../edits/word-edits.ts'
import type { Comparison } from '../match/comparison.ts'
import { wordText } from '../words/word-text.ts'
import type { Depth } from './kind-of-pair.ts'

/** How runs that are no leaf of their own changed, such as a caption. */
export function runsChange(comparison: Comparison, was: Runs | undefined, now: Runs | undefined): TextChange {
  const { older, newer } = comparison
  return wordEdits(
    comparison,
    wordText(was ?? [], older.document.language, older.vocabulary),
    wordText(now ?? [], newer.document.language, newer.vocabulary),
  )
}

/** How deep a change of text goes: the foremost of its kinds. */
export function depthOfText(change: TextChange): Depth {
  return change.words ? 'words' : change.link ? 'link' : change.format ? 'format' : change.letters ? 'letters' : 'none'
}
