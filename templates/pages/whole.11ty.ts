import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { type Given, paginate } from '../_includes/paginate.ts'
import { contents, downloads, title } from '../_includes/parts.ts'

export const data = paginate('whole')

export function render({ view }: Given<'whole'>): string {
  return frame(view, html`<article class="text whole">${title(view)}${view.body}</article>`, {
    aside: html`<aside class="aside sticky" aria-label="Beside the text"><p><a href="${view.editionHref}">The edition page by page</a></p>${downloads(view.downloads)}${contents(view.contents, 'Contents', 'contents_')}</aside>`,
  })
}
