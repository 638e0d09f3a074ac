import type { PartChange } from '../diff/changes/changes.ts'
import { type ChangeReason, reasonsFor } from '../diff/reasons-for.ts'
import { sayDay } from '../model/day.ts'
import type { ChangeSetting, Side } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** Why a part changed, where either edition says so: the decision, the theme of a consultation, the note of change. */
export function reasonsToHtml(setting: ChangeSetting, change: PartChange): Html {
  const reasons = reasonsFor(change, setting.changes)
  if (reasons.length === 0) return nothing
  return html`<div class="reasons"><p>Why:</p>\n<ul>${reasons.map((reason) => html`<li>${reasonToHtml(setting, reason)}</li>\n`)}</ul></div>\n`
}

function reasonToHtml(setting: ChangeSetting, reason: ChangeReason): Html {
  switch (reason.kind) {
    case 'decision': {
      const { board, day } = reason.decision
      const when = day === undefined ? '' : `, ${sayDay(day)}`
      return html`${linkTo(setting, reason.side, reason.decision)} (${board}${when})`
    }
    case 'theme': {
      const { title, answer } = reason.theme
      return html`${linkTo(setting, reason.side, reason.consultation)}: “${title}”${answer !== undefined && `: ${answer}`}`
    }
    case 'note':
      return html`Note of change, ${sayDay(reason.note.day)}: ${reason.note.text}`
  }
}

function linkTo(setting: ChangeSetting, side: Side, entry: { readonly id: string; readonly title: string }): Html {
  const { authority, plan, id } = setting.changes[side].edition
  const href = setting[side].hrefOf({ kind: 'edition', authority, plan, edition: id, entry: entry.id })
  return html`<a href="${href}">${entry.title}</a>`
}
