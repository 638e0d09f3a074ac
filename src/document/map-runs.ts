import type { Block, Runs } from '../model/blocks.ts'

/** The block with every stretch of runs in it, at any depth and in reading order, passed through `change`. */
export function mapRuns(block: Block, change: (runs: Runs) => Runs): Block {
  const inner = (blocks: readonly Block[]) => blocks.map((each) => mapRuns(each, change))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: change(block.runs) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inner(item.blocks) })) }
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: change(block.caption) }),
        head: block.head.map(change),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
      }
    case 'quote':
      return { ...block, blocks: inner(block.blocks) }
    case 'box':
      return {
        ...block,
        ...(block.title === undefined ? {} : { title: change(block.title) }),
        blocks: inner(block.blocks),
      }
    case 'figure':
      return block.caption === undefined ? block : { ...block, caption: change(block.caption) }
    case 'definitions':
      return {
        ...block,
        items: block.items.map((item) => ({ term: change(item.term), meanings: item.meanings.map(inner) })),
      }
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, values: fact.values.map(change) })) }
    case 'code':
    case 'chart':
      return block
  }
}

/** Every stretch of runs in blocks, in reading order. */
export function runsIn(blocks: readonly Block[]): readonly Runs[] {
  const found: Runs[] = []
  for (const block of blocks)
    mapRuns(block, (runs) => {
      found.push(runs)
      return runs
    })
  return found
}
