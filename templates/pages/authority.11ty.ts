import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, planCard, sources, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('authority', (view) =>
  frame(
    view,
    html`${title(view)}${view.intro}${view.homepage !== undefined && html`<p><a href="${view.homepage}" rel="external">The authority’s own website</a></p>\n`}
<section aria-labelledby="plans_"><h2 id="plans_">Plans</h2>
<ul class="cards">${view.plans.map((card) => planCard(card, 3))}</ul></section>
${downloads(view.downloads, 'Feeds')}${sources(view.sources)}`,
  ),
)
