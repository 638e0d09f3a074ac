import type { Remarks } from '../remarks.ts'
import { type Piece, spansText, type Unit } from '../source.ts'
import { asParagraph } from '../write/write-pieces.ts'

const deepest = 4

/** Pieces of one text with their headings at levels 2 to 4, none left out. What is deeper becomes strong words. */
export function withLevels(pieces: readonly Piece[], units: readonly Unit[], remarks: Remarks): readonly Piece[] {
  const open: number[] = []
  return pieces.map((piece) => {
    if (piece.kind !== 'heading') return piece
    while (open.length > 0 && open.at(-1)! >= piece.level) open.pop()
    open.push(piece.level)
    const level = open.length + 1
    if (level <= deepest) return { ...piece, level }
    remarks.push({
      kind: 'changed',
      says: 'A heading stood too deep, and became a line of strong words.',
      place: units[piece.unit]?.place ?? '',
      words: spansText(piece.spans),
    })
    return asParagraph(piece)
  })
}
