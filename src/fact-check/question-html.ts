import type { ListedChange } from '../diff/list/listed-change.ts'
import { plural } from '../diff/tell/changes-counts.ts'
import type { Span, Spans } from '../diff/tell/marked-spans.ts'
import { tellChange } from '../diff/tell/told-changes.ts'
import { type Html, html, raw } from '../html/markup.ts'
import type { Question } from './questions-of.ts'

/** A link to one of the places where a change can be read on the website. */
export interface WayToChange {
  readonly title: string
  readonly address: string
}

/** One question with its two answers and a remark. `number` counts from 1 through the whole pack. */
export function questionToHtml(question: Question, number: number, ways: readonly WayToChange[]): Html {
  const answer = (value: string) =>
    html`<label><input type="radio" name="pack_answer${number}" value="${value}"> ${value}</label>\n`
  return html`<fieldset class="question${isLong(question) && ' long'}" id="${question.id}">
<legend><h3><span class="number">${number}</span> ${labelOf(question)}</h3></legend>
${wordsOf(question)}<p class="ways">${ways.map(
    ({ title, address }) =>
      html`<a href="${address}" target="_blank" rel="noopener noreferrer">${title}<span class="unseen">: change ${number}, opens in a new tab</span></a> `,
  )}<span class="reference">Reference ${question.id}</span></p>
<div class="answer">
${answer('Right')}${answer('Not right')}<button type="button" class="clear" hidden>Clear<span class="unseen"> the answer to change ${number}</span></button>
</div>
<label class="remark" for="pack_remark${number}">Remark<span class="unseen"> on change ${number}</span></label>
<textarea id="pack_remark${number}" rows="2"></textarea>
</fieldset>\n`
}

/** So much text that on paper it may break over two pages; in letters. */
const long = 700

function isLong({ changes }: Question): boolean {
  return changes.reduce((sum, { was, now }) => sum + Math.max(was?.text.length ?? 0, now?.text.length ?? 0), 0) > long
}

function labelOf({ changes }: Question): string {
  const [first] = changes
  const label = tellChange(first!).label
  if (changes.length === 1 || first!.of === 'part') return label
  if (!isOneSided(first!) || changes.some(({ kind }) => kind !== first!.kind))
    return `${label}, with ${plural(changes.length - 1, 'more change')}`
  const thing = changes.every(({ of }) => of === 'item') ? 'item' : 'paragraph'
  return `${plural(changes.length, thing)} ${first!.kind}`
}

function isOneSided({ kind }: ListedChange): boolean {
  return kind === 'added' || kind === 'removed'
}

/** Each change is marked with its own lasting name, whatever it is asked together with. */
function wordsOf({ changes }: Question): Html {
  return html`<div class="words">\n${stretchesOf(changes).map((stretch) => {
    const [first] = stretch
    return isOneSided(first!) ? whole(stretch, first!.kind) : marked(first!, changes.length > 1)
  })}</div>\n`
}

/** What came, or what went, without anything between it is one stretch; anything else is one by itself. */
function stretchesOf(changes: readonly ListedChange[]): readonly (readonly ListedChange[])[] {
  const stretches: ListedChange[][] = []
  for (const change of changes) {
    const last = stretches.at(-1)
    if (last !== undefined && isOneSided(change) && last[0]!.kind === change.kind) last.push(change)
    else stretches.push([change])
  }
  return stretches
}

function marked(change: ListedChange, named: boolean): Html {
  const { label, lines } = tellChange(change)
  const name = named && html`<p class="what">${label}</p>\n`
  return html`<div data-change="${change.id}">\n${name}${lines.map(lineToHtml)}</div>\n`
}

/** What came or went is one mark, not one for each line of it. */
function whole(changes: readonly ListedChange[], kind: ListedChange['kind']): Html {
  const side = kind === 'added' ? 'now' : 'was'
  const tag = raw(kind === 'added' ? 'ins' : 'del')
  return html`<${tag} class="whole">
<p class="mark-word">${kind}:</p>
${changes.map((change) => {
  const lines = change[side]!.text.split('\n').filter((line) => line.trim() !== '')
  return html`<div data-change="${change.id}">\n${lines.map(
    (line) => html`<p class="line ${change.of}">${line.replaceAll('\t', ' | ').trim()}</p>\n`,
  )}</div>\n`
})}<p class="mark-word">end of ${kind}</p>
</${tag}>\n`
}

function lineToHtml(spans: Spans): Html {
  return html`<p class="line">${spans.map(spanToHtml)}</p>\n`
}

const marks = { deleted: ['del', 'removed'], inserted: ['ins', 'added'] } as const

/** Each mark says in words where it begins and ends, since screen readers are silent about `ins` and `del`. */
function spanToHtml({ kind, text }: Span): Html {
  if (kind === 'kept') return html`${text}`
  const [name, word] = marks[kind]
  const tag = raw(name)
  return html`<${tag}><span class="mark-word">${word}: </span>${text}<span class="mark-word"> end of ${word}</span></${tag}>`
}
