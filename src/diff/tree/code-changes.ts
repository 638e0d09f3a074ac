import type { CodeInside } from '../changes/changes.ts'
import type { Comparison } from '../match/comparison.ts'
import { commonPairs } from '../words/myers.ts'
import { textNumber } from '../words/vocabulary.ts'

/** Lines of code beyond so many edits are shown as all deleted and all inserted. */
const mostLines = 1000

/** Code by its lines. */
export function codeInside({ older: { vocabulary } }: Comparison, was: string, now: string): CodeInside {
  const older = was.split('\n')
  const newer = now.split('\n')
  const name = (line: string): number => textNumber(vocabulary, `line of code ${line}`)
  const lines: CodeInside['lines'][number][] = []
  let a = 0
  let b = 0
  for (const [x, y] of [
    ...(commonPairs(older.map(name), newer.map(name), mostLines) ?? []),
    [older.length, newer.length] as const,
  ]) {
    for (; a < x; a++) lines.push({ kind: 'deleted', text: older[a]! })
    for (; b < y; b++) lines.push({ kind: 'inserted', text: newer[b]! })
    if (x < older.length) lines.push({ kind: 'kept', text: older[x]! })
    a = x + 1
    b = y + 1
  }
  return { kind: 'code', lines }
}
