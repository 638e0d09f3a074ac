import {
  fateCounts,
  fateWords,
  lowered,
  sentenceOfFates,
  type ToldDraftPart,
  tellThreeWay,
} from '../diff/tell/told-three-way.ts'
import type { ThreeWay } from '../diff/three-way/three-way.ts'
import { partName } from './changes-stat.ts'
import { type TextOptions, toldLines } from './changes-text.ts'
import { dressOf } from './terminal-dress.ts'

/** What became of a draft, for a terminal. */
export function threeWayText(compared: ThreeWay, { colour = false, stat = false }: TextOptions = {}): string {
  const dress = dressOf(colour)
  const { older, draft, adopted } = compared
  const lines = [
    dress.strong(`What became of ${draft.title}`),
    `  in force then  ${older.title}`,
    `  adopted        ${adopted.title}`,
    '',
    sentenceOfFates(compared),
    '',
  ]
  const parts = tellThreeWay(compared)
  if (stat) return `${[...lines, ...statLines(parts)].join('\n')}\n`
  for (const { part, reasons, proposals, further } of parts) {
    lines.push(dress.strong(partName(part)), ...reasons.map((reason) => `  ${reason}`))
    for (const { fate, proposed, adopted: later } of proposals) {
      lines.push(...toldLines({ ...proposed, label: `${fateWords[fate]}: ${lowered(proposed.label)}` }, dress))
      if (later !== undefined) lines.push(...toldLines({ ...later, label: `  then: ${lowered(later.label)}` }, dress))
    }
    for (const change of further)
      lines.push(...toldLines({ ...change, label: `Not in the draft: ${lowered(change.label)}` }, dress))
    lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const columns = ['Kept', 'Again', 'Withdrawn', 'Further'] as const

function statLines(parts: readonly ToldDraftPart[]): readonly string[] {
  const width = Math.max(7, ...parts.map(({ part }) => Math.min(60, partName(part).length)))
  const row = (name: string, cells: readonly string[]) =>
    `${name.slice(0, 60).padEnd(width)}${cells.map((cell, at) => cell.padStart(columns[at]!.length + 2)).join('')}`
  return [
    row('Section', columns),
    ...parts.map((each) =>
      row(
        partName(each.part),
        fateCounts(each).map((count) => (count === 0 ? '.' : String(count))),
      ),
    ),
  ]
}
