import { html } from '../../src/html/markup.ts'
import { frame } from '../_includes/frame.ts'
import { type Given, paginate } from '../_includes/paginate.ts'
import { downloads, table, title } from '../_includes/parts.ts'

export const data = paginate('planGroup')

export function render({ view }: Given<'planGroup'>): string {
  return frame(
    view,
    html`${title(view, html`<a href="${view.plan.href}">${view.plan.title}</a>`)}${table(view.caption, view.columns, view.rows)}${downloads(view.downloads)}`,
  )
}
