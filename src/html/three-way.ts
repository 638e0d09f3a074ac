import { plural } from '../diff/tell/changes-counts.ts'
import type { Spans } from '../diff/tell/marked-spans.ts'
import type { ToldChange } from '../diff/tell/told-changes.ts'
import {
  fateCounts,
  fateWords,
  lowered,
  sentenceOfFates,
  type ToldDraftPart,
  type ToldProposal,
  tellThreeWay,
} from '../diff/tell/told-three-way.ts'
import { countFates, type ThreeWay } from '../diff/three-way/three-way.ts'
import type { Part } from '../document/document.ts'
import { type Html, html, nothing } from './markup.ts'

/** The pages that show each two of the three editions, as they are linked from this one. */
export interface ThreeWayLinks {
  /** From the edition in force to the draft. */
  readonly toDraft: string
  /** From the draft to the adopted edition. */
  readonly toAdopted: string
  /** From the edition in force to the adopted edition. */
  readonly overall: string
}

/**
 * What became of what a draft proposed, as flow content under a page's heading of level 1. What was kept as drafted is folded
 * away and told of by name alone; the words of all else stand in full. Needs no script and no style to be read.
 */
export function threeWayToHtml(compared: ThreeWay, links: ThreeWayLinks): Html {
  const parts = tellThreeWay(compared)
  const settled = parts.filter(isSettled)
  return html`<div class="comparison fates">
<p class="lead">${sentenceOfFates(compared)}</p>
${compared.proposals.length + compared.further.length === 0 ? nothing : countsTable(compared, parts)}${parts
  .filter((part) => !isSettled(part))
  .map((part) => partToHtml(part, links))}${
  settled.length > 0 &&
  html`<section aria-labelledby="settled_"><h2 id="settled_" tabindex="-1">Kept as drafted throughout</h2>
${settled.map((part) => partToHtml(part, links))}</section>\n`
}</div>\n`
}

/** Whether the adopted edition has all that the draft proposed for a part, and no more. */
function isSettled({ proposals, further }: ToldDraftPart): boolean {
  return further.length === 0 && proposals.every(({ fate }) => fate === 'kept')
}

const columns = [...Object.values(fateWords), 'Not in the draft']

function countsTable({ proposals, further }: ThreeWay, parts: readonly ToldDraftPart[]): Html {
  const total = [...Object.values(countFates(proposals)), further.length]
  const cells = (counts: readonly number[]) => counts.map((count) => html`<td class="right">${String(count)}</td>\n`)
  const settled = parts.filter(isSettled)
  const keptThroughout = settled.reduce((sum, { proposals }) => sum + proposals.length, 0)
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="fates_"><table>
<caption id="fates_">What became of the draft, section by section</caption>
<thead><tr><th scope="col">Section</th>\n${columns.map((column) => html`<th scope="col" class="right">${column}</th>\n`)}</tr></thead>
<tbody>${parts
    .filter((told) => !isSettled(told))
    .map(
      (told) =>
        html`<tr><th scope="row"><a href="#${told.part.id}">${nameOf(told.part)}</a></th>\n${cells(fateCounts(told))}</tr>\n`,
    )}${
    settled.length > 0 &&
    html`<tr><th scope="row"><a href="#settled_">${String(settled.length)} more, kept as drafted throughout</a></th>\n${cells([keptThroughout, 0, 0, 0])}</tr>\n`
  }<tr><th scope="row">In all</th>\n${cells(total)}</tr>\n</tbody>
</table></div>\n`
}

function nameOf({ number, title }: Part): string {
  return number === undefined ? title : `${number} ${title}`
}

function partToHtml({ part, reasons, proposals, further }: ToldDraftPart, links: ThreeWayLinks): Html {
  const kept = proposals.filter(({ fate }) => fate === 'kept')
  const others = proposals.filter(({ fate }) => fate !== 'kept')
  if (isSettled({ part, reasons, proposals, further }))
    return html`<details class="fold" id="${part.id}"><summary>${nameOf(part)}: ${plural(kept.length, 'change')}</summary>
${reasonsToHtml(reasons)}${keptList(kept, links)}</details>\n`
  return html`<section aria-labelledby="${part.id}"><h2 id="${part.id}" tabindex="-1">${nameOf(part)}</h2>
${reasonsToHtml(reasons)}${others.map((proposal) => proposalToHtml(proposal, links))}${
  further.length > 0 &&
  html`<h3>Not in the draft</h3>\n${further.map((change) => html`<div class="change further">${toldToHtml(change, links.toAdopted)}</div>\n`)}`
}${
  kept.length > 0 &&
  html`<details class="fold"><summary>${fateWords.kept}: ${String(kept.length)}</summary>
${keptList(kept, links)}</details>\n`
}</section>\n`
}

function reasonsToHtml(reasons: readonly string[]): Html {
  if (reasons.length === 0) return nothing
  return html`<div class="reasons"><p>Why:</p>\n<ul>${reasons.map((reason) => html`<li>${reason}</li>\n`)}</ul></div>\n`
}

function keptList(kept: readonly ToldProposal[], links: ThreeWayLinks): Html {
  return html`<ul>${kept.map(({ proposed }) => html`<li><a href="${links.toDraft}#${proposed.anchor}">${proposed.label}</a></li>\n`)}</ul>`
}

/** What the draft proposed, and below it what the adopted edition made of that. */
function proposalToHtml({ fate, proposed, adopted }: ToldProposal, links: ThreeWayLinks): Html {
  return html`<div class="change fate-${fate}"><p class="change-label">${fateWords[fate]}</p>
${toldToHtml(proposed, links.toDraft, 'The draft')}${
  adopted !== undefined && toldToHtml(adopted, adopted.overall ? links.overall : links.toAdopted, 'Then')
}</div>\n`
}

function toldToHtml({ label, anchor, lines }: ToldChange, page: string, who?: string): Html {
  const link = html`<a href="${page}#${anchor}">${who === undefined ? label : lowered(label)}</a>`
  return html`<p class="side-label">${who !== undefined && `${who}: `}${link}</p>
${lines.map((spans) => html`<p>${spansToHtml(spans)}</p>\n`)}`
}

const marks = { deleted: ['del', 'removed'], inserted: ['ins', 'added'] } as const

/** Each mark says in words where it begins and ends: screen readers are silent about `ins` and `del`. */
function spansToHtml(spans: Spans): readonly Html[] {
  return spans.map(({ kind, text }) => {
    if (kind === 'kept') return html`${text}`
    const [tag, word] = marks[kind]
    const element = { html: tag }
    return html`<${element}><span class="mark-word">${word}: </span>${text}<span class="mark-word"> end of ${word}</span></${element}>`
  })
}
