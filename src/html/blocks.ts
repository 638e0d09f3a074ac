import type { Block, FactsBlock, ListBlock, PerKind, Runs, TableBlock } from '../model/blocks.ts'
import { listMarker } from '../model/list-marker.ts'
import { chartToHtml } from './chart.ts'
import { anchorOf, type HtmlContext } from './context.ts'
import { type Html, html, joinHtml, nothing, raw } from './markup.ts'
import { runsToHtml, textOfRuns } from './runs.ts'

/** Blocks as flow content. Says every word of them and no other; every block carries its anchor as an `id`. */
export function blocksToHtml(blocks: readonly Block[], context: HtmlContext): Html {
  return joinHtml(blocks.map((block) => blockToHtml(block, context)))
}

export function blockToHtml(block: Block, context: HtmlContext): Html {
  const render = perKind[block.kind] as (block: Block, context: HtmlContext) => Html
  return render(block, context)
}

const perKind: PerKind<Html, HtmlContext> = {
  heading(block, context) {
    const level = Math.min(6, block.level + context.headingOffset)
    const tag = raw(`h${level}`)
    const id = anchorOf(context, block.id)
    const words = textOfRuns(block.runs)
    return html`<div class="heading"><${tag} id="${id}" tabindex="-1"${searchedNumber(block.number, context)}>${numberOf(block.number)}${runsToHtml(block.runs, context)}</${tag}>${
      context.selfLinks && html`<a class="self" href="#${id}" aria-label="Link to “${words}”"></a>`
    }</div>\n`
  },
  paragraph(block, context) {
    const id = anchorOf(context, block.id)
    if (block.number === undefined)
      return html`<p id="${id}">${runsToHtml(block.runs, context)}${quietLink(id, context)}</p>\n`
    const number = context.selfLinks
      ? html`<a class="number" href="#${id}">${block.number}</a>`
      : html`<span class="number">${block.number}</span>`
    return html`<p class="${block.number.length > 5 ? 'numbered long' : 'numbered'}" id="${id}"${searchedNumber(block.number, context)}>${number} ${runsToHtml(block.runs, context)}</p>\n`
  },
  list(block, context) {
    const id = anchorOf(context, block.id)
    if (block.style === 'bullet')
      return html`<ul id="${id}">\n${block.items.map((item) => html`<li id="${anchorOf(context, item.id)}">${itemBlocks(item.blocks, context)}</li>\n`)}</ul>\n`
    return orderedList(block, id, context)
  },
  table: tableToHtml,
  quote: (block, context) =>
    html`<blockquote id="${anchorOf(context, block.id)}">${blocksToHtml(block.blocks, context)}</blockquote>\n`,
  code: (block, context) =>
    html`<pre id="${anchorOf(context, block.id)}" tabindex="0"><code>${block.text}</code></pre>\n`,
  figure(block, context) {
    const id = anchorOf(context, block.id)
    return html`<figure id="${id}"><img src="${context.hrefOfPicture(block.file)}" alt="${block.alternative}" width="${block.width}" height="${block.height}" loading="lazy">${
      block.caption !== undefined && html`<figcaption>${runsToHtml(block.caption, context)}</figcaption>`
    }</figure>\n`
  },
  definitions: (block, context) =>
    html`<dl class="definitions" id="${anchorOf(context, block.id)}">\n${block.items.map(
      (item) =>
        html`<div><dt>${runsToHtml(item.term, context)}</dt>\n${item.meanings.map((meaning) => html`<dd>${itemBlocks(meaning, context)}</dd>\n`)}</div>\n`,
    )}</dl>\n`,
  box(block, context) {
    const id = anchorOf(context, block.id)
    const label = { 'case-study': 'Case study', voice: 'Voices', note: 'Note' }[block.style]
    const name = block.title === undefined ? label : `${label}: ${textOfRuns(block.title)}`
    return html`<div class="box ${block.style}" id="${id}" role="note" aria-label="${name}">${
      block.title !== undefined && html`<p class="box-title">${runsToHtml(block.title, context)}</p>\n`
    }${blocksToHtml(block.blocks, context)}</div>\n`
  },
  facts: (block, context) => factsToHtml(block, context),
  chart: (block, context) => chartToHtml(block, anchorOf(context, block.id)),
}

function orderedList(block: ListBlock, id: string, context: HtmlContext): Html {
  // The marker is text, since "(c)" is quoted and copied as such and no list style of HTML writes it so.
  const items = block.items.map(
    (item, index) =>
      html`<li id="${anchorOf(context, item.id)}"><span class="marker">${listMarker(block, index)}</span> ${itemBlocks(item.blocks, context)}</li>\n`,
  )
  return html`<ol class="marked" id="${id}">\n${items}</ol>\n`
}

/** An item that is one paragraph is set without it, as a reader would write it. */
function itemBlocks(blocks: readonly Block[], context: HtmlContext): Html {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph' || first.number !== undefined)
    return html`<div>${blocksToHtml(blocks, context)}</div>`
  return html`<div><span id="${anchorOf(context, first.id)}">${runsToHtml(first.runs, context)}</span>${rest.length > 0 && html`\n${blocksToHtml(rest, context)}`}</div>`
}

/** Whether a cell has sentences, which nobody can read in a column of one word. */
export function isWordy(text: string): boolean {
  return text.length > 60
}

function tableToHtml(block: TableBlock, context: HtmlContext): Html {
  const id = anchorOf(context, block.id)
  const named =
    block.caption === undefined
      ? html`aria-label="Table"`
      : html`aria-labelledby="${anchorOf(context, `caption_${block.id}`)}"`
  const caption =
    block.caption !== undefined &&
    html`<caption id="${anchorOf(context, `caption_${block.id}`)}">${runsToHtml(block.caption, context)}</caption>\n`
  const align = (column: number) => {
    const alignment = block.columns[column]
    return alignment === undefined || alignment === 'left' ? nothing : raw(` class="${alignment}"`)
  }
  const head = block.head.map((cell, column) =>
    cell.length === 0
      ? html`<td${align(column)}></td>\n`
      : html`<th scope="col"${align(column)}>${runsToHtml(cell, context)}</th>\n`,
  )
  const rows = block.rows.map(
    (row) =>
      html`<tr>${row.cells.map((cell, column) =>
        column === 0 && block.rowHeads && cell.length > 0
          ? html`<th scope="row"${align(column)}>${runsToHtml(cell, context)}</th>\n`
          : html`<td${isWordy(textOfRuns(cell)) ? raw(' class="wordy"') : align(column)}>${runsToHtml(cell, context)}</td>\n`,
      )}</tr>\n`,
  )
  const hasHead = block.head.some((cell) => cell.length > 0)
  return html`<div class="scroll" id="${id}" role="group" tabindex="0" ${named}><table>\n${caption}${
    hasHead && html`<thead><tr>${head}</tr></thead>\n`
  }<tbody>\n${rows}</tbody>\n</table></div>\n`
}

function factsToHtml(block: FactsBlock, context: HtmlContext): Html {
  const value = (runs: Runs) => html`<dd>${runsToHtml(runs, context)}</dd>\n`
  return html`<dl class="facts" id="${anchorOf(context, block.id)}">\n${block.facts.map(
    (fact) => html`<div><dt>${fact.label}</dt>\n${fact.values.map(value)}</div>\n`,
  )}</dl>\n`
}

function numberOf(number: string | undefined): Html {
  return number === undefined ? nothing : html`<span class="number">${number}</span> `
}

/**
 * A number as a word that search can find whole: search engines take "2.1" apart or read it as 21. Where a part shares its
 * page with others it is not searched, and needs none.
 */
export function searchedNumber(number: string | undefined, context: HtmlContext): Html {
  const digits = number === undefined ? undefined : /^\(?(\d+(?:\.\d+)*)/.exec(number)?.[1]
  if (digits === undefined || !context.selfLinks || context.anchorPrefix !== '') return nothing
  return html` data-number="pn${digits.replaceAll('.', 'x')}z" data-pagefind-index-attrs="data-number"`
}

/**
 * The link of a paragraph to itself, for pointers only: read aloud at every paragraph it would drown the text. The same
 * addresses stand in a list at the end of the page for everybody else.
 */
function quietLink(id: string, context: HtmlContext): Html {
  return context.selfLinks ? html`<a class="self" href="#${id}" tabindex="-1" aria-hidden="true"></a>` : nothing
}
