import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { downloads, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('group', (view) =>
  frame(
    view,
    html`${title(view, html`<a href="${view.edition.href}">${view.edition.title}</a>`, view.number)}${view.overview}
<ul class="entries">${view.items.map(
      (item) =>
        html`<li><a href="${item.href}">${item.number !== undefined && html`<span class="number">${item.number}</span> `}${item.title}</a>${
          item.notes.length > 0 &&
          html`\n<ul class="notes-of">${item.notes.map((note) => html`<li>${note}</li>\n`)}</ul>`
        }</li>\n`,
    )}</ul>
${view.planHref !== undefined && html`<p><a href="${view.planHref}">${view.planTitle}</a></p>\n`}${downloads(view.downloads)}`,
  ),
)
