import type { Span, Spans } from './source.ts'

/** Without space at its ends, where no reader sees it; neighbours in the same style are joined. */
export function trimSpans(spans: Spans): Spans {
  const joined = joinSpans(spans)
  while (joined.length > 0 && isBlank(joined[0]!)) joined.shift()
  while (joined.length > 0 && isBlank(joined.at(-1)!)) joined.pop()
  const first = joined[0]
  if (first !== undefined) joined[0] = { ...first, text: first.text.trimStart() }
  const last = joined.at(-1)
  if (last !== undefined) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() }
  return joined
}

export function joinSpans(spans: Spans): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    if (span.text === '' && span.note === undefined) continue
    const last = joined.at(-1)
    if (last !== undefined && sameStyle(last, span))
      joined[joined.length - 1] = { ...last, text: last.text + span.text }
    else joined.push(span)
  }
  return joined
}

function isBlank({ text, note }: Span): boolean {
  return note === undefined && text.trim() === ''
}

function sameStyle(a: Span, b: Span): boolean {
  if (a.note !== undefined || b.note !== undefined || a.lineBreak || b.lineBreak) return false
  return a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link
}
