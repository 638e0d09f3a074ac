import { html } from '../../src/html/markup.ts'
import { pill } from '../_includes/banner.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { citation, contents, downloads, linkList, switcher, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('edition', (view) => {
  const { card } = view
  return frame(
    view,
    html`${title(view, html`${pill(card.state, card.label)} <span>${card.kind}</span> <span>${card.period}</span>`)}
${view.introduction.map((part) => html`<section aria-labelledby="${part.id}"><h2 id="${part.id}" tabindex="-1">${part.title}</h2>\n${part.body}</section>\n`)}
<div data-pagefind-ignore>${contents(view.contents, 'Contents', 'contents_')}
<p><a class="button" href="${view.wholeHref}">The whole edition on one page</a></p>
<section aria-labelledby="about_"><h2 id="about_">About this edition</h2>\n${view.about}</section></div>
${view.after.map((part) => html`<section aria-labelledby="${part.id}"><h2 id="${part.id}" tabindex="-1">${part.title}</h2>\n${part.body}</section>\n`)}`,
    {
      aside: html`<aside class="aside" aria-label="Beside the text">${downloads(view.downloads)}${switcher(view.others)}${linkList('Drafts', 'fates_', view.fates)}${citation(view.citation)}</aside>`,
    },
  )
})
