import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { type Given, paginate } from '../_includes/paginate.ts'
import { jsonForScript } from '../../src/html/markup.ts'
import { title } from '../_includes/parts.ts'

export const data = paginate('onIndex')

export function render({ view }: Given<'onIndex'>): string {
  return frame(
    view,
    html`${title(view, html`<a href="${view.plan.href}">${view.plan.title}</a>`)}
<form class="on-day" id="on_day" hidden><label for="on_date">What stood on this day?</label>
<div><input id="on_date" type="date"><button type="submit">Show</button></div><p role="status" id="on_answer"></p></form>
<script type="application/json" id="on_spells">${jsonForScript(view.spells)}</script>
<dl class="facts years">${view.years.map((year) => html`<div><dt><a href="${year.href}">${year.title}</a></dt>\n<dd>${year.words}</dd></div>\n`)}</dl>`,
  )
}
