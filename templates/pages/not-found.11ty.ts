import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { title } from '../_includes/parts.ts'

export const { data, render } = pageOf('notFound', (view) =>
  frame(view, html`<article class="text">${title(view)}${view.body}</article>`),
)
