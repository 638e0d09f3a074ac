import type { ParagraphPiece, PicturePiece, Piece, Spans, TablePiece } from '../source.ts'
import { escapeHeading, escapeWords } from './escape.ts'
import { writeMarked } from './write-list.ts'
import { writeSpans } from './write-spans.ts'

export interface WritingSetting {
  /** The file of a picture, as texts name it. */
  readonly pictureFile: (picture: string) => string
  /** Lists whose numbers have several parts, 2.4: all their paragraphs keep numbers of their own. */
  readonly outline: ReadonlySet<string>
}

/** Pieces as lines of Markdown. Headings have their levels already, from 2. */
export function writePieces(pieces: readonly Piece[], setting: WritingSetting): readonly string[] {
  const blocks: (readonly string[])[] = []
  let marked: ParagraphPiece[] = []
  const flush = () => {
    if (marked.length > 0) blocks.push(withoutEdges(writeMarked(marked, setting.outline)))
    marked = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'paragraph' && piece.marker !== undefined) marked.push(piece)
    else {
      flush()
      blocks.push(writeOne(piece, setting))
    }
  }
  flush()
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
}

function writeOne(piece: Piece, setting: WritingSetting): readonly string[] {
  switch (piece.kind) {
    case 'heading': {
      const words = [{ text: piece.number === undefined ? '' : `${piece.number} ` }, ...piece.spans]
      return [`${'#'.repeat(piece.level)} ${escapeHeading(writeSpans(words).join(' '))}`]
    }
    case 'paragraph':
      return writeSpans(piece.spans)
    case 'table':
      return table(piece)
    case 'picture':
      return picture(piece, setting)
    case 'quote':
      return writePieces(piece.pieces.map(asParagraph), setting).map((line) => `> ${line}`.trimEnd())
    case 'box':
      return ['::: note', '', ...writePieces(piece.pieces.map(asParagraph), setting), '', ':::']
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...[...piece.text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
      return [fence, ...piece.text.replace(/\n$/, '').split('\n'), fence]
    }
  }
}

/** Only the text itself can have headings; elsewhere they are strong words. */
export function asParagraph(piece: Piece): Piece {
  if (piece.kind !== 'heading') return piece
  const words: Spans = [{ text: piece.number === undefined ? '' : `${piece.number} ` }, ...piece.spans]
  return {
    kind: 'paragraph',
    unit: piece.unit,
    spans: words.map((span) => (span.note === undefined ? { ...span, strong: true as const } : span)),
  }
}

function table({ caption, rows }: TablePiece): readonly string[] {
  const [head = [], ...body] = rows
  const line = (cells: readonly Spans[]) => `| ${cells.map(inLine).join(' | ')} |`
  return [
    ...(caption === undefined ? [] : [`Table: ${inLine(caption)}`, '']),
    line(head),
    `|${' --- |'.repeat(head.length)}`,
    ...body.map(line),
  ]
}

function inLine(spans: Spans): string {
  return writeSpans(spans.map((span) => (span.lineBreak ? { text: ' ' } : span))).join(' ')
}

function picture({ picture: key, alternative, caption }: PicturePiece, setting: WritingSetting): readonly string[] {
  const words = caption === undefined ? '' : ` "${inLine(caption).replace(/["\\]/g, '\\$&')}"`
  return [`![${escapeWords(alternative)}](${setting.pictureFile(key)}${words})`]
}

function withoutEdges(lines: readonly string[]): readonly string[] {
  return lines[0] === '' ? lines.slice(1) : lines
}
