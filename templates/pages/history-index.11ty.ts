import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { table, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('historyIndex', (view) =>
  frame(
    view,
    html`${title(view, html`<a href="${view.plan.href}">${view.plan.title}</a>`)}<p>Everything that any edition of the plan has had, with the first edition that had it and the last.</p>
${view.lists.map((list, at) =>
  table(html`<h2>${list.title}</h2>`, ['Title', 'Since', 'Last in', 'Called before'], list.rows, `table_${at}`),
)}`,
  ),
)
