import type { BlockChange, PartChange } from '../diff/changes.ts'
import { leavesIn, wordsIn } from '../diff/leaves-in.ts'
import { isWorded } from '../diff/summary-of.ts'
import type { Part } from '../document/document.ts'
import { entryKinds } from '../model/entries.ts'
import { blockChangesToHtml, blockChangeToHtml } from './change-blocks.ts'
import { steps } from './change-frame.ts'
import { notesToHtml } from './change-items.ts'
import { reasonsToHtml } from './change-reasons.ts'
import { type ChangeSetting, contextFor, nameOf, placeLink, withoutNoteLinks } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'
import { partBodyToHtml } from './part.ts'
import { editsToHtml } from './word-edits.ts'

/** A part with its changes under its own heading. What did not change in it is folded. */
export function partChangeToHtml(setting: ChangeSetting, change: PartChange): Html {
  const part = 'now' in change ? change.now : change.was
  if (change.kind === 'moved-away')
    return html`<div class="part-change moved-away" id="${change.id}">
<p class="change-label">${nameOf(part)}: ${stateOf(setting, change)}</p></div>\n`
  return html`<div class="part-change ${change.kind}" id="${change.id}">
<h2>${titleOf(setting, change)}</h2>
<p class="change-label">${stateOf(setting, change)}${steps(setting, change.id)}</p>
${readLinks(setting, change)}${reasonsToHtml(setting, change)}${bodyOf(setting, change, part)}</div>\n`
}

function titleOf(setting: ChangeSetting, change: PartChange): Html {
  const part = 'now' in change ? change.now : change.was
  const number = part.number !== undefined && html`<span class="number">${part.number}</span> `
  const title = 'title' in change && change.title !== undefined ? editsToHtml(setting, change.title) : part.title
  return html`${number}${title}`
}

const words: { readonly [K in PartChange['kind']]: string } = {
  kept: 'Not changed',
  edited: 'Edited',
  added: 'New',
  removed: 'No longer in it',
  moved: 'Moved',
  'moved-and-edited': 'Moved and edited',
  'moved-away': 'Moved',
  retitled: 'Another title',
  renumbered: 'Another number',
}

/** What became of a part, in words. */
export function stateOf(setting: ChangeSetting, change: PartChange): Html {
  if (change.kind === 'moved-away' || change.kind === 'added' || change.kind === 'removed')
    return briefState(setting, change)
  const numbers =
    change.number?.was !== undefined && change.number.now !== undefined
      ? ` (${change.number.was} is now ${change.number.now})`
      : ''
  const another = change.number !== undefined && change.kind !== 'renumbered' && ', another number'
  return html`${briefState(setting, change)}${another}${numbers}`
}

/** The same without numbers. */
export function briefState(setting: ChangeSetting, change: PartChange): Html {
  if (change.kind === 'moved-away') return html`Moved to ${placeLink(setting, change.to, 'newer')}`
  if (change.kind === 'added' || change.kind === 'removed') return html`${words[change.kind]}`
  const place = change.from === undefined ? nothing : html` from <a href="#${change.from.change}">its old place</a>`
  const retitled = isWorded(change.title ?? []) && change.kind !== 'retitled' && ', another title'
  return html`${words[change.kind]}${place}${retitled}`
}

/** Where the part can be read in each edition. */
function readLinks(setting: ChangeSetting, change: PartChange): Html {
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
  return html`${foldedBlocks(setting, inside.blocks)}${notesToHtml(setting, inside.notes)}`
}

/** A part that one edition has is set as a whole, unless something in it came from elsewhere or went elsewhere. */
function oneSidedBody(
  setting: ChangeSetting,
  change: Extract<PartChange, { readonly kind: 'added' | 'removed' }>,
  part: Part,
): Html {
  const { blocks, notes } = change.inside!
  const mixed = blocks.some((each) => each.kind !== change.kind || each.inside !== undefined)
  if (mixed) return html`${blockChangesToHtml(setting, blocks)}${notesToHtml(setting, notes)}`
  const side = change.kind === 'added' ? 'newer' : 'older'
  const context = contextFor(setting, side, `${change.id}.`)
  const body = partBodyToHtml({ blocks: part.blocks.map(withoutNoteLinks), notes: part.notes }, context)
  const total = part.blocks.reduce((sum, block) => sum + wordsIn(block, setting.changes[side].language), 0)
  return html`<div class="change ${change.kind}">${
    change.kind === 'removed' && total > mostWordsOpen
      ? html`<details><summary>What it said (${total} words)</summary>\n${body}</details>\n`
      : body
  }</div>\n`
}

/** A part that went is folded when it is longer than a screen. */
const mostWordsOpen = 250

/** So many blocks that stayed are folded; fewer are left open for context. */
const leastFolded = 2

/** Blocks with stretches of what stayed folded; a heading right above a change stays open. */
function foldedBlocks(setting: ChangeSetting, changes: readonly BlockChange[]): Html {
  const pieces: Html[] = []
  let quiet: BlockChange[] = []
  const flush = (beforeChange: boolean): void => {
    const last = quiet.at(-1)
    const open = beforeChange && last?.kind === 'kept' && last.now.kind === 'heading' ? [quiet.pop()!] : []
    pieces.push(folded(setting, quiet), blockChangesToHtml(setting, open))
    quiet = []
  }
  for (const change of changes) {
    if (isQuiet(change)) quiet.push(change)
    else {
      flush(true)
      pieces.push(blockChangeToHtml(setting, change))
    }
  }
  flush(false)
  return html`${pieces}`
}

function isQuiet(change: BlockChange): boolean {
  return (
    change.kind === 'kept' || change.kind === 'renumbered' || (change.kind === 'moved-away' && change.reshaped === true)
  )
}

function folded(setting: ChangeSetting, changes: readonly BlockChange[]): Html {
  const content = blockChangesToHtml(setting, changes)
  const count = changes.reduce((sum, change) => sum + ('now' in change ? leavesIn(change.now) : 0), 0)
  if (count === 0 || changes.length < leastFolded) return content
  const renumbered = changes.filter((change) => change.kind === 'renumbered').length
  const numbers = renumbered === 0 ? '' : `; ${renumbered} ${renumbered === 1 ? 'has' : 'have'} another number`
  return html`<details class="same"><summary>${sameWords(count)}${numbers}</summary>\n${content}</details>\n`
}

function sameWords(count: number): string {
  return count === 1 ? 'One paragraph is the same' : `${count} paragraphs are the same`
}
