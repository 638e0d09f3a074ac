import type { PartChange } from '../diff/changes.ts'
import type { Ledger, LedgerLine } from '../diff/ledger.ts'
import { countsInWords, unchangedInWords } from '../diff/say-summary.ts'
import { briefState } from './change-parts.ts'
import { type ChangeSetting, isStop, nameOf } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** What changed in short: counts, what became of indicators, partners and actions, and the parts with their changes. */
export function summaryToHtml(setting: ChangeSetting): Html {
  const { summary, ledger, parts } = setting.changes
  const counts = countsInWords(summary)
  return html`<section class="change-summary" aria-labelledby="summary_"><h2 id="summary_">In short</h2>
${counts.length === 0 ? html`<p>The two editions say the same.</p>\n` : html`<ul class="counts">${counts.map((each) => html`<li>${each}</li>\n`)}</ul>\n`}<p>${unchangedInWords(summary)}</p>
${summary.coarse && html`<p>Some stretches were too different to be compared word by word: they are shown as removed and added.</p>\n`}${ledgerToHtml(ledger)}</section>
${contentsOf(setting, parts)}`
}

function ledgerToHtml({ indicators, partners, actions }: Ledger): Html {
  return html`${linesToHtml('indicators_', 'Indicators', indicators)}${linesToHtml('partners_', 'Partners', partners)}${linesToHtml('actions_', 'Actions', actions)}`
}

const mostLinesOpen = 12

/** One line for each thing that changed, and how many stayed as they were. */
function linesToHtml(id: string, title: string, lines: readonly LedgerLine<string>[]): Html {
  if (lines.length === 0) return nothing
  const changed = lines.filter((line) => !line.kinds.includes('kept'))
  const kept = lines.length - changed.length
  const list = html`<ul class="ledger">${changed.map(lineToHtml)}</ul>\n`
  return html`<h3 id="${id}">${title}</h3>
${
  changed.length > mostLinesOpen
    ? html`<details><summary>${tally(changed)}</summary>\n${list}</details>\n`
    : changed.length > 0 && list
}${kept > 0 && html`<p class="quiet">${kept} ${changed.length === 0 ? '' : 'other '}${kept === 1 ? 'is as it was' : 'are as they were'}.</p>\n`}`
}

function lineToHtml(line: LedgerLine<string>): Html {
  const was = line.titleWas === undefined ? '' : ` (it was “${line.titleWas}”)`
  return html`<li><a href="#${line.change}">${line.title}</a>${was}: ${line.kinds.join(', ')}.${line.sentences.map((each) => ` ${each}`)}</li>\n`
}

/** `3 new, 2 dropped, 14 re-targeted`. */
function tally(lines: readonly LedgerLine<string>[]): string {
  const counts = new Map<string, number>()
  for (const line of lines) for (const kind of line.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
}

/** The parts in order with what became of each; those that only got another number, or did not change, at the end. */
function contentsOf(setting: ChangeSetting, parts: readonly PartChange[]): Html {
  const changed = parts.filter((part) => !['kept', 'renumbered', 'moved-away'].includes(part.kind))
  return html`<nav class="change-contents" aria-labelledby="change_contents_"><h2 id="change_contents_">Where it changed</h2>
<ul>${changed.map((part) => {
    const count = 'inside' in part ? (part.inside?.blocks ?? []).filter(isStop).length : 0
    const whole = count === 0 || part.kind === 'added' || part.kind === 'removed'
    const counted = whole ? '' : `, ${count} ${count === 1 ? 'change' : 'changes'}`
    return html`<li>${linkTo(part)}: <span class="state">${briefState(setting, part)}${counted}</span></li>\n`
  })}</ul>
${quietly('Only another number', parts, 'renumbered')}${quietly('Not changed', parts, 'kept')}</nav>\n`
}

function linkTo(part: PartChange): Html {
  return html`<a href="#${part.id}">${nameOf('now' in part ? part.now : part.was)}</a>`
}

function quietly(label: string, parts: readonly PartChange[], kind: PartChange['kind']): Html {
  const found = parts.filter((part) => part.kind === kind)
  if (found.length === 0) return nothing
  return html`<p class="quiet">${label}: ${found.map((part, index) => html`${index > 0 && ', '}${linkTo(part)}`)}.</p>\n`
}
