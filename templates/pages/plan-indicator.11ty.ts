import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, table, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('planIndicator', (view) =>
  frame(
    view,
    html`${title(view, html`<span>Indicator</span> <a href="${view.plan.href}">${view.plan.title}</a>`)}${
      view.figures.html === '' ? html`<p>No figure is recorded.</p>` : view.figures
    }
<h2>In each edition</h2>
${table(view.caption, view.columns, view.rows)}
<p><a href="${view.historyHref}">History of this indicator</a></p>
${downloads(view.downloads)}`,
  ),
)
