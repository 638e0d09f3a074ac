import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { type Given, paginate } from '../_includes/paginate.ts'
import { title } from '../_includes/parts.ts'

export const data = paginate('notFound')

export function render({ view }: Given<'notFound'>): string {
  return frame(view, html`<article class="text">${title(view)}${view.body}</article>`)
}
