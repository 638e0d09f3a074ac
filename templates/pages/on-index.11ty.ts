import { html, jsonForScript } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { title } from '../_includes/parts.ts'

export const { data, render } = pageOf('onIndex', (view) =>
  frame(
    view,
    html`${title(view, html`<a href="${view.plan.href}">${view.plan.title}</a>`)}
<form class="on-day" id="on_day" hidden><label for="on_date">What stood on this day?</label>
<div><input id="on_date" type="date"><button type="submit">Show</button></div><p role="status" id="on_answer"></p></form>
<script type="application/json" id="on_spells">${jsonForScript(view.spells)}</script>
<dl class="facts years">${view.years.map((year) => html`<div><dt><a href="${year.href}">${year.title}</a></dt>\n<dd>${year.words}</dd></div>\n`)}</dl>`,
  ),
)
