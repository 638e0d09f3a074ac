import { textOfBlock } from '../diff/list/listed-change.ts'
import type { Block } from '../model/blocks.ts'

/** The first words that blocks say, for a reader to know what is folded there. Facts do not count where there is text. Ends with `…` where there is more. */
export function openingOf(blocks: readonly Block[], most: number): string {
  const words: string[] = []
  const text = blocks.filter(({ kind }) => kind !== 'facts' && kind !== 'chart')
  for (const block of text.length === 0 ? blocks : text) {
    if (words.length > most) break
    if (words.length > 0 && /[\p{L}\p{N}]$/u.test(words.at(-1)!)) words.push(`${words.pop()}.`)
    words.push(...textOfBlock(block).split(/\s+/).filter(Boolean))
  }
  return words.length > most ? `${words.slice(0, most).join(' ')} …` : words.join(' ')
}
