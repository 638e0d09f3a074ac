import { mapRuns } from '../../document/map-runs.ts'
import type { Block } from '../../model/blocks.ts'
import { wordsOfBlocks } from '../../model/words.ts'
import type { Remarks } from '../remarks.ts'
import type { Piece, SourceDocument, SourceNote, Spans } from '../source.ts'
import { tellDifferences } from '../told/tell-differences.ts'
import { type Destination, readBack } from './read-back.ts'
import { asParagraph, type WritingSetting, writePieces } from './write-pieces.ts'

/** A text with the notes that it calls, and what our own loader reads in it. */
export interface WrittenText {
  readonly markdown: string
  readonly words: readonly string[]
  /** Notes that were written here. */
  readonly notes: readonly string[]
}

export function writeText(
  pieces: readonly Piece[],
  document: SourceDocument,
  setting: WritingSetting,
  destination: Destination,
  remarks: Remarks,
): WrittenText {
  const called = new Set(callsIn(pieces))
  const notes = document.notes.filter(({ label }) => called.has(label))
  const lines = [...writePieces(pieces, setting), ...notes.flatMap((note) => ['', ...writeNote(note, setting)])]
  const markdown = `${lines.join('\n').replace(/^\n+/, '')}\n`
  const { text } = readBack(markdown, destination)
  for (const { id, blocks } of text.notes) {
    const note = notes.find(({ label }) => id === `note-${label}`)
    if (note !== undefined)
      tellDifferences({ words: note.words, placeOf: () => `note ${note.label}` }, wordsWithoutMarks(blocks), remarks)
  }
  return {
    markdown,
    words: wordsWithoutMarks(text.blocks.filter((block): block is Block => block.kind !== 'data')),
    notes: text.notes.map(({ id }) => id.replace(/^note-/, '')),
  }
}

/** Words without the marks of notes, which are counted anew in every text. */
function wordsWithoutMarks(blocks: readonly Block[]): readonly string[] {
  return wordsOfBlocks(blocks.map((block) => mapRuns(block, (runs) => runs.filter(({ note }) => note === undefined))))
}

function writeNote({ label, pieces }: SourceNote, setting: WritingSetting): readonly string[] {
  const [first = '', ...rest] = writePieces(pieces.map(asParagraph), setting)
  return [`[^${label}]: ${first}`, ...rest.map((line) => (line === '' ? '' : `    ${line}`))]
}

function callsIn(pieces: readonly Piece[]): readonly string[] {
  const inSpans = (spans: Spans) => spans.flatMap(({ note }) => (note === undefined ? [] : [note]))
  return pieces.flatMap(callsInPiece)

  function callsInPiece(piece: Piece): readonly string[] {
    switch (piece.kind) {
      case 'heading':
      case 'paragraph':
        return inSpans(piece.spans)
      case 'table':
        return [...inSpans(piece.caption ?? []), ...piece.rows.flat().flatMap(inSpans)]
      case 'picture':
        return inSpans(piece.caption ?? [])
      case 'box':
      case 'quote':
        return callsIn(piece.pieces)
      case 'code':
        return []
    }
  }
}

/** What writing the texts of a document shares. */
export function writingSetting(document: SourceDocument): WritingSetting {
  const outline = new Set<string>()
  const look = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (piece.kind === 'box' || piece.kind === 'quote') look(piece.pieces)
      if (piece.kind === 'paragraph' && piece.marker?.list !== undefined && /\d\.\d/.test(piece.marker.label))
        outline.add(piece.marker.list)
    }
  }
  look(document.pieces)
  return {
    outline,
    pictureFile: (key) => `pictures/${key}.${document.pictures.get(key)?.type === 'jpeg' ? 'jpg' : 'png'}`,
  }
}

/** Tells of notes that no text calls any more, as when their mark stood in a field. */
export function tellLostNotes(document: SourceDocument, texts: readonly WrittenText[], remarks: Remarks): void {
  const written = new Set(texts.flatMap(({ notes }) => notes))
  for (const { label, words } of document.notes)
    if (!written.has(label))
      remarks.push({
        kind: 'left-out',
        says: 'A note was left out, since nothing that came in calls it.',
        place: `note ${label}`,
        words: words.join(' '),
      })
}
