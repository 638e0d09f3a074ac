import { html } from '../../src/html/markup.ts'
import { editionCard } from '../_includes/banner.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, sources, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('plan', (view) =>
  frame(
    view,
    html`${title(view)}<section class="current" aria-labelledby="current_"><h2 id="current_">${view.inForce ? 'In force now' : 'The latest edition'}</h2>
${!view.inForce && html`<p>No edition of this plan is known to be in force today.</p>\n`}${editionCard(view.current, 3)}</section>
${view.intro}
<section aria-labelledby="editions_"><h2 id="editions_">All editions</h2>
<ol class="timeline" reversed>${view.editions.map((card) => html`<li class="${card.state}">${editionCard(card, 3)}</li>\n`)}</ol></section>
${
  view.compareHref !== undefined &&
  html`<section aria-labelledby="compare_"><h2 id="compare_">What changed</h2>
<ul class="tiles">${view.comparisons.map((link) => html`<li><a href="${link.href}">What is new in ${link.title}</a><p>since ${link.since}</p></li>\n`)}</ul>
<p><a class="button" href="${view.compareHref}">Compare any two editions</a></p></section>\n`
}${sources(view.sources)}`,
    {
      aside: html`<aside class="aside" aria-label="Beside the text"><nav aria-labelledby="groups_"><h2 id="groups_">Through all the editions</h2>
<ul class="tiles">${view.groups.map((group) => html`<li><a href="${group.href}">${group.title}</a><p>${group.about}</p></li>\n`)}</ul></nav>
${downloads(view.downloads, 'Feeds and data')}</aside>`,
    },
  ),
)
