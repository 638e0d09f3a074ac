import { createHash } from 'node:crypto'
import { partName } from '../data/changes-stat.ts'
import type { ComparisonPage } from '../data/comparison-page.ts'
import { placeAddress } from '../data/place-address.ts'
import type { EditionChanges } from '../diff/changes/changes.ts'
import { listChanges } from '../diff/list/list-changes.ts'
import type { ListedPlace } from '../diff/list/listed-change.ts'
import { plural } from '../diff/tell/changes-counts.ts'
import { tellChange } from '../diff/tell/told-changes.ts'
import type { EditionDocument } from '../document/document.ts'
import { type Html, html, raw } from '../html/markup.ts'
import type { PartnerConcern } from './partner-concern.ts'
import { questionToHtml, type WayToChange } from './question-html.ts'
import { type AskedPart, type Question, questionsOf } from './questions-of.ts'

export interface FactCheckOptions {
  /** The website's own address, without a stroke at its end. */
  readonly site: string
  /** The page that shows the same changes; undefined where there is none. */
  readonly page?: ComparisonPage | undefined
  /** Only what is its business is asked. */
  readonly partner?: PartnerConcern | undefined
  /** What stands in the page: it may fetch nothing. */
  readonly style: string
  readonly script: string
}

/**
 * What changed, as one page that is sent to a partner, opened from disk, answered change by change and saved as a file. It
 * fetches nothing and keeps nothing; only its own script and style may run.
 */
export function factCheck(changes: EditionChanges, options: FactCheckOptions): string {
  const { older, newer } = changes
  const { partner, style, script } = options
  const { parts, unasked } = questionsOf(listChanges(changes), partner?.concerns)
  const count = parts.reduce((sum, { questions }) => sum + questions.length, 0)
  let asked = 0
  const sections = parts.map((part, at) => {
    const from = asked + 1
    asked += part.questions.length
    return sectionToHtml(part, at + 1, from, (question) => waysTo(question, changes, options))
  })
  const page = html`<!DOCTYPE html>
<html lang="${newer.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Fact check: ${newer.plan.short}, ${older.subtitle} to ${newer.subtitle}</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#pack_end">Skip to saving the answers</a>
<main id="pack_page" data-file="${fileName(changes)}" data-editions="${editionsOf(changes)}">
${newer.record !== '' && html`<p class="record">${newer.record}</p>\n`}<h1>Are these changes right?</h1>
<p class="plan">${newer.authority.title}: ${newer.plan.title}</p>
<dl class="editions">
<div><dt>From</dt><dd>${newer.title === older.title ? older.subtitle : html`${older.title} (${older.subtitle})`}</dd></div>
<div><dt>To</dt><dd>${newer.title === older.title ? newer.subtitle : html`${newer.title} (${newer.subtitle})`}</dd></div>
</dl>
${partner !== undefined && html`<p>Only what concerns <strong>${partner.title}</strong> is asked: its own entry, what it leads, and what names it.</p>\n`}${
  count === 0 ? html`<p>There is nothing to check: no words changed.</p>\n` : beforeQuestions(parts, count)
}${sections}${unasked.length > 0 && unaskedToHtml(unasked.map((change) => [tellChange(change).label, partName((change.now ?? change.was)!.part), change.id]))}${
  count > 0 && afterQuestions(count)
}</main>
${count > 0 && html`<script>${raw(script)}</script>\n`}</body>
</html>
`
  return page.html
}

/** Nothing but the two texts that stand in the page. */
function policy(style: string, script: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`
}

function fileName({ older, newer }: EditionChanges): string {
  const { authority, plan, id } = newer.edition
  return ['fact-check', authority, plan, older.edition.id, 'to', id].join('-')
}

/** `derby/cypp/2006-2008 to derby/cypp/2015-2018` */
function editionsOf({ older, newer }: EditionChanges): string {
  return [older, newer].map(({ edition: { authority, plan, id } }) => `${authority}/${plan}/${id}`).join(' to ')
}

function beforeQuestions(parts: readonly AskedPart[], count: number): Html {
  return html`<p class="lead">Please say of ${count === 1 ? 'this change' : `each of these ${plural(count, 'change')}`} whether it is right, with a remark where it is not.${count > 1 && ' You need not answer all of them.'}</p>
<p class="key"><del><span class="mark-word">removed: </span>Words that went<span class="mark-word"> end of removed</span></del> and <ins><span class="mark-word">added: </span>words that came<span class="mark-word"> end of added</span></ins> are marked.</p>
<p class="screen-only">When you are done, save the answers to a file and mail that file to whoever sent you this page. Until then they are only in this window: nothing is sent, and nothing is kept when you close it.</p>
<noscript><p class="notice">Scripts are off in the program that shows this page, so it cannot save answers to a file. Open it in a web browser, or print it, tick the boxes, write your remarks beside them and send the paper back.</p></noscript>
<p class="print-only">Tick a box for each change, write your remarks on the lines, and return the paper to whoever sent it.</p>
<div class="who">
<p><label for="pack_name">Your name, if you like</label> <input type="text" id="pack_name" autocomplete="name"></p>
<p><label for="pack_organisation">Your organisation, if you like</label> <input type="text" id="pack_organisation" autocomplete="organization"></p>
</div>
<p id="pack_load" class="load" hidden><label for="pack_file">Go on with answers that you saved before</label> <input type="file" id="pack_file" accept=".csv,text/csv"></p>
<nav aria-labelledby="pack_contents">
<h2 id="pack_contents">What is asked</h2>
<ol>
${parts.map(({ part, questions }, at) => html`<li><a href="#pack_section${at + 1}">${partName(part)}</a> <span class="quiet" data-section="${at + 1}">${plural(questions.length, 'change')}</span></li>\n`)}</ol>
</nav>\n`
}

function afterQuestions(count: number): Html {
  return html`<section id="pack_end" tabindex="-1" aria-labelledby="pack_end_title" class="screen-only">
<h2 id="pack_end_title">When you are done</h2>
<p>The answers are saved as a table (CSV) that Excel and other programs open. Mail it to whoever sent you this page. Where files cannot be saved, take the answers as text and put them into the mail.</p>
<p><button type="button" id="pack_as_text" class="second" hidden>Show the answers as text</button></p>
<div id="pack_text_box" hidden><label for="pack_text">The answers as text, to copy</label><textarea id="pack_text" rows="8" readonly></textarea></div>
</section>
<section class="bar" id="pack_bar" aria-label="Your answers" hidden>
<p id="pack_status" role="status">0 of ${count} answered</p>
<button type="button" id="pack_next" class="second">Next unanswered</button>
<button type="button" id="pack_save">Save answers</button>
</section>\n`
}

function sectionToHtml(
  { part, questions }: AskedPart,
  at: number,
  from: number,
  ways: (question: Question) => readonly WayToChange[],
): Html {
  return html`<section aria-labelledby="pack_section${at}">
<h2 id="pack_section${at}">${partName(part)}</h2>
${questions.map((question, index) => questionToHtml(question, from + index, ways(question)))}</section>\n`
}

/** What changed without a word: told, so that nothing seems to be kept back. */
function unaskedToHtml(all: readonly (readonly [label: string, part: string, id: string])[]): Html {
  return html`<details class="unasked"><summary>${plural(all.length, 'change')} of form, number or link only: not asked</summary>
<ul>\n${all.map(([label, part, id]) => html`<li data-change="${id}">${label}: ${part}</li>\n`)}</ul></details>\n`
}

function waysTo(
  { id, changes: [first] }: Question,
  { older, newer }: EditionChanges,
  { site, page }: FactCheckOptions,
): readonly WayToChange[] {
  const { was, now } = first!
  return [
    ...wayIn(older, was, site, 'Older edition'),
    ...wayIn(newer, now, site, 'Newer edition'),
    ...(page === undefined || isUnseen(older) || isUnseen(newer)
      ? []
      : [{ title: 'Comparison', address: `${page.address}#${page.anchorOf(id)}` }]),
  ]
}

function wayIn(document: EditionDocument, place: ListedPlace | undefined, site: string, title: string) {
  if (place === undefined || isUnseen(document)) return []
  return [{ title, address: site + placeAddress(document.edition, place.part, place.block) }]
}

/** A draft is asked about before it is on the web: a link to it would lead nowhere. */
function isUnseen({ edition }: EditionDocument): boolean {
  return edition.status === 'draft'
}
