import { typedBullet } from '../clean-text.ts'
import { type Marker, type ParagraphPiece, type Span, type Spans, spansText } from '../source.ts'
import { trimSpans } from '../trim-spans.ts'

// A whole number before words may be a figure: only with a sign behind it, and a tab or a capital after 2.5, is it a number.
const several = /^(\d{1,3}(?:\.\d{1,3})+[.)]?)(?:[ \u00a0]+(?=["'‘“(]?\p{Lu})|[ \u00a0]{2,}(?=\S))/u
const single = /^(\d{1,3}[.)]|\((?:\d{1,3}|[a-z]|[ivxl]{2,6})\)|(?:[a-z]|[ivxl]{2,6})[.)])[ \u00a0]+(?=\S)/u

/** A paragraph whose number or bullet was typed, with it taken off; any other as it is. */
export function typedMarker(piece: ParagraphPiece): ParagraphPiece {
  if (piece.marker !== undefined) return piece
  const text = spansText(piece.spans)
  const bullet = typedBullet.exec(text)
  if (bullet !== null && bullet[0].length < text.length) return marked(piece, '', bullet[0].length)
  const number = several.exec(text) ?? single.exec(text)
  return number === null ? piece : marked(piece, number[1]!, number[0].length)
}

function marked(piece: ParagraphPiece, label: string, length: number): ParagraphPiece {
  const marker: Marker = { label, depth: 0 }
  return { ...piece, marker, spans: trimSpans(without(piece.spans, length)) }
}

/** Spans without their first `length` characters. */
export function without(spans: Spans, length: number): Spans {
  let rest = length
  return spans.flatMap((span): Span[] => {
    const cut = Math.min(rest, span.text.length)
    rest -= cut
    return cut > 0 && cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }]
  })
}
