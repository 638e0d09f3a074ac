import type { WordEdits } from '../diff/changes/changes.ts'
import type { Runs } from '../model/blocks.ts'
import { type ChangeSetting, noteMarksAsWords } from './change-setting.ts'
import { type Html, html, joinHtml, nothing } from './markup.ts'
import { runsToHtml } from './runs.ts'

/**
 * Words with their marks, as phrasing content. Each mark says in words where it begins and ends, since screen readers are
 * silent about `ins` and `del`; spaces at the ends of a mark stand outside it.
 */
export function editsToHtml(setting: ChangeSetting, edits: WordEdits): Html {
  const pieces: Html[] = []
  edits.forEach((edit, index) => {
    switch (edit.kind) {
      case 'kept': {
        const next = edits[index + 1]?.kind
        const spaced = next === 'deleted' && endsWithSpace(edit.was) && !endsWithSpace(edit.now)
        const now = isGluedTo(edits[index + 1], edit) ? trimmed(edit.now) : edit.now
        pieces.push(html`${runs(setting, now, 'newer')}${spaced && gap}`)
        return
      }
      case 'format':
      case 'link': {
        const what = edit.kind === 'format' ? 'other form' : 'other link'
        const inner = trimmed(edit.now)
        pieces.push(
          html`<span class="redressed">${word(`${what}: `)}${runs(setting, inner, 'newer')}${word(` end of ${what}`)}</span>${endsWithSpace(edit.now) && ' '}`,
        )
        return
      }
      case 'deleted': {
        const after = edits[index + 1]
        const glued = after?.kind === 'inserted' && !endsWithSpace(edit.was)
        const spaced = isGluedTo(edit, edits[index - 1]) && !endsWithSpace(edit.was)
        pieces.push(html`${mark(setting, 'del', edit.was, 'older')}${spaced ? ' ' : glued && gap}`)
        return
      }
      case 'inserted':
        pieces.push(mark(setting, 'ins', edit.now, 'newer'))
        return
      case 'break-deleted':
        pieces.push(
          html` <span class="joined"><span aria-hidden="true">¶</span>${word('a new paragraph began here')}</span> `,
        )
    }
  })
  return joinHtml(pieces)
}

/** Whether what went stood right behind what stayed, a comma or a bracket: the space that is there now stands behind the mark. */
function isGluedTo(gone: WordEdits[number] | undefined, kept: WordEdits[number] | undefined): boolean {
  return gone?.kind === 'deleted' && kept?.kind === 'kept' && !endsWithSpace(kept.was) && endsWithSpace(kept.now)
}

/** A space between marks that neither text has: only where both are shown. */
const gap = html`<span class="gap"> </span>`

/** The words of one side alone, with the marks that are its own. */
export function sideToHtml(setting: ChangeSetting, edits: WordEdits, side: 'older' | 'newer'): Html {
  return joinHtml(
    edits.map((edit) => {
      if (edit.kind === 'break-deleted') return side === 'older' ? html`<br>` : nothing
      if (edit.kind === 'deleted') return side === 'older' ? mark(setting, 'del', edit.was, side) : nothing
      if (edit.kind === 'inserted') return side === 'newer' ? mark(setting, 'ins', edit.now, side) : nothing
      return runs(setting, side === 'older' ? edit.was : edit.now, side)
    }),
  )
}

export function runs(setting: ChangeSetting, text: Runs, side: 'older' | 'newer'): Html {
  return runsToHtml(noteMarksAsWords(text), setting[side])
}

const names = { del: 'removed', ins: 'added' } as const

function mark(setting: ChangeSetting, tag: 'ins' | 'del', text: Runs, side: 'older' | 'newer'): Html {
  const inner = trimmed(text)
  if (inner.length === 0) return html` `
  const element = { html: tag }
  return html`<${element}>${word(`${names[tag]}: `)}${runs(setting, inner, side)}${word(` end of ${names[tag]}`)}</${element}>${
    endsWithSpace(text) && ' '
  }`
}

/** Words that are heard, and printed, but not seen where colour and lines tell the same. */
function word(text: string): Html {
  return html`<span class="mark-word">${text}</span>`
}

function endsWithSpace(text: Runs): boolean {
  return /\s$/.test(text.at(-1)?.text ?? '')
}

/** Without the spaces at the end. A line break that an author typed is no space. */
function trimmed(text: Runs): Runs {
  const last = text.at(-1)
  if (last === undefined || last.lineBreak) return text
  const bare = last.text.trimEnd()
  return bare === '' ? trimmed(text.slice(0, -1)) : [...text.slice(0, -1), { ...last, text: bare }]
}
