import type { DocumentNote, Part } from '../document/document.ts'
import { blocksToHtml } from './blocks.ts'
import type { HtmlContext } from './context.ts'
import { type Html, html, nothing } from './markup.ts'
import { markAnchor, noteAnchor } from './runs.ts'

/** What stands under a part's title: its blocks, then its notes. */
export function partBodyToHtml(part: Pick<Part, 'blocks' | 'notes'>, context: HtmlContext): Html {
  return html`${blocksToHtml(part.blocks, context)}${notesToHtml(part.notes, context)}`
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
