import type { Run, RunChange, Runs } from '../../model/blocks.ts'
import type { Ink } from '../frame/inks.ts'
import type { TagFacts } from '../frame/tags.ts'

/** The ink of changed words, where it is another than that of the words around them. */
export function changedInk(change: RunChange | undefined): Ink | undefined {
  return change === 'deleted' || change === 'removed' || change === 'aside' ? 'muted' : undefined
}

/** Inserted words are heavier, so that they are told apart without colour; so are the names of changes. */
export function isBold(change: RunChange | undefined): boolean {
  return change === 'inserted' || change === 'label'
}

/**
 * What a listener is told of each stretch of words that were inserted or deleted, at its first run; undefined where there is
 * none. What is added or removed as a whole has a name before it that is read out anyway.
 */
export function spokenChanges(runs: Runs): readonly (string | undefined)[] | undefined {
  if (!runs.some((run) => isSpoken(run.change))) return undefined
  return runs.map((run, index) => {
    if (!isSpoken(run.change)) return undefined
    let text = ''
    for (const each of runs.slice(index)) {
      if (!isOneSpan(each, run)) break
      text += each.text
    }
    return ` [${run.change}: ${text.replace(/\s+/g, ' ').trim()}] `
  })
}

/** Whether two runs beside each other are one element of the structure. */
function isOneSpan(one: Run, other: Run): boolean {
  const span = ({ change, link, source, language, expansion, note }: Run) =>
    JSON.stringify([change, link, source, language, expansion, note])
  return span(one) === span(other)
}

function isSpoken(change: RunChange | undefined): boolean {
  return change === 'inserted' || change === 'deleted'
}

/** What the structure says of changed words. */
export function changedSpan(change: RunChange | undefined, spoken: string | undefined): TagFacts {
  if (change === 'removed') return { decoration: 'LineThrough' }
  if (change !== 'inserted' && change !== 'deleted') return {}
  return {
    decoration: change === 'inserted' ? 'Underline' : 'LineThrough',
    ...(spoken === undefined ? {} : { actual: spoken }),
  }
}
