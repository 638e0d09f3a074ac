import type { PartChange } from '../diff/changes/changes.ts'
import type { Ledger, LedgerLine } from '../diff/changes/ledger.ts'
import { countLedgerKinds, sayLedgerKinds } from '../diff/tell/ledger-words.ts'
import { type PartKind, partIds } from '../document/document.ts'
import { changesIn, isQuiet } from './change-part-groups.ts'
import { briefState } from './change-parts.ts'
import { type ChangeSetting, nameOf } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** Where it changed: the sections, then entries kind by kind with what became of each, a line for each and a link to it. */
export function contentsToHtml({ changes }: ChangeSetting): Html {
  const { parts, ledger } = changes
  const lists = chapters.map(({ title, kinds, of }) =>
    chapterToHtml(title, parts.filter(isIn(kinds)), of?.(ledger) ?? []),
  )
  return html`<nav class="change-contents" aria-labelledby="change_contents_"><h2 id="change_contents_">Where it changed</h2>
${lists}</nav>\n`
}

type AnyLine = LedgerLine<string>

/** `of` gives what is told of each entry of a kind beside its text. */
const chapters: readonly {
  readonly title: string
  readonly kinds: readonly PartKind[]
  readonly of?: (ledger: Ledger) => readonly AnyLine[]
}[] = [
  { title: 'Sections', kinds: ['about', 'introduction', 'outcomes', 'section', 'changes', 'sources'] },
  { title: 'Priorities', kinds: ['priority'] },
  { title: 'Actions', kinds: [], of: (ledger) => ledger.actions },
  { title: 'Indicators', kinds: ['indicator'], of: (ledger) => ledger.indicators },
  { title: 'Partners', kinds: ['partner'], of: (ledger) => ledger.partners },
  { title: 'Consultations', kinds: ['consultation'] },
  { title: 'Decisions', kinds: ['decision'] },
]

function isIn(kinds: readonly PartKind[]): (part: PartChange) => boolean {
  const overviews: readonly string[] = kinds.map((kind) => partIds[kind as keyof typeof partIds])
  return (change) => {
    if (change.kind === 'moved-away') return false
    const { kind, id } = 'now' in change ? change.now : change.was
    return kinds.includes(kind) || (kind === 'group' && overviews.includes(id))
  }
}

function chapterToHtml(title: string, parts: readonly PartChange[], lines: readonly AnyLine[]): Html {
  if (parts.length + lines.length === 0) return nothing
  if (lines.length > 0) return html`<h3>${title}</h3>\n${linesToHtml(lines)}`
  const changed = parts.filter((part) => !isQuiet(part))
  return html`<h3>${title}</h3>
${listToHtml(
  changed.map((part) => html`<li>${linkTo(part)}: <span class="state">${lineOf(part)}</span></li>\n`),
  tally(changed.map((part) => briefState(part).toLowerCase())),
  60,
)}${quietly('only renumbered', parts, 'renumbered')}${quietly('not changed', parts, 'kept')}`
}

function lineOf(part: PartChange): string {
  const count = part.kind === 'added' || part.kind === 'removed' ? 0 : changesIn(part)
  return `${briefState(part).toLowerCase()}${count === 0 ? '' : `, ${count} ${count === 1 ? 'change' : 'changes'}`}`
}

/** A line for each thing that changed, and how many stayed as they were. */
function linesToHtml(lines: readonly AnyLine[]): Html {
  const changed = lines.filter((line) => !line.kinds.includes('kept'))
  const kept = lines.length - changed.length
  return html`${listToHtml(changed.map(lineToHtml), countLedgerKinds(changed), 8)}${
    kept > 0 &&
    html`<p class="quiet">${kept} ${changed.length === 0 ? '' : kept === 1 ? 'other ' : 'others '}${kept === 1 ? 'is as it was' : 'are as they were'}.</p>\n`
  }`
}

function lineToHtml(line: AnyLine): Html {
  const was = line.titleWas === undefined ? '' : ` (it was “${line.titleWas}”)`
  return html`<li><a href="#${line.change}">${line.title}</a>${was}: ${sayLedgerKinds(line.kinds)}.${line.sentences.map((each) => ` ${each}`)}</li>\n`
}

/** A list that is folded under a count of its kinds when it is longer than `most`. */
function listToHtml(items: readonly Html[], counts: string, most: number): Html {
  if (items.length === 0) return nothing
  const list = html`<ul class="ledger">${items}</ul>\n`
  return items.length > most ? html`<details class="many"><summary>${counts}</summary>\n${list}</details>\n` : list
}

/** `3 new, 14 edited` */
function tally(states: readonly string[]): string {
  return [...new Set(states)].map((state) => `${states.filter((each) => each === state).length} ${state}`).join(', ')
}

function linkTo(part: PartChange): Html {
  return html`<a href="#${part.id}">${nameOf('now' in part ? part.now : part.was)}</a>`
}

/** What asks for no attention, in one line that opens. */
function quietly(what: string, parts: readonly PartChange[], kind: PartChange['kind']): Html {
  const found = parts.filter((part) => part.kind === kind)
  if (found.length === 0) return nothing
  return html`<details class="many quiet"><summary>${found.length} ${what}</summary>
<ul>${found.map((part) => html`<li>${linkTo(part)}</li>\n`)}</ul></details>\n`
}
