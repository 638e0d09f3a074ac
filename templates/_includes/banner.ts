import { type Html, html } from '../../src/html/markup.ts'
import type { Banner, EditionCard } from '../../src/site/views/page-view.ts'

/** The status of an edition that is not in force, on every page of it. */
export function banner(view: Banner): Html {
  return html`<section class="banner ${view.state}" aria-label="Status of this edition"><div class="wide">
<p>${pill(view.state, view.label)} ${view.words}${view.link !== undefined && html` <a href="${view.link.href}">${view.link.title}</a>`}</p>
</div></section>\n`
}

/** A status in a word, told apart by shape and words before colour. */
export function pill(state: string, label: string): Html {
  return html`<strong class="pill ${state}">${label}</strong>`
}

export function editionCard(card: EditionCard, level: 2 | 3): Html {
  const tag = { html: `h${level}` }
  return html`<article class="card ${card.state}">
<p class="over">${pill(card.state, card.label)} <span>${card.kind}</span> <span>${card.period}</span></p>
<${tag}><a href="${card.href}">${card.title}</a></${tag}>
<p>${card.standing}</p>
${card.note !== undefined && html`<p class="quiet">${card.note}</p>\n`}${card.days.length > 0 && html`<ul class="days">${card.days.map((day) => html`<li>${day}</li>\n`)}</ul>\n`}</article>\n`
}
