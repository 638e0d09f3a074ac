import { childOf, type Element, elementsIn, under, valueIn } from '../pack/element.ts'
import type { Piece } from '../source.ts'
import { contentsLeftOut, leaveOut } from './left-out.ts'
import { readParagraph } from './read-paragraph.ts'
import { readTable } from './read-table.ts'
import type { WordReader } from './reader.ts'
import { rawText } from './word-text.ts'

/** The pieces of what holds paragraphs and tables: a box, a note, a cell. */
export function readStory(story: Element, reader: WordReader): readonly Piece[] {
  return blocksIn(story, reader).flatMap((block) => readBlock(block, reader))
}

export function readBlock(block: Element, reader: WordReader): readonly Piece[] {
  return block.name === 'w:tbl' ? readTable(block, reader) : readParagraph(block, reader)
}

/** The paragraphs and tables of a story, whatever they are wrapped in. */
export function blocksIn(story: Element, reader: WordReader): readonly Element[] {
  return elementsIn(story).flatMap((child) => {
    switch (child.name) {
      case 'w:p':
      case 'w:tbl':
        return [child]
      case 'w:sdt':
        return inControl(child, reader)
      case 'w:altChunk':
        reader.telling.tell('left-out', 'Another document that hangs in this one was left out. Bring it in by itself.')
        return []
      case 'm:oMathPara':
      case 'm:oMath':
        leaveOut(child, 'An equation was left out. Write it in words, or show it as a picture.', reader.telling)
        return []
      default:
        return blocksIn(child, reader)
    }
  })
}

function inControl(control: Element, reader: WordReader): readonly Element[] {
  const content = childOf(control, 'w:sdtContent')
  if (content === undefined) return []
  const gallery = valueIn(under(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery'))
  if (gallery === 'Table of Contents') {
    if (rawText(content) !== '') leaveOut(content, contentsLeftOut, reader.telling)
    return []
  }
  return blocksIn(content, reader)
}
