import type { Block, Runs } from './blocks.ts'
import { listMarker } from './list-marker.ts'

/**
 * The words of blocks in reading order, as every output must say them: split at white space, in Unicode's composed form.
 * Numbers of paragraphs, headings and ordered lists are words, so are marks of notes; bullets are not. A figure gives its
 * caption and a chart gives nothing, since alternatives stand for pictures and not beside them.
 */
export function wordsOfBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(wordsOfBlock)
}

/** The words of runs; a note's mark is a word of its own. */
export function wordsOfRuns(runs: Runs): readonly string[] {
  return wordsOfText(runs.map((run) => (run.note === undefined ? run.text : ` ${run.text} `)).join(''))
}

export function wordsOfText(text: string): readonly string[] {
  return text.normalize('NFC').split(/\s+/u).filter(Boolean)
}

function wordsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [...wordsOfText(block.number ?? ''), ...wordsOfRuns(block.runs)]
    case 'list':
      return block.items.flatMap((item, index) => [
        ...wordsOfText(listMarker(block, index) ?? ''),
        ...wordsOfBlocks(item.blocks),
      ])
    case 'table':
      return [
        ...wordsOfRuns(block.caption ?? []),
        ...block.head.flatMap(wordsOfRuns),
        ...block.rows.flatMap((row) => row.cells.flatMap(wordsOfRuns)),
      ]
    case 'quote':
      return wordsOfBlocks(block.blocks)
    case 'code':
      return wordsOfText(block.text)
    case 'figure':
      return wordsOfRuns(block.caption ?? [])
    case 'definitions':
      return block.items.flatMap((item) => [...wordsOfRuns(item.term), ...item.meanings.flatMap(wordsOfBlocks)])
    case 'box':
      return [...wordsOfRuns(block.title ?? []), ...wordsOfBlocks(block.blocks)]
    case 'facts':
      return block.facts.flatMap((fact) => [...wordsOfText(fact.label), ...fact.values.flatMap(wordsOfRuns)])
    case 'chart':
      return []
  }
}
