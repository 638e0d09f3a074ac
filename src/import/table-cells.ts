import { flatSpans } from './flat-spans.ts'
import type { Telling } from './places.ts'
import { type Piece, type Spans, spansText } from './source.ts'

/** The words of a cell in one line. What cannot stand in a cell is added to `hanging`, to be read after the table. */
export function cellSpans(pieces: readonly Piece[], hanging: Piece[], { tell }: Telling): Spans {
  const { spans, apart, several } = flatSpans(pieces)
  hanging.push(...apart)
  if (pieces.some(({ kind }) => kind === 'table'))
    tell('changed', 'A table inside a cell of a table became words, cell after cell.', spansText(spans))
  else if (several)
    tell('changed', 'Paragraphs or a list in one cell of a table now stand one after another.', spansText(spans))
  if (apart.some(({ kind }) => kind === 'picture'))
    tell('changed', 'A picture in a cell of a table came in after the table.')
  return spans
}

/** A table of rows of any lengths, and after it what hung in its cells. */
export function tablePieces(
  rows: readonly (readonly Spans[])[],
  merged: boolean,
  hanging: readonly Piece[],
  unit: number,
  { tell }: Telling,
): readonly Piece[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  // Rows without a word are lines to the eye; a head must have words.
  const wordy = rows.filter((row) => row.some((cell) => cell.length > 0))
  if (wordy.length === 0) return hanging
  if (merged)
    tell(
      'changed',
      'Cells that were merged stand apart now: the words are in the first, the others are empty.',
      spansText(wordy[0]!.flat()).slice(0, 80),
    )
  return [{ kind: 'table', rows: wordy.map((row) => [...row, ...emptyCells(width - row.length)]), unit }, ...hanging]
}

const most = 60

export function emptyCells(count: number): readonly Spans[] {
  return Array.from({ length: Math.min(Math.max(count, 0), most) }, () => [])
}
