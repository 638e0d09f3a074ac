import type { Part } from '../../document/document.ts'
import type { Block } from '../../model/blocks.ts'
import type { ListedBlock } from './listed-blocks.ts'
import { type ListedPlace, textOfBlock } from './listed-change.ts'

export function placeOfPart(part: Part): ListedPlace {
  const { number, title: text, place } = part
  return { part, line: place.line ?? 1, text, ...(number === undefined ? {} : { number }) }
}

export function placeOf(part: Part, block: Block): ListedPlace {
  const number = block.kind === 'paragraph' || block.kind === 'heading' ? block.number : undefined
  const { id, line } = block
  return { part, block: id, line, text: textOfBlock(block), ...(number === undefined ? {} : { number }) }
}

export function placeOfLeaf(part: Part, leaf: ListedBlock): ListedPlace {
  const { number, block, line, text } = leaf
  return { part, block, line, text, ...(number === undefined ? {} : { number }) }
}
