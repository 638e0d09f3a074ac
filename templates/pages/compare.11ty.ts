import { html } from '../../src/html/markup.ts'
import { pill } from '../_includes/banner.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, linkList, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('compare', (view) =>
  frame(
    view,
    html`${title(view)}<dl class="compared">${view.editions.map(
      ({ label, card }) =>
        html`<div><dt>${label}</dt><dd><a href="${card.href}">${card.title}</a> ${pill(card.state, card.label)} <span class="quiet">${card.kind}, ${card.period}. ${card.standing}</span></dd></div>\n`,
    )}</dl>
${view.fates.map((link) => html`<p><a href="${link.href}">${link.title}</a></p>\n`)}${view.body}
${linkList('Other comparisons', 'others_', view.others)}${downloads(view.downloads)}`,
  ),
)
