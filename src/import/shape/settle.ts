import { clipped } from '../places.ts'
import type { Remarks } from '../remarks.ts'
import { type HeadingPiece, type ParagraphPiece, type Piece, type Spans, spansText, type Unit } from '../source.ts'
import { trimSpans } from '../trim-spans.ts'
import { reportHeading } from './report-headings.ts'
import { typedMarker, without } from './typed-marker.ts'

/** Pieces with what was only typed told as what it is: numbers before words, captions, and bold lines that are headings. */
export function settlePieces(pieces: readonly Piece[], units: readonly Unit[], remarks: Remarks): readonly Piece[] {
  return withCaptions(withHeadings(pieces.map(settled), units, remarks), units, remarks)
}

function settled(piece: Piece): Piece {
  switch (piece.kind) {
    case 'paragraph':
      return piece.role === undefined ? typedMarker(piece) : piece
    case 'heading':
      return typedHeadingNumber(piece)
    case 'box':
    case 'quote':
      return { ...piece, pieces: piece.pieces.map(settled) }
    default:
      return piece
  }
}

const typedNumber = /^((?:section |part |chapter )?\d{1,2}(?:\.\d{1,2})*[.:)]?)[\s\u00a0]+(?=\S)/iu

function typedHeadingNumber(piece: HeadingPiece): HeadingPiece {
  const found = piece.number === undefined ? typedNumber.exec(spansText(piece.spans)) : null
  if (found === null) return piece
  return { ...piece, number: found[1]!, spans: trimSpans(without(piece.spans, found[0].length)) }
}

/**
 * Lines that are bold as a whole look like headings, and may be none. They are taken for headings where the document has no
 * others, and where they say what headings of reports to a board say; elsewhere the officer is asked.
 */
function withHeadings(pieces: readonly Piece[], units: readonly Unit[], remarks: Remarks): readonly Piece[] {
  const bold = pieces.filter(isBoldLine)
  const none = !pieces.some(({ kind }) => kind === 'heading') && bold.length > 1
  return pieces.map((piece) => {
    if (!isBoldLine(piece)) return piece
    const words = clipped(spansText(piece.spans), 80)
    const place = units[piece.unit]?.place ?? ''
    if (none || reportHeading(spansText(piece.spans)) !== undefined) {
      remarks.push({ kind: 'look', says: 'A bold line was taken for a heading.', words })
      return asHeading(piece)
    }
    remarks.push({
      kind: 'look',
      says: 'A bold line looks like a heading. If it is one, write ## before it and take the stars out.',
      place,
      words,
    })
    return piece
  })
}

function isBoldLine(piece: Piece): piece is ParagraphPiece {
  if (piece.kind !== 'paragraph' || piece.role !== undefined) return false
  const text = spansText(piece.spans)
  if (text.length > 80 || /[.;,]$/.test(text) || !/\p{L}/u.test(text) || piece.spans.some(({ lineBreak }) => lineBreak))
    return false
  if (piece.marker !== undefined && !/^\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(piece.marker.label)) return false
  return piece.spans.every((span) => span.strong === true || span.text.trim() === '')
}

function asHeading({ spans, marker, unit }: ParagraphPiece): HeadingPiece {
  const plain: Spans = spans.map(({ strong: _, ...span }) => span)
  return typedHeadingNumber({
    kind: 'heading',
    level: 1,
    unit,
    spans: plain,
    ...(marker === undefined ? {} : { number: marker.label }),
  })
}

/** A caption goes to the table after it, or to the picture before it. */
function withCaptions(pieces: readonly Piece[], units: readonly Unit[], remarks: Remarks): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.kind === 'table' && last?.kind === 'paragraph' && isCaption(last)) {
      out.pop()
      const label = last.marker?.label ?? ''
      out.push({ ...piece, caption: [...(label === '' ? [] : [{ text: `${label} ` }]), ...last.spans] })
    } else if (last?.kind === 'picture' && last.caption === undefined && isStyledCaption(piece)) {
      out.pop()
      out.push({ ...last, caption: piece.spans })
    } else {
      if (last?.kind === 'table' && isStyledCaption(piece))
        remarks.push({
          kind: 'look',
          says: 'A caption stands below its table. Ours stand above: “Table: …” and the words, before the table.',
          place: units[piece.unit]?.place ?? '',
          words: spansText(piece.spans),
        })
      out.push(piece)
    }
  }
  return out
}

function isStyledCaption(piece: Piece): piece is ParagraphPiece {
  return piece.kind === 'paragraph' && piece.role === 'caption'
}

function isCaption(piece: ParagraphPiece): boolean {
  if (piece.role === 'caption') return true
  const text = spansText(piece.spans)
  return (
    piece.role === undefined &&
    piece.marker === undefined &&
    text.length <= 160 &&
    /^table (?:\d|[A-Z]\d?\b)/i.test(text)
  )
}
