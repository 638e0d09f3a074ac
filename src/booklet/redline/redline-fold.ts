import type { Block, ParagraphBlock } from '../../model/blocks.ts'

/** What is left out of a redline, counted. */
export interface Folded {
  readonly paragraphs: number
  readonly tables: number
  readonly figures: number
  /** Of them, those with another number than before. */
  readonly renumbered: number
}

export const nothingFolded: Folded = { paragraphs: 0, tables: 0, figures: 0, renumbered: 0 }

export function foldedWith(folded: Folded, block: Block, renumbered: boolean): Folded {
  const counted = countIn(block)
  return {
    paragraphs: folded.paragraphs + counted.paragraphs,
    tables: folded.tables + counted.tables,
    figures: folded.figures + counted.figures,
    renumbered: folded.renumbered + (renumbered ? 1 : 0),
  }
}

/** A chart stands for its table, and a heading for what is under it. */
function countIn(block: Block): Folded {
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return { ...nothingFolded, paragraphs: 1 }
    case 'table':
    case 'facts':
      return { ...nothingFolded, tables: 1 }
    case 'figure':
      return { ...nothingFolded, figures: 1 }
    case 'list':
      return countAll(block.items.flatMap((item) => item.blocks))
    case 'quote':
    case 'box':
      return countAll(block.blocks)
    case 'definitions':
      return countAll(block.items.flatMap((item) => item.meanings.flat()))
    case 'heading':
    case 'chart':
      return nothingFolded
  }
}

function countAll(blocks: readonly Block[]): Folded {
  return blocks.reduce((folded, block) => foldedWith(folded, block, false), nothingFolded)
}

/** The line that stands for what is left out: `5 paragraphs and 1 table unchanged`; none where nothing is. */
export function foldLine(folded: Folded, id: string, line: number): readonly ParagraphBlock[] {
  const said = sayFolded(folded)
  return said === '' ? [] : [aside(said, id, line)]
}

export function sayFolded({ paragraphs, tables, figures, renumbered }: Folded): string {
  const kinds = [count(paragraphs, 'paragraph'), count(tables, 'table'), count(figures, 'figure')].filter(Boolean)
  if (kinds.length === 0) return ''
  const numbers =
    renumbered === 0 ? '' : renumbered === 1 ? ', 1 with a new number' : `, ${renumbered} with new numbers`
  return `[${listed(kinds)} unchanged${numbers}]`
}

export function aside(text: string, id: string, line: number): ParagraphBlock {
  return { kind: 'paragraph', id, line, runs: [{ text, change: 'aside' }] }
}

/** `3 tables`, `1 table`; empty for none. */
export function count(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? '' : `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
