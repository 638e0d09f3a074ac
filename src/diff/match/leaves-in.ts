import type { Block, Runs } from '../../model/blocks.ts'
import { wordsOf } from '../words/words.ts'
import { saidBy } from './said-by.ts'

/**
 * How many leaves of text a block holds: itself, or what is in it. A chart is none: its table and facts say all that it draws.
 */
export function leavesIn(block: Block): number {
  if (block.kind === 'chart') return 0
  return inner(block)?.reduce((sum, each) => sum + leavesIn(each), 0) ?? 1
}

/** How many words and figures a block says. */
export function wordsIn(block: Block, language: string): number {
  if (block.kind === 'chart') return 0
  let words = 0
  for (const runs of saidBy(block)) words += wordsInRuns(runs, language)
  for (const each of inner(block) ?? []) words += wordsIn(each, language)
  return words
}

export function wordsInRuns(runs: Runs, language: string): number {
  const text = runs.map((run) => (run.note === undefined && run.source === undefined ? run.text : ' ')).join('')
  return wordsOf(text, language).filter((word) => word.kind !== 'mark').length
}

function inner(block: Block): readonly Block[] | undefined {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => item.blocks)
    case 'definitions':
      return block.items.flatMap((item) => item.meanings.flat())
    case 'quote':
    case 'box':
      return block.blocks
    default:
      return undefined
  }
}
