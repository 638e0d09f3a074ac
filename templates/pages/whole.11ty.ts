import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { contents, downloads, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('whole', (view) =>
  frame(view, html`<article class="text whole">${title(view)}${view.body}</article>`, {
    aside: html`<aside class="aside sticky" aria-label="Beside the text"><p><a href="${view.editionHref}">The edition page by page</a></p>${downloads(view.downloads)}${contents(view.contents, 'Contents', 'contents_')}</aside>`,
  }),
)
