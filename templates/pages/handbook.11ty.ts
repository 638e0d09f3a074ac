import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { contents, downloads, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('handbook', (view) =>
  frame(
    view,
    html`${title(view, html`<span>${view.subtitle}</span>`)}
<section class="text">${view.introduction}</section>
<div data-pagefind-ignore><form class="search-form" role="search" aria-label="The handbook" action="${view.searchHref}" method="get">
<label for="handbook_query">Search the handbook</label>
<div><input id="handbook_query" type="search" name="q" autocomplete="off"><input type="hidden" name="kind" value="Handbook"><button type="submit">Search</button></div>
</form>
${contents(view.contents, 'Contents', 'contents_')}
<p><a class="button" href="${view.wholeHref}">The whole handbook on one page</a></p>
${view.reference !== undefined && html`<p>Every field of every file is explained in the <a href="${view.reference.href}">${view.reference.title}</a>.</p>\n`}</div>`,
    {
      aside: html`<aside class="aside" aria-label="Beside the text">${downloads(view.downloads)}</aside>`,
    },
  ),
)
