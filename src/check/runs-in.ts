import type { Block, DataPlace, Run } from '../model/blocks.ts'

/** The runs of one block, without those of blocks that it holds. */
export function runsIn(block: Block | DataPlace): readonly Run[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs
    case 'table':
      return [...(block.caption ?? []), ...block.head.flat(), ...block.rows.flatMap((row) => row.cells.flat())]
    case 'figure':
      return block.caption ?? []
    case 'definitions':
      return block.items.flatMap((item) => item.term)
    case 'box':
      return block.title ?? []
    case 'facts':
      return block.facts.flatMap((fact) => fact.values.flat())
    default:
      return []
  }
}
