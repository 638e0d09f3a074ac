import type {
  BlockChange,
  BlocksInside,
  Change,
  DefinitionChange,
  DefinitionsInside,
  ItemChange,
  ItemsInside,
  MeaningChange,
  NoteChange,
} from '../diff/changes/changes.ts'
import type { Block, ListBlock } from '../model/blocks.ts'
import { listMarker } from '../model/list-marker.ts'
import { blocksToHtml } from './blocks.ts'
import { blockChangesToHtml } from './change-blocks.ts'
import { type ChangeSetting, contextFor, placeLink, withoutNoteLinks } from './change-setting.ts'
import { type Html, html, nothing, raw } from './markup.ts'
import { editsToHtml, runs } from './word-edits.ts'

/** A list with the state of each item in words. Items have the markers of the newer list; removed ones have none. */
export function itemsToHtml(setting: ChangeSetting, list: ListBlock, inside: ItemsInside): Html {
  const tag = raw(list.style === 'bullet' ? 'ul' : 'ol')
  let index = 0
  const items = inside.items.map((change) => {
    const marker = 'now' in change ? listMarker(list, index++) : undefined
    const shown = marker !== undefined && html`<span class="marker">${marker}</span> `
    return held(setting, 'li', change, (item) => item.blocks, shown || nothing)
  })
  return html`<${tag}${list.style !== 'bullet' && raw(' class="marked"')}>\n${items}</${tag}>\n`
}

export function notesToHtml(setting: ChangeSetting, notes: readonly NoteChange[]): Html {
  const changed = notes.filter((note) => note.kind !== 'kept' && note.kind !== 'moved-away')
  if (changed.length === 0) return nothing
  const items = changed.map((note) => {
    const { mark } = 'now' in note ? note.now : note.was
    return held(setting, 'li', note, (each) => each.blocks, html`<span class="marker">${mark}</span> `)
  })
  return html`<div class="change notes"><p class="change-label">Notes</p>\n<ul class="notes marked">\n${items}</ul></div>\n`
}

export function definitionsToHtml(setting: ChangeSetting, inside: DefinitionsInside): Html {
  return html`<dl class="definitions">\n${inside.items.map((change) => definitionToHtml(setting, change))}</dl>\n`
}

function definitionToHtml(setting: ChangeSetting, change: DefinitionChange): Html {
  if (change.kind === 'moved-away' && change.reshaped) return nothing
  const definition = 'now' in change ? change.now : change.was
  const side = 'now' in change ? 'newer' : 'older'
  const inner = 'inside' in change ? change.inside : undefined
  const term = inner?.term === undefined ? runs(setting, definition.term, side) : editsToHtml(setting, inner.term)
  const meanings =
    change.kind === 'moved-away'
      ? []
      : inner === undefined
        ? definition.meanings.map((blocks) => html`<dd>${plainBlocks(setting, blocks, side, change.id)}</dd>`)
        : inner.meanings.map((meaning: MeaningChange) => held(setting, 'dd', meaning, (blocks) => blocks, nothing))
  return html`<div class="${classOf(change)}" id="${change.id}"><dt>${label(setting, change)}${term}</dt>${meanings}</div>\n`
}

/** Something that holds blocks, with its state in words before them. */
function held<Thing>(
  setting: ChangeSetting,
  tag: 'li' | 'dd',
  change: Change<Thing, BlocksInside>,
  blocksOf: (thing: Thing) => readonly Block[],
  marker: Html,
): Html {
  if (change.kind === 'moved-away' && change.reshaped) return nothing
  const element = raw(tag)
  return html`<${element} class="${classOf(change)}" id="${change.id}">${marker}<div>${label(setting, change)}${content()}${ended(change.kind)}</div></${element}>\n`

  function content(): Html {
    if (change.kind === 'moved-away' || change.kind === 'merged-away') return nothing
    if (change.inside !== undefined) {
      const { blocks } = change.inside
      return oneText(setting, blocks) ?? blockChangesToHtml(setting, blocks)
    }
    const side = change.kind === 'removed' ? 'older' : 'newer'
    return plainBlocks(setting, blocksOf('now' in change ? change.now : change.was), side, change.id)
  }
}

/** An item that is one paragraph, and only its words changed, is set without a frame inside its own. */
function oneText(setting: ChangeSetting, blocks: readonly BlockChange[]): Html | undefined {
  const [only] = blocks
  if (blocks.length !== 1 || only?.kind !== 'edited' || only.inside?.kind !== 'text' || only.inside.rewritten)
    return undefined
  if (only.now.kind !== 'paragraph' || only.number !== undefined) return undefined
  return html`<span id="${only.id}">${editsToHtml(setting, only.inside.edits)}</span>`
}

/** The end of an item that came or went, in words for who hears it or reads it on paper. */
function ended(kind: string): Html {
  return kind === 'added' || kind === 'removed' ? html`<span class="mark-word"> end of ${kind}</span>` : nothing
}

function plainBlocks(setting: ChangeSetting, blocks: readonly Block[], side: 'older' | 'newer', id: string): Html {
  const part = id.slice(0, id.indexOf('.') + 1)
  const [first] = blocks
  if (blocks.length === 1 && first?.kind === 'paragraph' && first.number === undefined)
    return runs(setting, first.runs, side)
  return blocksToHtml(blocks.map(withoutNoteLinks), contextFor(setting, side, `text_${part}`))
}

function classOf(change: { readonly kind: string }): string {
  return change.kind === 'kept' ? 'kept' : `change ${change.kind}`
}

const words: { readonly [kind: string]: string } = {
  added: 'Added',
  removed: 'Removed',
  edited: 'Edited',
  format: 'Only the form changed',
  link: 'Another link',
}

function label(
  setting: ChangeSetting,
  change: ItemChange | NoteChange | DefinitionChange | Change<unknown, unknown>,
): Html {
  if (change.kind === 'moved-away')
    return html`<span class="change-label">Moved to ${placeLink(setting, change.to, 'newer')}</span>`
  if (change.kind === 'moved' || change.kind === 'moved-and-edited') {
    const and = change.kind === 'moved' ? '' : ', and edited'
    if (change.from === undefined) return html`<span class="change-label">Moved${and}:</span> `
    return html`<span class="change-label">Moved from <a href="#${change.from.change}">its old place</a>${and}:</span> `
  }
  const word = words[change.kind]
  return word === undefined ? nothing : html`<span class="change-label">${word}:</span> `
}
