import type { Block } from '../model/blocks.ts'
import type { Numbering } from '../model/plan.ts'
import type { Part } from './document.ts'

/**
 * Parts with the numbers that the edition gives: sections and groups 1, 2, 3, entries of a group 4.1, 4.2, appendices
 * Appendix A. With `headings`, headings of level 2 follow on (1.1); with `paragraphs`, paragraphs that stand at the top of
 * a text do, through all its headings (1.1, 1.2). A number that an author gave stays.
 */
export function numberParts(parts: readonly Part[], numbering: Numbering): readonly Part[] {
  let section = 0
  let entry = 0
  let appendix = 0
  return parts.map((part) => {
    if (part.appendix === true) {
      const letter = String.fromCharCode(65 + appendix++)
      const named = { ...part, number: `Appendix ${letter}` }
      return numbering === 'none' ? named : { ...named, blocks: numberBlocks(part.blocks, letter, numbering) }
    }
    if (numbering === 'none' || unnumbered.has(part.kind)) return part
    if (part.depth === 1) {
      section += 1
      entry = 0
    } else entry += 1
    const number = part.depth === 1 ? `${section}` : `${section}.${entry}`
    const counted = part.kind === 'decision' ? part.blocks : numberBlocks(part.blocks, number, numbering)
    return { ...part, number, blocks: counted }
  })
}

const unnumbered: ReadonlySet<Part['kind']> = new Set(['about', 'introduction', 'changes', 'sources'])

function numberBlocks(blocks: readonly Block[], prefix: string, numbering: Numbering): readonly Block[] {
  const counted = numbering === 'headings' ? 'heading' : 'paragraph'
  let count = 0
  return blocks.map((block) => {
    if (block.kind !== counted || (block.kind === 'heading' && block.level !== 2)) return block
    if (block.number !== undefined) return block
    count += 1
    return { ...block, number: `${prefix}.${count}` }
  })
}
