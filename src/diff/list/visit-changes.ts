import type {
  BlockChange,
  BlockInside,
  Change,
  DefinitionChange,
  ItemChange,
  MeaningChange,
  NoteChange,
  PartChange,
} from '../changes/changes.ts'

/** A change anywhere below a part, with what kind of thing it is of. */
export type InnerChange =
  | { readonly of: 'block'; readonly change: BlockChange }
  | { readonly of: 'item'; readonly change: ItemChange }
  | { readonly of: 'note'; readonly change: NoteChange }
  | { readonly of: 'definition'; readonly change: DefinitionChange }
  | { readonly of: 'meaning'; readonly change: MeaningChange }

/** Every change of a part in reading order, each before what is inside it. `visit` returns false to leave out the inside. */
export function visitChanges(part: PartChange, visit: (inner: InnerChange) => boolean | undefined): void {
  if (!('inside' in part) || part.inside === undefined) return
  visitBlocks(part.inside.blocks, visit)
  for (const change of part.inside.notes) if (visit({ of: 'note', change }) !== false) visitHeld(change, visit)
}

type Visit = Parameters<typeof visitChanges>[1]

/** The same for blocks and all that is inside them. */
export function visitBlocks(blocks: readonly BlockChange[], visit: Visit): void {
  for (const change of blocks)
    if (visit({ of: 'block', change }) !== false && 'inside' in change && change.inside !== undefined)
      visitInside(change.inside, visit)
}

function visitInside(inside: BlockInside, visit: Visit): void {
  if (inside.kind === 'blocks') visitBlocks(inside.blocks, visit)
  if (inside.kind === 'items')
    for (const change of inside.items) if (visit({ of: 'item', change }) !== false) visitHeld(change, visit)
  if (inside.kind === 'definitions')
    for (const change of inside.items) {
      if (visit({ of: 'definition', change }) === false || !('inside' in change) || change.inside === undefined)
        continue
      for (const meaning of change.inside.meanings)
        if (visit({ of: 'meaning', change: meaning }) !== false) visitHeld(meaning, visit)
    }
}

function visitHeld(change: Change<unknown, { readonly blocks: readonly BlockChange[] }>, visit: Visit): void {
  if ('inside' in change && change.inside !== undefined) visitBlocks(change.inside.blocks, visit)
}
