import { createHash } from 'node:crypto'
import { mapRuns } from '../document/map-runs.ts'
import type { Block, DataPlace, Runs } from '../model/blocks.ts'
import { wordsOfBlocks } from '../model/words.ts'

/** A short print of words: 48 bits of their SHA-256, enough to tell that a text is another. */
export function printOf(words: readonly string[]): string {
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 12)
}

/** The print of what a block says; of a place for data, which data it is. */
export function printOfBlock(block: Block | DataPlace): string {
  return block.kind === 'data'
    ? printOf(['data', block.of, block.entry ?? ''])
    : printOf([block.kind, ...saidByBlock(block)])
}

/** What a block says; for a picture first what stands for it in words. */
export function saidByBlock(block: Block): readonly string[] {
  const pictured = block.kind === 'figure' ? [block.alternative] : []
  return [...pictured, ...wordsOfBlocks([mapRuns(block, withoutNoteNumbers)])]
}

/** Notes are numbered anew when one is added above them. */
function withoutNoteNumbers(runs: Runs): Runs {
  return runs.map((run) => (run.note === undefined ? run : { ...run, text: '*' }))
}
