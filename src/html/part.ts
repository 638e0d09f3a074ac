import type { DocumentNote, Part } from '../document/document.ts'
import type { Block, FormerAnchor } from '../model/blocks.ts'
import { blocksToHtml, blockToHtml } from './blocks.ts'
import { anchorOf, type HtmlContext } from './context.ts'
import { type Html, html, joinHtml, nothing } from './markup.ts'
import { markAnchor, noteAnchor } from './runs.ts'

/** What stands under a part's title: its blocks, then its notes. */
export function partBodyToHtml(part: Pick<Part, 'blocks' | 'notes' | 'former'>, context: HtmlContext): Html {
  const { blocks, notes, former } = part
  const body = former === undefined ? blocksToHtml(blocks, context) : blocksWithFormer(blocks, former, context)
  return html`${body}${notesToHtml(notes, context)}`
}

/** Blocks with the anchors of those that were taken out, where they stood. They have no words and are not read aloud. */
function blocksWithFormer(blocks: readonly Block[], former: readonly FormerAnchor[], context: HtmlContext): Html {
  const ids = new Set(blocks.map(({ id }) => id))
  const anchorsAt = (place: string | undefined): Html =>
    joinHtml(
      former
        .filter(({ before }) => (before !== undefined && ids.has(before) ? before : undefined) === place)
        .map(({ id }) => html`<span id="${anchorOf(context, id)}"></span>`),
    )
  return html`${blocks.map((block) => html`${anchorsAt(block.id)}${blockToHtml(block, context)}`)}${anchorsAt(undefined)}`
}

function notesToHtml(notes: readonly DocumentNote[], context: HtmlContext): Html {
  if (notes.length === 0) return nothing
  return html`<ol class="notes marked">\n${notes.map(
    (note) =>
      html`<li id="${noteAnchor(note.id, context)}"><span class="marker">${note.mark}</span> <div>${blocksToHtml(note.blocks, context)}${
        context.selfLinks &&
        html`<a class="back" href="#${markAnchor(note.id, context)}" aria-label="Back to the mark of note ${note.mark} in the text"></a>`
      }</div></li>\n`,
  )}</ol>\n`
}

/** A part with its title as a heading, as it stands on the page of a whole edition. `level` is that heading's, 1 to 6. */
export function partToHtml(part: Part, level: number, context: HtmlContext): Html {
  const tag = { html: `h${level}` }
  const number = part.number === undefined ? nothing : html`<span class="number">${part.number}</span> `
  const id = context.anchorPrefix === '' ? part.id : context.anchorPrefix.slice(0, -1)
  return html`<div class="heading part"><${tag} id="${id}" tabindex="-1">${number}${part.title}</${tag}>${
    context.selfLinks && html`<a class="self" href="#${id}" aria-label="Link to “${part.title}”"></a>`
  }</div>\n${partBodyToHtml(part, context)}`
}
