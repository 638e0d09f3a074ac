import { html } from '../../src/html/markup.ts'
import { editionCard } from '../_includes/banner.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('compare', (view) =>
  frame(
    view,
    html`${title(view)}<div class="pair"><section aria-labelledby="older_"><h2 id="older_">Older</h2>\n${editionCard(view.older, 3)}</section>
<section aria-labelledby="newer_"><h2 id="newer_">Newer</h2>\n${editionCard(view.newer, 3)}</section></div>
${view.body}
${
  view.others.length > 0 &&
  html`<nav aria-labelledby="others_"><h2 id="others_">Other comparisons</h2>
<ul>${view.others.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ul></nav>\n`
}${downloads(view.downloads)}`,
  ),
)
