import type { Runs } from '../../model/blocks.ts'
import type { WordEdits } from '../changes/changes.ts'

/** A stretch of text that stayed, went or came. Neither begins nor ends with a space where it went or came. */
export interface Span {
  readonly kind: 'kept' | 'deleted' | 'inserted'
  readonly text: string
}
export type Spans = readonly Span[]

/** The text before and after. Both are of the same words where it is kept. */
interface Stretch {
  readonly kept: boolean
  was: string
  now: string
}

/**
 * Edits as marks for plain text, where a mark has to stand between spaces: what is joined to an edit without a space, such as
 * the word before a new comma, is told of with it. What ends a paragraph is shown as a pilcrow.
 */
export function markedSpans(edits: WordEdits): Spans {
  const stretches = stretchesOf(edits)
  for (const [at, stretch] of stretches.entries()) {
    if (stretch.kept) continue
    takeFromBefore(stretches[at - 1], stretch)
    takeFromAfter(stretch, stretches[at + 1])
  }
  return joinKept(stretches.flatMap((stretch) => (stretch.kept ? keptOf(stretch) : marksOf(stretch))))
}

/** All of a text as one mark, line by line where it has several. */
export function wholeSpans(kind: Span['kind'], text: string): readonly Spans[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [{ kind, text: line.replaceAll('\t', ' | ').trim() }])
}

/** Kept and changed stretches by turns. */
function stretchesOf(edits: WordEdits): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const edit of edits) {
    const kept = edit.kind !== 'deleted' && edit.kind !== 'inserted'
    let last = stretches.at(-1)
    if (last?.kept !== kept) {
      last = { kept, was: '', now: '' }
      stretches.push(last)
    }
    if ('was' in edit) last.was += shown(edit.was)
    if ('now' in edit) last.now += shown(edit.now)
  }
  return stretches
}

function shown(runs: Runs): string {
  const text = runs.map((run) => (run.note === undefined ? run.text : `[${run.text}]`)).join('')
  return text.replaceAll('\n', ' ¶ ')
}

function takeFromBefore(before: Stretch | undefined, change: Stretch): void {
  if (before === undefined) return
  const joined =
    (change.was !== '' && isJoined(before.was, change.was)) || (change.now !== '' && isJoined(before.now, change.now))
  if (!joined) return
  const [was, now] = [before.was, before.now].map((text) => /\S*\s*$/.exec(text)![0]) as [string, string]
  before.was = before.was.slice(0, before.was.length - was.length)
  before.now = before.now.slice(0, before.now.length - now.length)
  change.was = was + change.was
  change.now = now + change.now
}

function takeFromAfter(change: Stretch, after: Stretch | undefined): void {
  // A comma or a full stop may stand right after a mark: words that came before it leave it as it was.
  if (after === undefined || /^[,.;:!?)\]”’]/.test(after.now)) return
  const joined =
    (change.was !== '' && isJoined(change.was, after.was)) || (change.now !== '' && isJoined(change.now, after.now))
  if (!joined) return
  const [was, now] = [after.was, after.now].map((text) => /^\s*\S*/.exec(text)![0]) as [string, string]
  after.was = after.was.slice(was.length)
  after.now = after.now.slice(now.length)
  change.was += was
  change.now += now
}

function isJoined(before: string, after: string): boolean {
  return /\S$/.test(before) && /^\S/.test(after)
}

/** The newer words, with the space that only the older text has round them: what was deleted there stood apart. */
function keptOf({ was, now }: Stretch): Spans {
  const start = /^\s/.test(was) && !/^\s/.test(now) ? ' ' : ''
  const end = /\s$/.test(was) && !/\s$/.test(now) ? ' ' : ''
  return [{ kind: 'kept', text: `${start}${now}${end}` }]
}

function marksOf({ was, now }: Stretch): Spans {
  const marks = [
    { kind: 'deleted' as const, text: was.trim() },
    { kind: 'inserted' as const, text: now.trim() },
  ].filter(({ text }) => text !== '')
  const start = /^\s/.test(was + now) ? ' ' : ''
  const end = /\s$/.test(was + now) ? ' ' : ''
  const parted = marks.flatMap((mark, index): Spans => (index === 0 ? [mark] : [{ kind: 'kept', text: ' ' }, mark]))
  return [{ kind: 'kept', text: start }, ...parted, { kind: 'kept', text: end }]
}

function joinKept(spans: Spans): Spans {
  const joined: Span[] = []
  for (const span of spans) {
    if (span.text === '') continue
    const last = joined.at(-1)
    if (last?.kind === 'kept' && span.kind === 'kept') {
      const text = /\s$/.test(last.text) ? last.text + span.text.trimStart() : last.text + span.text
      joined[joined.length - 1] = { kind: 'kept', text }
    } else joined.push(span)
  }
  return joined
}
