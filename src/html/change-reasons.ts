import type { PartChange } from '../diff/changes.ts'
import { sayDay } from '../model/day.ts'
import type { Edition, Id } from '../model/plan.ts'
import type { ChangeSetting, Side } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** Why a part changed, where either edition says so: the decision, the theme of a consultation, the note of change. */
export function reasonsToHtml(setting: ChangeSetting, change: PartChange): Html {
  if (change.kind === 'kept' || change.kind === 'moved-away') return nothing
  const ids = new Set([...('was' in change ? [change.was.id] : []), ...('now' in change ? [change.now.id] : [])])
  const reasons = [...reasonsIn(setting, 'newer', ids), ...reasonsIn(setting, 'older', ids)]
  if (reasons.length === 0) return nothing
  const distinct = reasons.filter((reason, index) => reasons.findIndex((other) => other.name === reason.name) === index)
  return html`<div class="reasons"><p>Why:</p>\n<ul>${distinct.map((reason) => html`<li>${reason.words}</li>\n`)}</ul></div>\n`
}

interface Reason {
  /** Equal for the same reason told by both editions. */
  readonly name: string
  readonly words: Html
}

function reasonsIn(setting: ChangeSetting, side: Side, ids: ReadonlySet<Id>): readonly Reason[] {
  const { edition } = setting.changes[side]
  const changed = (each: { readonly changed: readonly Id[] }): boolean => each.changed.some((id) => ids.has(id))
  return [
    ...edition.decisions.filter(changed).map((decision): Reason => {
      const when = decision.day === undefined ? '' : `, ${sayDay(decision.day)}`
      const link = linkTo(setting, side, edition, decision.id, decision.title)
      return { name: `decision ${decision.id}`, words: html`${link} (${decision.board}${when})` }
    }),
    ...edition.consultations.flatMap((consultation) =>
      consultation.themes.filter(changed).map((theme): Reason => {
        const link = linkTo(setting, side, edition, consultation.id, consultation.title)
        const answer = theme.answer === undefined ? '' : `: ${theme.answer}`
        return { name: `theme ${consultation.id} ${theme.id}`, words: html`${link}: “${theme.title}”${answer}` }
      }),
    ),
    ...(side === 'newer' ? edition.changes : [])
      .filter((note) => note.entry !== undefined && ids.has(note.entry))
      .map(
        (note): Reason => ({
          name: `note ${note.day} ${note.text}`,
          words: html`Note of change, ${sayDay(note.day)}: ${note.text}`,
        }),
      ),
  ]
}

function linkTo(setting: ChangeSetting, side: Side, edition: Edition, entry: Id, title: string): Html {
  const { authority, plan, id } = edition
  return html`<a href="${setting[side].hrefOf({ kind: 'edition', authority, plan, edition: id, entry })}">${title}</a>`
}
