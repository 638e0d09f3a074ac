import { isWordy } from '../../src/html/blocks.ts'
import { type Html, html, nothing, raw } from '../../src/html/markup.ts'
import type { Age, ContentsItem, OtherEdition, SourceView } from '../../src/site/views/edition-views.ts'
import type { Link, Offer, PageView, PlanCard } from '../../src/site/views/page-view.ts'
import type { Cell, Happening } from '../../src/site/views/plan-views.ts'
import { pill } from './banner.ts'

/** The title of a page. A page of a record says so before anything else. */
export function title(view: PageView, over?: Hole, number?: string): Html {
  return html`${view.record !== undefined && html`<p class="record">${view.record}</p>\n`}${
    over !== undefined && html`<p class="over">${over}</p>\n`
  }<h1>${number !== undefined && html`<span class="number">${number}</span> `}${view.heading}</h1>\n`
}
type Hole = Html | string

export function planCard(card: PlanCard, level: 2 | 3): Html {
  const tag = { html: `h${level}` }
  return html`<li class="plan-card">
<p class="over"><a href="${card.authority.href}">${card.authority.title}</a> <span>${card.years}</span> <span>${count(card.editions, 'edition')}</span></p>
<${tag}><a href="${card.href}">${card.title}</a></${tag}>
<p>${pill(card.edition.state, card.edition.label)} <a href="${card.edition.href}">${card.edition.title}</a></p>
<p class="quiet">${card.edition.standing}</p>
</li>\n`
}

export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

export function downloads(offers: readonly Offer[], heading = 'Downloads'): Html {
  if (offers.length === 0) return nothing
  return html`<section class="downloads" aria-labelledby="downloads_">
<h2 id="downloads_">${heading}</h2>
<ul>${offers.map((offer) => html`<li><a href="${offer.href}" type="${offer.type}">${offer.title}</a> <span class="quiet">(${offer.details})</span></li>\n`)}</ul>
</section>\n`
}

/** Links under a heading; nothing where there are none. */
export function linkList(heading: string, id: string, links: readonly Link[]): Html {
  if (links.length === 0) return nothing
  return html`<nav aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
<ul>${links.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ul></nav>\n`
}

export function contents(items: readonly ContentsItem[], heading: string, id: string): Html {
  if (items.length === 0) return nothing
  return html`<nav class="contents" aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${contentsList(items)}</nav>\n`
}

export function contentsList(items: readonly ContentsItem[]): Html {
  return html`<ol>${items.map(
    (item) =>
      html`<li class="depth-${item.depth}"><a href="${item.href}"${item.current === true && html` aria-current="page"`}>${
        item.number !== undefined && html`<span class="number">${item.number}</span> `
      }${item.title}</a>${item.note !== undefined && html` <span class="quiet">(${item.note})</span>`}</li>\n`,
  )}</ol>\n`
}

export function happenings(list: readonly Happening[]): Html {
  return html`<ul class="happenings">${list.map(
    (each) =>
      html`<li><p class="over"><span>${each.day}</span> <span>${each.label}</span> <span>${each.where}</span></p><p><a href="${each.href}">${each.title}</a></p></li>\n`,
  )}</ul>\n`
}

export function sources(list: readonly SourceView[], level: 2 | 3 = 2): Html {
  if (list.length === 0) return nothing
  const tag = { html: `h${level}` }
  return html`<section class="sources" aria-labelledby="sources_">
<${tag} id="sources_">Sources</${tag}>
<dl class="facts">${list.map(
    (source) =>
      html`<div id="${source.id}"><dt>${source.tag}</dt>\n<dd>${source.words}${
        source.address !== undefined && html` <a href="${source.address}" rel="external">${source.address}</a>`
      }</dd></div>\n`,
  )}</dl>
</section>\n`
}

/** Since when the paragraphs of the page have had their words, and what became of those before them. */
export function ages(list: readonly Age[]): Html {
  if (list.length === 0) return nothing
  return html`<section class="ages" aria-labelledby="ages_"><h2 id="ages_">Paragraph by paragraph</h2>
${list.map(
  (age) =>
    html`<details><summary>${age.words}: ${count(age.links.length, 'place')}</summary>
<ul class="addresses">${age.links.map((link) => html`<li><a href="${link.href}">${link.title}</a>${link.compareHref !== undefined && html` <a class="compare" href="${link.compareHref}">what changed<span class="unseen">: ${link.title}</span></a>`}</li>\n`)}</ul></details>\n`,
)}</section>\n`
}

/** What every other edition holds of the same thing, said before the click. */
export function switcher(others: readonly OtherEdition[], historyHref?: string): Html {
  if (others.length === 0) return nothing
  return html`<section class="switcher" aria-labelledby="switcher_">
<h2 id="switcher_">In other editions</h2>
<ul>${others.map(
    (other) =>
      html`<li class="${other.state}">${
        other.href === undefined
          ? html`<span>${other.period}</span>`
          : html`<a href="${other.href}">${other.period}</a>`
      }${other.label !== '' && html` <span class="state">${other.label}</span>`}${other.inForce && other.state !== 'edition' && html` <span class="state force">in force</span>`}${
        other.compareHref !== undefined &&
        html` <a class="compare" href="${other.compareHref}">compare<span class="unseen"> with ${other.period}</span></a>`
      }</li>\n`,
  )}</ul>
${historyHref !== undefined && html`<p><a href="${historyHref}">History through all the editions</a></p>\n`}</section>\n`
}

export function table(
  caption: string | Html,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  id = 'table_',
): Html {
  const cell = (each: Cell) =>
    each.href === undefined ? html`${each.text}` : html`<a href="${each.href}">${each.text}</a>`
  return html`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}"><table>
<caption id="${id}">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>\n`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((each, at) => (at === 0 ? html`<th scope="row">${cell(each)}</th>\n` : html`<td${isWordy(each.text) && raw(' class="wordy"')}>${cell(each)}</td>\n`))}</tr>\n`,
  )}</tbody>
</table></div>\n`
}

export function turns(previous: Link | undefined, next: Link | undefined): Html {
  if (previous === undefined && next === undefined) return nothing
  return html`<nav class="turns" aria-label="Before and after">${
    previous !== undefined &&
    html`<a class="previous" rel="prev" href="${previous.href}"><span class="quiet">Before</span> ${previous.title}</a>`
  }${next !== undefined && html`<a class="next" rel="next" href="${next.href}"><span class="quiet">After</span> ${next.title}</a>`}</nav>\n`
}

export function citation(words: string, addresses: readonly Link[] = []): Html {
  return html`<section class="cite" aria-labelledby="cite_">
<h2 id="cite_">How to cite</h2>
<p class="citation" id="citation_">${words}</p>
${
  addresses.length > 0 &&
  html`<details><summary>The address of every paragraph on this page</summary>
<ul class="addresses">${addresses.map((each) => html`<li><a href="${each.href}">${each.title}</a></li>\n`)}</ul></details>\n`
}</section>\n`
}
