import type { LinkTarget, Run, Runs } from '../model/blocks.ts'
import { anchorOf, type HtmlContext } from './context.ts'
import { escapeHtml, type Html } from './markup.ts'

/** Runs as phrasing content. Neighbours that share a link make one link. */
export function runsToHtml(runs: Runs, context: HtmlContext): Html {
  let text = ''
  for (let index = 0; index < runs.length; ) {
    const link = runs[index]!.link
    if (link === undefined) {
      text += runToHtml(runs[index]!, context)
      index += 1
      continue
    }
    let inside = ''
    while (index < runs.length && sameLink(runs[index]!.link, link)) {
      inside += runToHtml(runs[index]!, context)
      index += 1
    }
    text += `<a href="${escapeHtml(context.hrefOf(link))}"${link.kind === 'address' ? outside(link.address) : ''}>${inside}</a>`
  }
  return { html: text }
}

/** The words of runs as plain text, for attributes. */
export function textOfRuns(runs: Runs): string {
  return runs.map((run) => (run.note === undefined ? run.text : '')).join('')
}

function runToHtml(run: Run, context: HtmlContext): string {
  if (run.lineBreak) return '<br>'
  if (run.note !== undefined) return noteMark(run.note, run.text, context)
  let text = escapeHtml(run.text)
  if (run.source !== undefined) {
    const href = context.hrefOfSource(run.source)
    if (href !== undefined && run.link === undefined) text = `<a class="source" href="${escapeHtml(href)}">${text}</a>`
  }
  if (run.expansion !== undefined) text = `<abbr title="${escapeHtml(run.expansion)}">${text}</abbr>`
  if (run.code) text = `<code>${text}</code>`
  if (run.emphasis) text = `<em>${text}</em>`
  if (run.strong) text = `<strong>${text}</strong>`
  if (run.language !== undefined && run.language !== context.language)
    text = `<span lang="${escapeHtml(run.language)}">${text}</span>`
  return text
}

function noteMark(id: string, mark: string, context: HtmlContext): string {
  const note = escapeHtml(noteAnchor(id, context))
  const back = context.selfLinks ? ` id="${escapeHtml(markAnchor(id, context))}"` : ''
  return `<sup><a class="note-mark"${back} href="#${note}" aria-label="Note ${escapeHtml(mark)}">${escapeHtml(mark)}</a></sup>`
}

export function noteAnchor(id: string, context: HtmlContext): string {
  return anchorOf(context, `note_${id}`)
}

export function markAnchor(id: string, context: HtmlContext): string {
  return anchorOf(context, `mark_${id}`)
}

function outside(address: string): string {
  return /^https?:/.test(address) ? ' rel="external"' : ''
}

function sameLink(link: LinkTarget | undefined, other: LinkTarget): boolean {
  if (link === other) return true
  if (link === undefined || link.kind !== other.kind) return false
  if (link.kind === 'address') return other.kind === 'address' && link.address === other.address
  return (
    other.kind === 'edition' &&
    link.authority === other.authority &&
    link.plan === other.plan &&
    link.edition === other.edition &&
    link.entry === other.entry &&
    link.block === other.block
  )
}
