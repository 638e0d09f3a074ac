import type { PartChange } from '../diff/changes/changes.ts'
import { leavesIn, wordsIn } from '../diff/match/leaves-in.ts'
import { isWorded } from '../diff/summary/summary-of.ts'
import type { Part } from '../document/document.ts'
import { entryKinds } from '../model/entries.ts'
import { filtersOfPart } from './change-filters.ts'
import { endOf, steps } from './change-frame.ts'
import { notesToHtml } from './change-items.ts'
import { openingOf } from './change-openings.ts'
import type { OneSidedPart } from './change-part-groups.ts'
import { reasonsToHtml } from './change-reasons.ts'
import { type ChangeSetting, contextFor, nameOf, placeLink, withoutNoteLinks } from './change-setting.ts'
import { counted, foldedAway, mostWordsOpen, sameWords, stretchesToHtml } from './change-stretch.ts'
import { type Html, html, nothing, raw } from './markup.ts'
import { partBodyToHtml } from './part.ts'
import { editsToHtml } from './word-edits.ts'

/** A part with its changes under its own heading. What did not change in it is folded. */
export function partChangeToHtml(setting: ChangeSetting, change: PartChange, level: 2 | 3 = 2): Html {
  const part = 'now' in change ? change.now : change.was
  if (change.kind === 'moved-away')
    return html`<div class="part-change moved-away" id="${change.id}"${filtersOfPart(change)}>
<p class="change-label">${nameOf(part)}: ${stateOf(setting, change)}</p></div>\n`
  const tag = raw(`h${level}`)
  return html`<div class="part-change ${change.kind}" id="${change.id}"${filtersOfPart(change)}>
<${tag}>${titleOf(setting, change)}</${tag}>
<p class="change-label">${stateOf(setting, change)}${steps(setting, change.id)}</p>
${readLinks(setting, change)}${reasonsToHtml(setting, change)}${bodyOf(setting, change, part)}</div>\n`
}

function titleOf(setting: ChangeSetting, change: PartChange): Html {
  const part = 'now' in change ? change.now : change.was
  const number = part.number !== undefined && html`<span class="number">${part.number}</span> `
  const title = 'title' in change && change.title !== undefined ? editsToHtml(setting, change.title) : part.title
  return html`${number}${title}`
}

const words = { added: 'New', removed: 'No longer in it', 'moved-away': 'Moved' }

/** What became of a part, in words: with the place that it moved from, its numbers, how long it is when it came or went. */
export function stateOf(setting: ChangeSetting, change: PartChange): Html {
  if (change.kind === 'moved-away') return html`Moved to ${placeLink(setting, change.to, 'newer')}`
  if (change.kind === 'added' || change.kind === 'removed')
    return html`${words[change.kind]}: ${counted(wordsOfPart(setting, change))}`
  const numbers =
    change.number?.was !== undefined && change.number.now !== undefined
      ? ` (${change.number.was} is now ${change.number.now})`
      : ''
  const told = [
    ...doings(change),
    ...(change.number !== undefined && change.kind !== 'renumbered' ? ['another number'] : []),
  ]
  if (change.from === undefined) return html`${sentence(told)}${numbers}`
  return html`Moved${cameFrom(setting, change)}${told.slice(1).map((each) => `, ${each}`)}${numbers}`
}

/** The same in a few words. */
export function briefState(change: PartChange): string {
  if (change.kind === 'added' || change.kind === 'removed' || change.kind === 'moved-away') return words[change.kind]
  return sentence(doings(change))
}

function sentence(told: readonly string[]): string {
  const all = told.join(', ')
  return all.slice(0, 1).toUpperCase() + all.slice(1)
}

/** What happened to a part that both editions have; that it moved comes first. */
function doings(change: PairedPart): readonly string[] {
  const edited = isWrittenAnew(change) ? 'written anew' : 'edited'
  const done = {
    kept: ['not changed'],
    edited: [edited],
    moved: ['moved'],
    'moved-and-edited': ['moved', edited],
    retitled: ['another title'],
    renumbered: ['another number'],
  }[change.kind]
  return isWorded(change.title ?? []) && change.kind !== 'retitled' ? [...done, 'another title'] : done
}

type PairedPart = Extract<PartChange, { readonly wasId: string }>

/** Whether nothing in a part stayed, so that "edited" would say too little. */
function isWrittenAnew({ inside }: PairedPart): boolean {
  const blocks = inside?.blocks ?? []
  return (
    blocks.length > 1 &&
    blocks.every((block) => (block.kind === 'added' || block.kind === 'removed') && block.inside === undefined)
  )
}

/** Where a part that moved stood, told by what stood before it. */
function cameFrom(setting: ChangeSetting, change: PairedPart): Html {
  if (change.from === undefined) return nothing
  const { parts } = setting.changes.older
  const before = parts[parts.indexOf(change.was) - 1]
  const place = before === undefined ? 'its old place' : html`its place after ${nameOf(before)}`
  return html` from <a href="#${change.from.change}">${place}</a>`
}

/** Where the part can be read in each edition. */
export function readLinks(setting: ChangeSetting, change: PartChange): Html {
  if (change.kind === 'moved-away') return nothing
  const links = [
    ...('was' in change ? [['older', change.was, 'Read it in the older edition'] as const] : []),
    ...('now' in change ? [['newer', change.now, 'Read it in the newer edition'] as const] : []),
  ].filter(([, part]) => (entryKinds as readonly string[]).includes(part.kind))
  if (links.length === 0) return nothing
  return html`<ul class="read-links">${links.map(([side, part, label]) => {
    const { edition } = setting.changes[side]
    const { authority, plan, id } = edition
    const href = setting[side].hrefOf({ kind: 'edition', authority, plan, edition: id, entry: part.id })
    return html`<li><a href="${href}">${label}<span class="unseen">: ${part.title}</span></a></li>`
  })}</ul>\n`
}

function bodyOf(setting: ChangeSetting, change: PartChange, part: Part): Html {
  if (change.kind === 'moved-away') return nothing
  const inside = change.inside
  if (inside === undefined) {
    const count = part.blocks.reduce((sum, block) => sum + leavesIn(block), 0)
    return count === 0 ? nothing : html`<p class="quiet">${sameWords(count)}</p>\n`
  }
  if (change.kind === 'added' || change.kind === 'removed') return oneSidedBody(setting, change, part)
  return html`${stretchesToHtml(setting, inside.blocks)}${notesToHtml(setting, inside.notes)}`
}

/** A part that one edition has is set as a whole, unless something in it came from elsewhere or went elsewhere. */
function oneSidedBody(setting: ChangeSetting, change: OneSidedPart, part: Part): Html {
  const { blocks, notes } = change.inside!
  const mixed = blocks.some((each) => each.kind !== change.kind || each.inside !== undefined)
  if (mixed) return html`${stretchesToHtml(setting, blocks)}${notesToHtml(setting, notes)}`
  const side = change.kind === 'added' ? 'newer' : 'older'
  const context = contextFor(setting, side, `${change.id}.`)
  const body = partBodyToHtml({ blocks: part.blocks.map(withoutNoteLinks), notes: part.notes }, context)
  const short = wordsOfPart(setting, change) <= mostWordsOpen / 2
  return html`<div class="change ${change.kind}">${
    short ? body : foldedAway(change.kind, openingOf(part.blocks, 24), body)
  }${endOf(change.kind)}</div>\n`
}

export function wordsOfPart(setting: ChangeSetting, change: OneSidedPart): number {
  const part = change.kind === 'added' ? change.now : change.was
  const { language } = setting.changes[change.kind === 'added' ? 'newer' : 'older']
  const blocks = [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]
  return blocks.reduce((sum, block) => sum + wordsIn(block, language), 0)
}
