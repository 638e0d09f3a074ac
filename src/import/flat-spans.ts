import { typedMarker } from './shape/typed-marker.ts'
import type { Piece, Span, Spans } from './source.ts'
import { trimSpans } from './trim-spans.ts'

/** Pieces as one line of words, as the cell of a table can have them; what is no words stands apart. */
export function flatSpans(pieces: readonly Piece[]): {
  readonly spans: Spans
  readonly apart: readonly Piece[]
  readonly several: boolean
} {
  const apart: Piece[] = []
  const lines = pieces.flatMap((piece) => linesOf(piece, apart)).filter((line) => line.length > 0)
  const spans = lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line]))
  return { spans: trimSpans(spans), apart, several: lines.length > 1 }
}

function linesOf(piece: Piece, apart: Piece[]): readonly Spans[] {
  switch (piece.kind) {
    case 'heading':
      return [
        numbered(
          piece.number,
          piece.spans.map((span): Span => (span.note === undefined ? { ...span, strong: true } : span)),
        ),
      ]
    case 'paragraph': {
      const { marker, spans } = typedMarker(piece)
      return [numbered(marker?.label === '' ? '•' : marker?.label, spans)]
    }
    case 'table':
      return [...(piece.caption === undefined ? [] : [inLine(piece.caption)]), ...piece.rows.flat().map(inLine)]
    case 'box':
    case 'quote':
      if (piece.hanging === true) {
        apart.push(piece)
        return []
      }
      return piece.pieces.flatMap((each) => linesOf(each, apart))
    case 'code':
      return [[{ text: piece.text.replaceAll('\n', ' ') }]]
    case 'picture':
      apart.push(piece)
      return []
  }
}

function numbered(number: string | undefined, spans: Spans): Spans {
  const line = inLine(spans)
  return number === undefined || number === '' ? line : [{ text: `${number} ` }, ...line]
}

function inLine(spans: Spans): Spans {
  return trimSpans(spans.map((span) => (span.lineBreak ? { text: ' ' } : span)))
}
