import type { Block } from '../../model/blocks.ts'
import type { PairKind, PartChange, WordEdits } from '../changes/changes.ts'
import { isWorded } from '../summary/summary-of.ts'
import type { ListedKind } from './listed-change.ts'

/** What a term or a title of its own is to a reader. */
export function termKind(edits: WordEdits): ListedKind | 'kept' {
  return isWorded(edits) ? 'edited' : edits.every((edit) => edit.kind === 'kept') ? 'kept' : 'format'
}

/** What is to be said of a part itself, its text aside; undefined where that is nothing. */
export function kindOfPart(part: PartChange): ListedKind | undefined {
  if (part.kind === 'added' || part.kind === 'removed') return part.kind
  if (part.kind === 'moved-away') return undefined
  const retitled = part.title !== undefined && isWorded(part.title)
  if (part.from !== undefined) return retitled ? 'moved-and-edited' : 'moved'
  return retitled ? 'retitled' : part.number === undefined ? undefined : 'renumbered'
}

/** What a leaf of a pair is to a reader when it, or what holds it, moved. */
export function kindOfLeaf(kind: PairKind, moved: boolean): ListedKind | undefined {
  if (kind === 'split' || kind === 'merged') return kind
  if (moved) return kind === 'edited' || kind === 'moved-and-edited' ? 'moved-and-edited' : 'moved'
  return kind === 'kept' ? undefined : kind
}

/** Whether it is its leaves that are listed. */
export function isHolder(block: Block): boolean {
  return block.kind === 'list' || block.kind === 'quote' || block.kind === 'box' || block.kind === 'definitions'
}
