import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { linkList, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('compareIndex', (view) =>
  frame(
    view,
    html`${title(view)}<p>Find the older edition in the first column and follow its row to the newer one.</p>
<div class="scroll" role="group" tabindex="0" aria-labelledby="table_"><table class="pairs">
<caption id="table_">Every pair of editions</caption>
<thead><tr><th scope="col">From</th>${view.columns.map((column) => html`<th scope="col">To ${column}</th>`)}</tr></thead>
<tbody>${view.rows.map(
      (row) =>
        html`<tr><th scope="row">${row.title}</th>${row.cells.map((cell) => (cell === undefined ? html`<td></td>` : html`<td><a href="${cell.href}">${cell.title}</a></td>`))}</tr>\n`,
    )}</tbody>
</table></div>
${linkList('Drafts', 'fates_', view.fates)}`,
  ),
)
