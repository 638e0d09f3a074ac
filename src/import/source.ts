/*
 * A document from outside as it was read, whatever it was written with: pieces in reading order, and beside them, told apart
 * from how they were read, the words that it has.
 */

/** Text in one style. */
export interface Span {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** An address that may stand in our texts. */
  readonly link?: string
  /** The label of a note that is called here; `text` is empty. */
  readonly note?: string
  /** `text` is a line feed. */
  readonly lineBreak?: true
}
export type Spans = readonly Span[]

/** What is printed before a paragraph: `2.4`, `(a)`; a bullet where `label` is empty. */
export interface Marker {
  readonly label: string
  /** How deep in lists, from 0. */
  readonly depth: number
  /** The list, where the document says which; neighbours of another list are not of one kind with it. */
  readonly list?: string
}

interface Placed {
  /** The unit of the document that it came from: an index of `SourceDocument.units`. */
  readonly unit: number
}

export interface HeadingPiece extends Placed {
  readonly kind: 'heading'
  /** From 1. */
  readonly level: number
  readonly number?: string
  readonly spans: Spans
}

export interface ParagraphPiece extends Placed {
  readonly kind: 'paragraph'
  readonly role?: 'title' | 'caption'
  readonly marker?: Marker
  readonly spans: Spans
}

export interface TablePiece extends Placed {
  readonly kind: 'table'
  readonly caption?: Spans
  /** All of the same length; what was merged stands in the first of its cells. */
  readonly rows: readonly (readonly Spans[])[]
}

export interface PicturePiece extends Placed {
  readonly kind: 'picture'
  /** A key of `SourceDocument.pictures`. */
  readonly picture: string
  readonly alternative: string
  readonly caption?: Spans
}

export interface QuotePiece extends Placed {
  readonly kind: 'quote' | 'box'
  /** Whether it hung on a paragraph, and so is read after it. */
  readonly hanging?: true
  readonly pieces: readonly Piece[]
}

export interface CodePiece extends Placed {
  readonly kind: 'code'
  readonly text: string
}

export type Piece = HeadingPiece | ParagraphPiece | TablePiece | PicturePiece | QuotePiece | CodePiece

/** A stretch of the document whose words are compared with what was made of it. */
export interface Unit {
  readonly place: string
  readonly words: readonly string[]
}

export interface SourceNote {
  readonly label: string
  readonly pieces: readonly Piece[]
  readonly words: readonly string[]
}

export interface SourcePicture {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpeg'
}

export interface SourceDocument {
  readonly title?: string
  readonly pieces: readonly Piece[]
  readonly units: readonly Unit[]
  /** Those of all units, read without regard to how the document was cut into them. */
  readonly words: readonly string[]
  /** In the order of their marks. */
  readonly notes: readonly SourceNote[]
  readonly pictures: ReadonlyMap<string, SourcePicture>
}

export function spansText(spans: Spans): string {
  return spans.map(({ text }) => text).join('')
}
