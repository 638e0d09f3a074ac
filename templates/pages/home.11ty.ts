import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, happenings, planCard, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('home', (view) =>
  frame(
    view,
    html`<div class="hero">${title(view)}${view.intro}
<form class="big-search" role="search" aria-label="All editions" action="${view.searchHref}" method="get">
<label for="home_query">Search every edition by word or by paragraph number</label>
<div><input id="home_query" type="search" name="q" autocomplete="off"><button type="submit">Search</button></div>
</form></div>
<section aria-labelledby="plans_"><h2 id="plans_">Plans</h2>
<ul class="cards">${view.plans.map((card) => planCard(card, 3))}</ul></section>
<div class="two"><section aria-labelledby="open_"><h2 id="open_">Open for consultation</h2>
${view.open.length === 0 ? html`<p>No consultation is known to be open.</p>` : happenings(view.open)}</section>
${view.latest.length > 0 && html`<section aria-labelledby="latest_"><h2 id="latest_">Latest changes</h2>\n${happenings(view.latest)}</section>`}</div>
${downloads(view.downloads, 'Feeds')}`,
  ),
)
