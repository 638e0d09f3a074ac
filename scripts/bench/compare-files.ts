import { readFileSync } from 'node:fs'
import type { WordEdit } from '../../src/diff/changes/changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { visitChanges } from '../../src/diff/list/visit-changes.ts'
import { expectShortRun } from '../command/short-run.ts'
import { documentOfText } from './compare-text.ts'

/*
 * `compare-files OLDER NEWER`: two text files compared as a process of its own, for its time beside that of `git diff`. Writes each
 * block that changed with its words marked.
 */

expectShortRun()
const [older, newer] = process.argv
  .slice(2)
  .map((file, index) => documentOfText(readFileSync(file, 'utf8'), `${index}`))
if (older === undefined || newer === undefined) throw new Error('two files are compared')
const { parts, summary } = changesBetween(older, newer)
const lines: string[] = []
for (const part of parts)
  visitChanges(part, ({ of, change }) => {
    if (of !== 'block' || change.kind === 'kept') return true
    const inside = 'inside' in change ? change.inside : undefined
    const words = inside?.kind === 'text' ? inside.edits.map(marked).join('') : ''
    lines.push(`${change.id} ${change.kind} ${words}`)
    return true
  })
process.stdout.write(`${JSON.stringify(summary)}\n${lines.join('\n')}\n`)

function marked(edit: WordEdit): string {
  const text = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join('')
  switch (edit.kind) {
    case 'deleted':
      return `[-${text(edit.was)}-]`
    case 'inserted':
      return `{+${text(edit.now)}+}`
    case 'break-deleted':
      return ''
    default:
      return text(edit.now)
  }
}
