import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, table, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('planGroup', (view) =>
  frame(
    view,
    html`${title(view, html`<a href="${view.plan.href}">${view.plan.title}</a>`)}${table(view.caption, view.columns, view.rows)}${
      view.charts.length > 0 &&
      html`<section aria-labelledby="charts_"><h2 id="charts_">Charts</h2>
<ul class="charts">${view.charts.map((chart) => html`<li><h3><a href="${chart.href}">${chart.title}</a></h3>\n${chart.body}</li>\n`)}</ul></section>\n`
    }${downloads(view.downloads)}`,
  ),
)
