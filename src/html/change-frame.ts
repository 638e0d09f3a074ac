import type { BlockChange, PairChange } from '../diff/changes/changes.ts'
import type { Block } from '../model/blocks.ts'
import { countsInside } from './change-counts.ts'
import { filtersInside } from './change-filters.ts'
import { type ChangeSetting, placeLink } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** A change with its name in visible words, the links to its neighbours, and a group that says where it ends. */
export function changeFrame(setting: ChangeSetting, change: BlockChange, content: Html): Html {
  const label = `label_${change.id}`
  return html`<div class="change ${change.kind}" id="${change.id}"${filtersInside(change)} role="group" aria-labelledby="${label}">
<p class="change-label"><span id="${label}">${labelOf(setting, change)}</span>${steps(setting, change.id)}</p>
${content}${endOf(change.kind)}</div>\n`
}

/** The end of what came or went, in words for who hears it or reads it on paper. */
export function endOf(kind: BlockChange['kind']): Html {
  if (kind !== 'added' && kind !== 'removed') return nothing
  return html`<p class="mark-word">End of ${kind} text</p>\n`
}

/** A link that names the change, and those to the one before and the one after. */
export function steps(setting: ChangeSetting, id: string): Html {
  const at = setting.numbers.get(id)
  if (at === undefined) return nothing
  const previous = setting.order[at - 1]
  const next = setting.order[at + 1]
  return html` <span class="steps"><a class="place" href="#${id}"><span class="unseen">Change </span>${at + 1} of ${setting.order.length}</a>${
    previous !== undefined &&
    html` <a class="previous" href="#${previous}">Previous<span class="unseen"> change</span></a>`
  }${next !== undefined && html` <a class="next" href="#${next}">Next<span class="unseen"> change</span></a>`}</span>`
}

/** What happened, in words. */
export function labelOf(setting: ChangeSetting, change: BlockChange): Html {
  switch (change.kind) {
    case 'added':
    case 'removed': {
      const thing = thingName('now' in change ? change.now : change.was)
      return html`${change.kind === 'added' ? 'Added' : 'Removed'}${thing !== '' && ` ${thing}`}`
    }
    case 'moved-away':
      return html`Moved to ${placeLink(setting, change.to, 'newer')}`
    case 'merged-away':
      return html`Joined to ${placeLink(setting, change.to, 'newer')}`
    case 'split-off':
      return html`Split from <a href="#${change.from.change}">the paragraph that it was part of</a>`
    default: {
      const counts = countsInside(change.inside)
      return html`${pairLabel(setting, change)}${numberLabel(change)}${counts !== '' && `: ${counts}`}`
    }
  }
}

function pairLabel(setting: ChangeSetting, change: PairChange<Block, unknown>): Html {
  const thing = thingName(change.now)
  const of = thing === '' ? '' : ` ${thing}`
  switch (change.kind) {
    case 'moved':
    case 'moved-and-edited': {
      const from = change.from === undefined ? nothing : html` from ${placeLink(setting, change.from, 'older')}`
      return html`Moved${from}${change.kind === 'moved-and-edited' && ', and edited'}`
    }
    case 'split':
      return html`Split into several paragraphs`
    case 'merged':
      return html`Joined from several paragraphs`
    case 'format':
      return html`${change.reshaped ? 'Set out in another way' : `Only the form${of === '' ? '' : ` of the${of}`} changed`}`
    case 'link':
      return html`Another link`
    case 'renumbered':
    case 'kept':
      return nothing
    case 'edited': {
      const rewritten = isRewritten(change)
      return html`${rewritten ? 'Rewritten' : 'Edited'}${of}`
    }
  }
}

function isRewritten({ inside }: PairChange<Block, unknown>): boolean {
  return typeof inside === 'object' && inside !== null && 'rewritten' in inside
}

function numberLabel({ number, kind }: PairChange<Block, unknown>): Html {
  // A number that is new stands before the text for all to see.
  if (number?.was === undefined) return nothing
  const words =
    number.now === undefined ? `number ${number.was} taken away` : `number changed from ${number.was} to ${number.now}`
  return html`${kind === 'renumbered' ? words[0]!.toUpperCase() + words.slice(1) : `, ${words}`}`
}

/** What a block is called; a paragraph needs no name. */
export function thingName(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return ''
    case 'definitions':
      return 'definitions'
    case 'box':
      return 'box'
    case 'facts':
      return 'facts'
    case 'quote':
      return 'quotation'
    default:
      return block.kind
  }
}
