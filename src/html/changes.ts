import type { EditionChanges } from '../diff/changes/changes.ts'
import { filters } from './change-filters.ts'
import { groupToHtml } from './change-groups.ts'
import { type ChangeContexts, changeSetting } from './change-setting.ts'
import { summaryToHtml } from './change-summary.ts'
import { type Html, html, nothing } from './markup.ts'

/**
 * What changed from one edition to another, as flow content under a page's heading of level 1. Every change has its lasting
 * address as an `id`; anchors of other text begin with `text_`, labels with `label_`. Needs no script and no style to be read.
 */
export function changesToHtml(changes: EditionChanges, contexts: ChangeContexts): Html {
  const setting = changeSetting(changes, contexts)
  const parts = setting.groups.map((group) => groupToHtml(setting, group))
  return html`<div class="comparison">
${summaryToHtml(setting)}${setting.order.length === 0 ? nothing : choices()}${parts}</div>\n`
}

const views = [
  ['inline', 'Marked in the text'],
  ['sides', 'Side by side'],
  ['newer', 'New text only'],
] as const

/** How changes are shown and which. The style sheet reads these; without it everything is shown, marked in the text. */
function choices(): Html {
  return html`<div class="change-choices">
<fieldset><legend>How to show changes</legend>${views.map(
    ([name, label], index) =>
      html`<label><input type="radio" name="view" id="view_${name}"${index === 0 && { html: ' checked' }}> ${label}</label> `,
  )}</fieldset>
<fieldset class="which"><legend>Which to show</legend>${filters.map(
    ([name, label]) => html`<label><input type="checkbox" id="show_${name}" checked> ${label}</label> `,
  )}</fieldset>
</div>\n`
}
