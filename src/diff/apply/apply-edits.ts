import type { Runs } from '../../model/blocks.ts'
import type { WordEdits } from '../changes/changes.ts'
import { joinRuns, sameLetters } from '../words/join-runs.ts'
import { sliceRuns } from '../words/word-text.ts'
import { readdressed } from './readdressed.ts'

/** The new text: what was kept is taken from `older`, from the offset `from` on. Throws where the edits are not of that text. */
export function applyEdits(older: Runs, edits: WordEdits, from = 0): Runs {
  let at = from
  const take = (was: Runs): Runs => {
    const end = at + lengthOf(was)
    const taken = sliceRuns(older, at, end)
    if (!sameLetters(taken, was)) throw new Error('the edits are of another text')
    at = end
    return taken
  }
  const runs = edits.flatMap((edit): Runs => {
    if (edit.kind === 'break-deleted') return []
    if (edit.kind === 'inserted') return edit.now
    const was = take(edit.was)
    if (edit.kind === 'deleted') return []
    if (edit.kind !== 'kept' || !sameLetters(was, edit.now)) return edit.now
    return readdressed(joinRuns(was), joinRuns(edit.now))
  })
  return joinRuns(runs)
}

/** How much of the old text the edits are of. */
export function olderLength(edits: WordEdits): number {
  return edits.reduce((sum, edit) => sum + ('was' in edit ? lengthOf(edit.was) : 0), 0)
}

function lengthOf(runs: Runs): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}
