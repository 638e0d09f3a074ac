import type { OutputFile } from '../../output-file.ts'
import type { ParagraphPiece, Piece, SourceDocument } from '../source.ts'

/** What came in, by kind. */
export interface Counts {
  readonly words: number
  readonly sections: number
  readonly headings: number
  readonly paragraphs: number
  /** Of the paragraphs, those with a number of their own. */
  readonly numbered: number
  readonly tables: number
  readonly pictures: number
  readonly notes: number
}

export function countsOf(document: SourceDocument, files: readonly OutputFile[]): Counts {
  const pieces = flat(document.pieces)
  const count = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind).length
  const paragraphs = pieces.filter(
    (piece): piece is ParagraphPiece => piece.kind === 'paragraph' && piece.role !== 'title',
  )
  return {
    words: document.words.length + document.notes.reduce((sum, { words }) => sum + words.length, 0),
    sections: files.filter(({ path }) => path.split('/').at(-2) === 'sections').length,
    headings: count('heading'),
    paragraphs: paragraphs.length,
    numbered: paragraphs.filter(({ marker }) => marker !== undefined && marker.label !== '').length,
    tables: count('table'),
    pictures: files.filter(({ path }) => path.split('/').at(-2) === 'pictures').length,
    notes: document.notes.length,
  }
}

function flat(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.kind === 'box' || piece.kind === 'quote' ? flat(piece.pieces) : [piece]))
}
