import type { ToldChange } from '../diff/tell/told-changes.ts'
import { fateCounts, fateWords, lowered, sentenceOfFates, tellThreeWay } from '../diff/tell/told-three-way.ts'
import type { ThreeWay } from '../diff/three-way/three-way.ts'
import { partName } from './changes-stat.ts'
import { markdownSpans, markdownText } from './markdown-text.ts'

/** What became of a draft, for a paper to a board. `stat` leaves the texts out. */
export function threeWayMarkdown(compared: ThreeWay, { stat = false } = {}): string {
  const { older, draft, adopted } = compared
  const parts = tellThreeWay(compared)
  const lines = [
    `# What became of ${markdownText(draft.title)}`,
    '',
    `In force when the draft was put to the public: ${markdownText(older.title)}  `,
    `Adopted: ${markdownText(adopted.title)}`,
    '',
    sentenceOfFates(compared),
    '',
    `| Section | ${Object.values(fateWords).join(' | ')} | Not in the draft |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...parts.map((each) => `| ${markdownText(partName(each.part))} | ${fateCounts(each).join(' | ')} |`),
    '',
  ]
  if (stat) return `${lines.join('\n').trimEnd()}\n`
  lines.push('Words that went are ~~struck through~~, words that came are **strong**.', '')
  for (const { part, reasons, proposals, further } of parts) {
    lines.push(`## ${markdownText(partName(part))}`, '')
    for (const reason of reasons) lines.push(markdownText(reason), '')
    for (const { fate, proposed, adopted: later } of proposals) {
      lines.push(...toldLines(fateWords[fate], proposed))
      if (later !== undefined) lines.push(...toldLines('Then', later))
    }
    for (const change of further) lines.push(...toldLines('Not in the draft', change))
  }
  return `${lines.join('\n').trimEnd()}\n`
}

function toldLines(what: string, { label, lines }: ToldChange): readonly string[] {
  const quoted = lines.flatMap((spans) => [`> ${markdownSpans(spans)}`, '>']).slice(0, -1)
  return [
    `${what}: ${markdownText(lowered(label))}${lines.length === 0 ? '.' : ':'}`,
    '',
    ...quoted,
    ...(quoted.length === 0 ? [] : ['']),
  ]
}
