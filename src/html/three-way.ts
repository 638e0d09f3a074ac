import type { Spans } from '../diff/marked-spans.ts'
import { countFates, type Fate, type ThreeWay } from '../diff/three-way.ts'
import type { ToldChange } from '../diff/told-changes.ts'
import {
  fateCounts,
  fateWords,
  lowered,
  sentenceOfFates,
  type ToldDraftPart,
  type ToldProposal,
  tellThreeWay,
} from '../diff/told-three-way.ts'
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
  return html`<div class="comparison fates">
<p>${sentenceOfFates(compared)}</p>
${compared.proposals.length + compared.further.length === 0 ? nothing : countsTable(compared, parts)}${parts.map((part) => partToHtml(part, links))}</div>\n`
}

const columns = [...Object.values(fateWords), 'Not in the draft']

function countsTable({ proposals, further }: ThreeWay, parts: readonly ToldDraftPart[]): Html {
  const total = [...Object.values(countFates(proposals)), further.length]
  const cells = (counts: readonly number[]) => counts.map((count) => html`<td class="right">${String(count)}</td>\n`)
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="fates_"><table>
<caption id="fates_">What became of the draft, section by section</caption>
<thead><tr><th scope="col">Section</th>\n${columns.map((column) => html`<th scope="col" class="right">${column}</th>\n`)}</tr></thead>
<tbody>${parts.map(
    (told) =>
      html`<tr><th scope="row"><a href="#${told.part.id}">${nameOf(told.part)}</a></th>\n${cells(fateCounts(told))}</tr>\n`,
  )}<tr><th scope="row">In all</th>\n${cells(total)}</tr>\n</tbody>
</table></div>\n`
}

function nameOf({ number, title }: Part): string {
  return number === undefined ? title : `${number} ${title}`
}

function partToHtml({ part, reasons, proposals, further }: ToldDraftPart, links: ThreeWayLinks): Html {
  const kept = proposals.filter(({ fate }) => fate === 'kept')
  const others = proposals.filter(({ fate }) => fate !== 'kept')
  return html`<section aria-labelledby="${part.id}"><h2 id="${part.id}" tabindex="-1">${nameOf(part)}</h2>
${reasons.length > 0 && html`<div class="reasons"><p>Why:</p>\n<ul>${reasons.map((reason) => html`<li>${reason}</li>\n`)}</ul></div>\n`}${others.map(
  (proposal) => proposalToHtml(proposal, links),
)}${further.map((change) => changeToHtml('further', 'Not in the draft', change, links.toAdopted))}${
  kept.length > 0 &&
  html`<details class="fold"><summary>${fateWords.kept}: ${String(kept.length)}</summary>
<ul>${kept.map(({ proposed }) => html`<li><a href="${links.toDraft}#${proposed.anchor}">${proposed.label}</a></li>\n`)}</ul></details>\n`
}</section>\n`
}

function proposalToHtml({ fate, proposed, adopted }: ToldProposal, links: ThreeWayLinks): Html {
  return html`${changeToHtml(fate, fateWords[fate], proposed, links.toDraft)}${
    adopted !== undefined && changeToHtml('then', 'Then', adopted, adopted.overall ? links.overall : links.toAdopted)
  }`
}

function changeToHtml(kind: Fate | 'further' | 'then', what: string, told: ToldChange, page: string): Html {
  const { label, anchor, lines } = told
  return html`<div class="change fate-${kind}"><p class="change-label"><strong>${what}:</strong> <a href="${page}#${anchor}">${lowered(label)}</a></p>
${lines.map((spans) => html`<p>${spansToHtml(spans)}</p>\n`)}</div>\n`
}

const marks = { deleted: ['del', 'removed'], inserted: ['ins', 'added'] } as const

/** Each mark says in words where it begins and ends: screen readers are silent about `ins` and `del`. */
function spansToHtml(spans: Spans): readonly Html[] {
  return spans.map(({ kind, text }) => {
    if (kind === 'kept') return html`${text}`
    const [tag, word] = marks[kind]
    const element = { html: tag }
    return html`<${element}><span class="unseen mark-word">${word}: </span>${text}<span class="unseen mark-word"> end of ${word}</span></${element}>`
  })
}
