import { html } from '../../src/html/markup.ts'
import { editionCard } from '../_includes/banner.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { contentsList, happenings, title, turns } from '../_includes/parts.ts'

export const { data, render } = pageOf('on', (view) =>
  frame(
    view,
    html`${title(view, html`<a href="${view.plan.href}">${view.plan.title}</a>`)}${view.spells.map(
      (spell, at) =>
        html`<section aria-labelledby="spell_${at}"><h2 id="spell_${at}">${spell.days}</h2>
${spell.edition !== undefined && editionCard(spell.edition, 3)}${spell.words !== '' && html`<p>${spell.words}</p>\n`}${
  spell.contents.length > 0 && html`<h3>What it held</h3>\n<div class="contents">${contentsList(spell.contents)}</div>`
}</section>\n`,
    )}<section aria-labelledby="also_"><h2 id="also_">What happened in ${view.year}</h2>
${view.also.length === 0 ? html`<p>Nothing is recorded.</p>` : happenings(view.also)}</section>
${turns(view.previous, view.next)}`,
  ),
)
