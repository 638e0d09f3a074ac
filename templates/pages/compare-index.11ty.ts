import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { linkList, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('compareIndex', (view) =>
  frame(
    view,
    html`${title(view)}<p>Choose an edition, and the earlier one that you know.</p>
${view.editions.map(
  (edition, at) =>
    html`<section aria-labelledby="edition_${at}"><h2 id="edition_${at}">What changed in “${edition.title}”</h2>
<ul>${edition.since.map((link) => html`<li><a href="${link.href}">since “${link.title}”<span class="unseen"> in “${edition.title}”</span></a></li>\n`)}</ul></section>\n`,
)}${linkList('Drafts', 'fates_', view.fates)}`,
  ),
)
