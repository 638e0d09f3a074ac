import type { Block, Runs } from '../../model/blocks.ts'

/** The texts that a block has itself, beside those of the blocks in it, in the order of reading. */
export function saidBy(block: Block): readonly Runs[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.runs]
    case 'table':
      return [block.caption ?? [], ...block.head, ...block.rows.flatMap((row) => row.cells)]
    case 'code':
      return [[{ text: block.text }]]
    case 'figure':
      return [[{ text: block.alternative }], block.caption ?? []]
    case 'facts':
      return block.facts.flatMap((fact) => [[{ text: fact.label }], ...fact.values])
    case 'chart':
      return [[{ text: block.alternative }]]
    case 'box':
      return [block.title ?? []]
    case 'definitions':
      return block.items.map((item) => item.term)
    case 'list':
    case 'quote':
      return []
  }
}
