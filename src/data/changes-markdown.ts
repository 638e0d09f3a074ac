import type { EditionChanges } from '../diff/changes/changes.ts'
import { listChanges } from '../diff/list/list-changes.ts'
import { countsByKind, kindWords, sentenceOfSummary } from '../diff/tell/changes-counts.ts'
import { type ToldChange, tellChanges } from '../diff/tell/told-changes.ts'
import { partName, statColumns, statOf } from './changes-stat.ts'
import { type ComparisonPage, comparisonPage } from './comparison-page.ts'
import { ledgerSections } from './ledger-lines.ts'
import { markdownSpans, markdownText } from './markdown-text.ts'

/**
 * What changed, for a paper to a board: counts first, then each section. Words that went are ~~struck~~, words that came are
 * **strong**; both can be told apart where Markdown is not rendered. `stat` leaves the texts out.
 */
export function changesMarkdown(
  changes: EditionChanges,
  site: string,
  { stat = false, page = comparisonPage(changes, site) } = {},
): string {
  const { older, newer } = changes
  const listed = listChanges(changes)
  const lines = [
    `# What changed: ${markdownText(older.subtitle)} to ${markdownText(newer.subtitle)}`,
    '',
    `From: ${markdownText(older.title)}  `,
    `To: ${markdownText(newer.title)}`,
    '',
    ...(page === undefined ? [] : [`On the web: <${page.address}>`, '']),
    sentenceOfSummary(changes.summary, listed),
    '',
  ]
  if (listed.length === 0) return end(lines)
  lines.push('| Kind of change | Number |', '| --- | ---: |')
  for (const [kind, count] of Object.entries(countsByKind(listed)))
    lines.push(`| ${sentenceCase(kindWords[kind as keyof typeof kindWords])} | ${count} |`)
  lines.push('', ...statTable(listed))
  for (const { title, lines: sentences } of ledgerSections(changes.ledger))
    lines.push(`## ${title}`, '', ...sentences.map((sentence) => `- ${markdownText(sentence)}`), '')
  if (stat) return end(lines)
  lines.push('## Section by section', '', 'Words that went are ~~struck through~~, words that came are **strong**.', '')
  for (const { part, about, changes: told } of tellChanges(listed)) {
    lines.push(`### ${markdownText(partName(part))}`, '')
    for (const change of [...about, ...told]) lines.push(...toldLines(change, page))
  }
  return end(lines)
}

function statTable(listed: Parameters<typeof statOf>[0]): readonly string[] {
  return [
    `| Section | ${statColumns.map(({ title }) => title).join(' | ')} |`,
    `| --- |${statColumns.map(() => ' ---: |').join('')}`,
    ...statOf(listed).map(({ part, counts }) => `| ${markdownText(partName(part))} | ${counts.join(' | ')} |`),
    '',
  ]
}

function toldLines({ label, anchor, lines }: ToldChange, page: ComparisonPage | undefined): readonly string[] {
  const linked =
    page === undefined ? markdownText(label) : `[${markdownText(label)}](${page.address}#${page.anchorOf(anchor)})`
  return [
    `${linked}${lines.length === 0 ? '.' : ':'}`,
    '',
    ...lines.flatMap((spans) => [`> ${markdownSpans(spans)}`, '>']).slice(0, -1),
    ...(lines.length === 0 ? [] : ['']),
  ]
}

function sentenceCase(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function end(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`
}
