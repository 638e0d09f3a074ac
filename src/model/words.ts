import type { Block, Runs } from './blocks.ts'
import { listMarker } from './list-marker.ts'

/**
 * The words of blocks in reading order, as every output must say them: split at white space, in Unicode's composed form.
 * Numbers of paragraphs, headings and ordered lists are words, so are marks of notes; bullets are not. A figure gives its
 * caption and a chart gives nothing, since alternatives stand for pictures and not beside them.
 */
export function wordsOfBlocks(blocks: readonly Block[]): readonly string[] {
  const words: string[] = []
  for (const block of blocks) addBlock(block, words)
  return words
}

/** The words of runs; a note's mark is a word of its own. */
export function wordsOfRuns(runs: Runs): readonly string[] {
  let text = ''
  for (const run of runs) text += run.note === undefined ? run.text : ` ${run.text} `
  return wordsOfText(text)
}

/** Letters of scripts that put no spaces between words: each is a word of its own. */
export const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

export function wordsOfText(text: string): readonly string[] {
  return text.normalize('NFC').match(/\S+/g) ?? []
}

function addBlock(block: Block, words: string[]): void {
  const addText = (text: string | undefined) => {
    for (const word of wordsOfText(text ?? '')) words.push(word)
  }
  const addRuns = (runs: Runs | undefined) => {
    for (const word of wordsOfRuns(runs ?? [])) words.push(word)
  }
  const addBlocks = (blocks: readonly Block[]) => {
    for (const each of blocks) addBlock(each, words)
  }
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      addText(block.number)
      addRuns(block.runs)
      break
    case 'list':
      for (const [index, item] of block.items.entries()) {
        addText(listMarker(block, index))
        addBlocks(item.blocks)
      }
      break
    case 'table':
      addRuns(block.caption)
      block.head.forEach(addRuns)
      for (const row of block.rows) row.cells.forEach(addRuns)
      break
    case 'quote':
      addBlocks(block.blocks)
      break
    case 'code':
      addText(block.text)
      break
    case 'figure':
      addRuns(block.caption)
      break
    case 'definitions':
      for (const item of block.items) {
        addRuns(item.term)
        item.meanings.forEach(addBlocks)
      }
      break
    case 'box':
      addRuns(block.title)
      addBlocks(block.blocks)
      break
    case 'facts':
      for (const fact of block.facts) {
        addText(fact.label)
        fact.values.forEach(addRuns)
      }
      break
    case 'chart':
      break
    default:
      block satisfies never
  }
}
