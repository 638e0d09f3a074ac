import { mapRuns } from '../../document/map-runs.ts'
import type { Block, RunChange } from '../../model/blocks.ts'
import { asOlder, marked, type NoteNames } from './redline-runs.ts'

/** The anchor that a thing of the older edition has in a text of both. */
export function olderId(id: string): string {
  return `was_${id}`
}

/** A block of the newer edition that is told of as a whole. */
export function markedBlock(block: Block, change: RunChange): Block {
  return mapRuns(block, (runs) => marked(runs, change))
}

/** A block that only the older edition has. */
export function removedBlock(block: Block, noteOf: NoteNames): Block {
  return renamed(mapRuns(block, (runs) => asOlder(marked(runs, 'removed'), noteOf)))
}

/** Anchors of the older edition may be anchors of other things in the newer one. */
function renamed(block: Block): Block {
  const id = olderId(block.id)
  switch (block.kind) {
    case 'list':
      return {
        ...block,
        id,
        items: block.items.map((item) => ({ ...item, id: olderId(item.id), blocks: item.blocks.map(renamed) })),
      }
    case 'quote':
    case 'box':
      return { ...block, id, blocks: block.blocks.map(renamed) }
    case 'definitions':
      return {
        ...block,
        id,
        items: block.items.map((item) => ({
          ...item,
          meanings: item.meanings.map((meaning) => meaning.map(renamed)),
        })),
      }
    default:
      return { ...block, id }
  }
}
