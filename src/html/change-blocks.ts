import type { BlockChange, BlockInside, PairChange, TextInside } from '../diff/changes/changes.ts'
import type { Block, BoxBlock, HeadingBlock, ListBlock, ParagraphBlock } from '../model/blocks.ts'
import { blockToHtml } from './blocks.ts'
import { isLong } from './change-counts.ts'
import { changeFrame, thingName } from './change-frame.ts'
import { definitionsToHtml, itemsToHtml } from './change-items.ts'
import { openingOf } from './change-openings.ts'
import { type ChangeSetting, contextFor, withoutNoteLinks } from './change-setting.ts'
import { factsToHtml, tableToHtml } from './change-tables.ts'
import { type Html, html, joinHtml, nothing, raw } from './markup.ts'
import { editsToHtml, sideToHtml } from './word-edits.ts'

/** The changes of blocks one after another, as flow content. Nothing is folded. */
export function blockChangesToHtml(setting: ChangeSetting, changes: readonly BlockChange[]): Html {
  return joinHtml(changes.map((change) => blockChangeToHtml(setting, change)))
}

export function blockChangeToHtml(setting: ChangeSetting, change: BlockChange): Html {
  switch (change.kind) {
    case 'kept':
      return change.inside === undefined ? keptBlock(setting, change) : innerOf(setting, change, change.inside)
    case 'renumbered':
      return html`<div class="change renumbered" id="${change.id}">${
        change.inside === undefined
          ? wholeBlock(setting, change.now, 'newer', change.id)
          : innerOf(setting, change, change.inside)
      }${change.number?.was !== undefined && html`<p class="quiet">${renumbered(change)}</p>\n`}</div>\n`
    case 'moved-away':
      if (change.reshaped) return nothing
      return changeFrame(setting, change, html`<p class="opening">${openingOf([change.was], 12)}</p>\n`)
    case 'merged-away':
      return changeFrame(setting, change, html`<p class="opening">${openingOf([change.was], 12)}</p>\n`)
    case 'split-off':
      return changeFrame(setting, change, innerOf(setting, change, change.inside))
    case 'added':
    case 'removed': {
      const side = change.kind === 'added' ? 'newer' : 'older'
      const thing = change.kind === 'added' ? change.now : change.was
      const content =
        change.inside === undefined
          ? wholeBlock(setting, thing, side, change.id)
          : innerOf(setting, change, change.inside)
      return changeFrame(setting, change, content)
    }
    default:
      if (change.now.kind === 'chart') return chartNow(setting, change)
      return changeFrame(
        setting,
        change,
        change.inside === undefined
          ? wholeBlock(setting, change.now, 'newer', change.id)
          : foldedIfLong(change, innerOf(setting, change, change.inside)),
      )
  }
}

/** A long table or list is told of by its counts, and opens. */
function foldedIfLong(change: PairChange<Block, BlockInside>, content: Html): Html {
  if (!isLong(change.inside)) return content
  return html`<details class="whole"><summary>Show the ${thingName(change.now)} with its changes</summary>
${content}</details>\n`
}

/** What a chart draws is told of by the table below it and the facts above it. */
function chartNow(setting: ChangeSetting, change: PairChange<Block, BlockInside>): Html {
  return html`<div class="chart-now" id="${change.id}">${wholeBlock(setting, change.now, 'newer', change.id)}<p class="quiet">The chart as the newer edition has it.</p></div>\n`
}

function renumbered({ number }: PairChange<Block, unknown>): string {
  const now = number?.now === undefined ? '' : `; now ${number.now}`
  return `It had the number ${number?.was}${now}.`
}

/** What both editions have is shown as it stands in the newer, at the address that the change has. */
function keptBlock(setting: ChangeSetting, change: PairChange<Block, BlockInside>): Html {
  const part = change.id.slice(0, change.id.indexOf('.') + 1)
  return blockToHtml(withoutNoteLinks(change.now), contextFor(setting, 'newer', part))
}

/** A whole block inside the frame of its change, which has its address. */
function wholeBlock(setting: ChangeSetting, block: Block, side: 'older' | 'newer', id: string): Html {
  const part = id.slice(0, id.indexOf('.') + 1)
  return blockToHtml(withoutNoteLinks(block), contextFor(setting, side, `text_${part}`))
}

/** What changed within a block. */
function innerOf(setting: ChangeSetting, change: BlockChange, inside: BlockInside): Html {
  const block = 'now' in change ? change.now : change.was
  switch (inside.kind) {
    case 'text':
      return textToHtml(setting, block, 'was' in change ? change.was : block, inside)
    case 'blocks': {
      const inner = blockChangesToHtml(setting, inside.blocks)
      if (block.kind === 'quote') return html`<blockquote>${inner}</blockquote>\n`
      const title =
        inside.title === undefined
          ? (block as BoxBlock).title?.map((run) => run.text).join('')
          : editsToHtml(setting, inside.title)
      return html`<div class="box ${(block as BoxBlock).style}">${title !== undefined && html`<p class="box-title">${title}</p>\n`}${inner}</div>\n`
    }
    case 'items':
      return itemsToHtml(setting, block as ListBlock, inside)
    case 'definitions':
      return definitionsToHtml(setting, inside)
    case 'table':
      return tableToHtml(setting, change, inside)
    case 'facts':
      return factsToHtml(setting, inside)
    case 'code':
      return html`<pre tabindex="0"><code>${inside.lines.map((line) => codeLine(line))}</code></pre>\n`
    case 'figure': {
      const shown = wholeBlock(setting, block, 'newer', change.id)
      return html`${shown}${inside.picture && html`<p>The picture is another one.</p>\n`}${
        inside.alternative !== undefined &&
        html`<p>In place of the picture: ${editsToHtml(setting, inside.alternative)}</p>\n`
      }${inside.caption !== undefined && html`<p>Caption: ${editsToHtml(setting, inside.caption)}</p>\n`}`
    }
  }
}

function codeLine({ kind, text }: { readonly kind: 'kept' | 'deleted' | 'inserted'; readonly text: string }): Html {
  if (kind === 'kept') return html`${text}\n`
  const tag = raw(kind === 'deleted' ? 'del' : 'ins')
  const name = kind === 'deleted' ? 'removed' : 'added'
  return html`<${tag}><span class="mark-word">${name}: </span>${text}<span class="mark-word"> end of ${name}</span></${tag}>\n`
}

/** Words with marks, and before them the older text, which is hidden but from who would read the two side by side. */
function textToHtml(setting: ChangeSetting, block: Block, was: Block, inside: TextInside): Html {
  const [old, now] = [was, block] as [ParagraphBlock | HeadingBlock, ParagraphBlock | HeadingBlock]
  if (inside.rewritten) {
    const [before, after] = (['older', 'newer'] as const).map((side) => sideToHtml(setting, inside.edits, side))
    return html`<div class="rewording">${labelled('Before', element(setting, old, before!))}${labelled('Now', element(setting, now, after!))}</div>\n`
  }
  return html`<div class="reworded"><div class="side was" hidden><p class="side-label">Before</p>${element(setting, old, sideToHtml(setting, inside.edits, 'older'))}</div><div class="side now"><p class="side-label" hidden>Now</p>${element(setting, now, editsToHtml(setting, inside.edits))}</div></div>\n`
}

function labelled(label: string, content: Html): Html {
  return html`<div class="side"><p class="side-label">${label}</p>${content}</div>`
}

function element(setting: ChangeSetting, block: ParagraphBlock | HeadingBlock, words: Html): Html {
  const number = block.number !== undefined && html`<span class="number">${block.number}</span> `
  if (block.kind === 'paragraph')
    return html`<p${block.number !== undefined && raw(' class="numbered"')}>${number}${words}</p>`
  const tag = raw(`h${Math.min(6, block.level + setting.newer.headingOffset)}`)
  return html`<${tag}>${number}${words}</${tag}>`
}
