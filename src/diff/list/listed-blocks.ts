import type { Block, Runs } from '../../model/blocks.ts'
import type { Id } from '../../model/id.ts'
import { type ListedThing, textOfBlock, textOfRuns } from './listed-change.ts'

/** A leaf of the text as a list of changes names it. */
export interface ListedBlock {
  /** Unique in its part. */
  readonly id: Id
  readonly of: ListedThing
  /** The block that an address can lead to. */
  readonly block: Id
  readonly line: number
  readonly number?: string
  readonly text: string
}

/**
 * The leaves of blocks in reading order: what lists, quotations, boxes and definitions hold, and not these themselves. `say`
 * gives the text of runs.
 */
export function listedBlocks(
  blocks: readonly Block[],
  role?: 'item' | 'note',
  say: (runs: Runs) => string = textOfRuns,
): readonly ListedBlock[] {
  return blocks.flatMap((block, index) => leavesOf(block, index === 0 ? role : undefined, say))
}

function leavesOf(
  block: Block,
  role: 'item' | 'note' | undefined,
  say: (runs: Runs) => string,
): readonly ListedBlock[] {
  const { id, line } = block
  switch (block.kind) {
    case 'chart':
      return []
    case 'list':
      return block.items.flatMap((item) => listedBlocks(item.blocks, 'item', say))
    case 'quote':
      return listedBlocks(block.blocks, undefined, say)
    case 'box':
      return [
        ...(block.title === undefined
          ? []
          : [{ id: `${id}.title`, of: 'box-title' as const, block: id, line, text: say(block.title) }]),
        ...listedBlocks(block.blocks, undefined, say),
      ]
    case 'definitions':
      return block.items.flatMap(({ term, meanings }, index) => [
        { id: `${id}.${index + 1}.term`, of: 'term' as const, block: id, line, text: say(term) },
        ...meanings.flatMap((meaning) => listedBlocks(meaning, undefined, say)),
      ])
    default: {
      const number = block.kind === 'paragraph' || block.kind === 'heading' ? block.number : undefined
      const of = block.kind === 'paragraph' && role !== undefined ? role : block.kind
      return [{ id, of, block: id, line, text: textOfBlock(block, say), ...(number === undefined ? {} : { number }) }]
    }
  }
}
