import type { EditionChanges } from '../diff/changes/changes.ts'
import { listChanges } from '../diff/list/list-changes.ts'
import type { ListedChange } from '../diff/list/listed-change.ts'
import { countsByKind, kindWords, sentenceOfSummary } from '../diff/tell/changes-counts.ts'
import { type ToldChange, tellChanges } from '../diff/tell/told-changes.ts'
import { partName, statColumns, statOf } from './changes-stat.ts'
import { ledgerSections } from './ledger-lines.ts'
import { type Dress, dressOf } from './terminal-dress.ts'

export interface TextOptions {
  /** Colour on top of the marks, which are there either way. */
  readonly colour?: boolean
  /** Counts by kind and by section alone. */
  readonly stat?: boolean
}

/** What changed, for a terminal: [-words that went-] and {+words that came+}. */
export function changesText(changes: EditionChanges, { colour = false, stat = false }: TextOptions = {}): string {
  const dress = dressOf(colour)
  const listed = listChanges(changes)
  const { older, newer, summary, ledger } = changes
  const lines = [
    dress.strong(`${older.subtitle} to ${newer.subtitle}`),
    `  from  ${older.title}`,
    `  to    ${newer.title}`,
    '',
    sentenceOfSummary(summary, listed),
    '',
  ]
  if (stat) lines.push(...statLines(listed, dress))
  else {
    for (const { title, lines: sentences } of ledgerSections(ledger))
      lines.push(dress.strong(title), ...sentences.map((sentence) => `  ${sentence}`), '')
    for (const { part, about, changes: told } of tellChanges(listed)) {
      lines.push(dress.strong(partName(part)))
      for (const change of [...about, ...told]) lines.push(...toldLines(change, dress))
      lines.push('')
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}

export function toldLines({ label, lines }: ToldChange, dress: Dress): readonly string[] {
  return [`  ${dress.quiet(label)}`, ...lines.map((spans) => `    ${dress.spans(spans).trim()}`)]
}

function statLines(listed: readonly ListedChange[], dress: Dress): readonly string[] {
  const kinds = Object.entries(countsByKind(listed))
  const stat = statOf(listed)
  const width = Math.max(7, ...stat.map(({ part }) => Math.min(60, partName(part).length)))
  const row = (name: string, cells: readonly string[]) =>
    `${name.slice(0, 60).padEnd(width)}${cells.map((cell, at) => cell.padStart(statColumns[at]!.title.length + 2)).join('')}`
  if (listed.length === 0) return []
  return [
    ...kinds.map(([kind, count]) => `${String(count).padStart(6)}  ${kindWords[kind as keyof typeof kindWords]}`),
    '',
    dress.strong(
      row(
        'Section',
        statColumns.map(({ title }) => title),
      ),
    ),
    ...stat.map(({ part, counts }) =>
      row(
        partName(part),
        counts.map((count) => (count === 0 ? '.' : String(count))),
      ),
    ),
  ]
}
