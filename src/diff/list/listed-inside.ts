import type { Block } from '../../model/blocks.ts'
import type { BlockInside, WordEdits } from '../changes/changes.ts'
import { figureEdits, joinMerged, joinSplit, lineEdits } from './joined-edits.ts'
import type { ListedChange, ListedPlace } from './listed-change.ts'

/** One of the things that a whole was split into or merged from, as it is come upon. */
export interface Piece {
  readonly place: ListedPlace
  /** Of what was split off; otherwise empty. */
  readonly edits: WordEdits
}

/** What a change of a leaf tells of what changed in it. */
export function insideOf(was: Block, now: Block, inside: BlockInside | undefined): Partial<ListedChange> {
  switch (inside?.kind) {
    case 'text':
      return { edits: inside.edits, ...(inside.rewritten ? { rewritten: true } : {}) }
    case 'table':
      return { table: inside }
    case 'facts':
      return { facts: inside.facts.filter((fact) => fact.kind !== 'kept') }
    case 'figure':
      if (was.kind !== 'figure' || now.kind !== 'figure') return {}
      return { edits: figureEdits(was, now, inside), ...(inside.picture ? { picture: true } : {}) }
    case 'code':
      return { edits: lineEdits(inside) }
    default:
      return {}
  }
}

/** A change with the other pieces of what was split or merged, and edits that tell of them all. */
export function gathered(change: ListedChange, pieces: readonly Piece[]): ListedChange {
  if (pieces.length === 0 || change.edits === undefined) return change
  const places = pieces.map((piece) => piece.place)
  const text = (place: ListedPlace) => [place, ...places].map((each) => each.text).join('\n')
  if (change.kind === 'merged')
    return {
      ...change,
      was: { ...change.was!, text: text(change.was!) },
      edits: joinMerged(change.edits),
      pieces: places,
    }
  return {
    ...change,
    now: { ...change.now!, text: text(change.now!) },
    edits: joinSplit([change.edits, ...pieces.map((piece) => piece.edits)]),
    pieces: places,
  }
}
