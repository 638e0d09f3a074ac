import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { ages, citation, contents, sources, switcher, title, turns } from '../_includes/parts.ts'

export const { data, render } = pageOf('entry', (view) =>
  frame(
    view,
    html`<article class="text">${title(view, html`<span>${view.kind}</span> <a href="${view.edition.href}">${view.edition.title}</a>`, view.number)}
${view.since !== undefined && html`<p class="since" data-pagefind-ignore>${view.since}</p>\n`}${
  view.carried !== undefined &&
  html`<p class="since" data-pagefind-ignore>Carried over, without being printed again, from <a href="${view.carried.href}">${view.carried.title}</a>.</p>\n`
}${view.body}</article>
<div data-pagefind-ignore>${view.related.map(
      (relation) =>
        html`<section class="related"><h2>${relation.title}</h2>\n<ul>${relation.links.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ul></section>\n`,
    )}${ages(view.ages)}${sources(view.sources)}${turns(view.previous, view.next)}${switcher(view.others, view.historyHref)}${citation(view.citation, view.addresses)}</div>`,
    {
      aside: html`<aside class="aside sticky" aria-label="Beside the text">${
        view.headings.length > 1 &&
        html`<nav class="contents on-page" aria-labelledby="headings_"><h2 id="headings_">On this page</h2>
<ol>${view.headings.map((link) => html`<li><a href="${link.href}">${link.title}</a></li>\n`)}</ol></nav>\n`
      }${contents(view.contents, 'In this edition', 'contents_')}</aside>`,
    },
  ),
)
