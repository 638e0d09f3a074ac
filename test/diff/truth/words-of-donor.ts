import type { EditionDocument, Part } from '../../../src/document/document.ts'
import { copyOf, isMade, type OpenBlock, type OpenPart, type OpenRun } from './draft.ts'
import type { Random } from './random.ts'

/** Real text that the edited document does not hold: where new words, paragraphs, items and sections come from. */
export interface Donor {
  /** So many words that follow one another in a text. */
  readonly words: (count: number) => readonly string[]
  /** A paragraph of its own, not yet given. */
  readonly paragraph: () => OpenRun[]
  /** A short text of so many words. */
  readonly phrase: (count: number) => OpenRun[]
  readonly part: () => OpenPart | undefined
}

export function donorFrom(documents: readonly EditionDocument[], random: Random): Donor {
  const parts = documents.flatMap((document) => document.parts.filter((part) => part.kind === 'section'))
  const paragraphs = random.shuffled(parts.flatMap(paragraphsOf))
  const sections = random.shuffled(parts.filter((part) => part.blocks.length >= 3))
  const texts = paragraphs.map((text) => text.split(' '))
  let nextParagraph = 0
  let nextPart = 0
  const words = (count: number): readonly string[] => {
    for (;;) {
      const text = random.pick(texts)
      if (text.length < count + 2) continue
      const from = 1 + random.below(text.length - count - 1)
      return text.slice(from, from + count).map((word) => word.replace(/[.,;:()]/g, ''))
    }
  }
  return {
    words,
    paragraph: () => {
      const text = paragraphs[nextParagraph++]
      if (text === undefined) throw new Error('the donors have no more paragraphs')
      return [{ text }]
    },
    phrase: (count) => {
      const text = words(count).join(' ')
      return [{ text: text.charAt(0).toUpperCase() + text.slice(1) }]
    },
    part: () => {
      const part = sections[nextPart++]
      if (part === undefined) return undefined
      const { number: _, was: __, ...bare } = copyOf(part)
      return {
        ...bare,
        id: `new-${part.id}`,
        notes: [],
        blocks: bare.blocks.filter((block) => !isMade(block)).map(withoutNotes),
      }
    },
  }
}

function paragraphsOf(part: Part): readonly string[] {
  return part.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || isMade(block) || block.runs.some((run) => run.note ?? run.source)) return []
    const text = block.runs.map((run) => run.text).join('')
    return text.split(' ').length >= 14 ? [text] : []
  })
}

function withoutNotes(block: OpenBlock): OpenBlock {
  if ('runs' in block) return { ...block, runs: block.runs.filter((run) => run.note === undefined) }
  return block
}
