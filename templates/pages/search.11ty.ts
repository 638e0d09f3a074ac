import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { title } from '../_includes/parts.ts'

export const { data, render } = pageOf('search', (view) =>
  frame(
    view,
    html`${title(view)}<noscript><p class="box note">Search needs scripts, which are switched off. The contents of every edition are listed below.</p></noscript>
<form class="search-form" id="search_form" role="search" aria-label="All editions" method="get" hidden>
<label for="search_query">Words or a paragraph number</label>
<div><input id="search_query" type="search" name="q" autocomplete="off"><button type="submit">Search</button></div>
<details id="search_narrow"><summary>Narrow the search</summary>
<div class="filters" id="search_filters"></div></details>
<p class="check"><input id="search_older" type="checkbox" name="older" value="yes"><label for="search_older">Search older editions too</label></p>
</form>
<p role="status" id="search_status"></p>
<ol class="results" id="search_results"></ol>
<p><button type="button" id="search_more" hidden>Show more</button></p>
<script type="application/json" id="search_names">${view.names}</script>
<section class="all-editions" id="search_editions" aria-labelledby="editions_"><h2 id="editions_">Contents of every edition</h2>
<ul>${view.editions.map((edition) => html`<li><a href="${edition.href}">${edition.title}</a> <span class="quiet">${edition.plan}</span></li>\n`)}</ul></section>`,
    { scripts: ['search.js'] },
  ),
)
