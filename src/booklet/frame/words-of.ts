import { wordsOfText } from '../../model/words.ts'
import type { Frame, Placed } from './frame.ts'
import type { Slot, Tag } from './tags.ts'

/** Elements inside a line of text; all others begin and end words. A note's mark is a word of its own, though inside one. */
const inline = new Set(['Span', 'Link', 'Code'])

/** The words under an element in reading order, as a screen reader comes to them. Figures give none. */
export function wordsOf(frames: readonly Frame[], root: Tag): readonly string[] {
  const texts = textsBySlot(frames)
  return wordsOfText(textUnder(root, texts))
}

function textUnder(tag: Tag, texts: ReadonlyMap<Slot, string>): string {
  if (tag.name === 'Figure') return ''
  const text = tag.children
    .map((child) => (typeof child === 'number' ? (texts.get(child) ?? '') : textUnder(child, texts)))
    .join('')
  return inline.has(tag.name) ? text : ` ${text} `
}

function textsBySlot(frames: readonly Frame[]): ReadonlyMap<Slot, string> {
  const texts = new Map<Slot, string>()
  for (const frame of frames) collect(frame.placed, texts)
  return texts
}

function collect(placed: readonly Placed[], texts: Map<Slot, string>): void {
  for (const { draws } of placed)
    for (const draw of draws) {
      if (draw.kind === 'turn') collect(draw.placed, texts)
      if (draw.kind !== 'text' || draw.slot < 0) continue
      texts.set(draw.slot, (texts.get(draw.slot) ?? '') + draw.words.map((word) => word.text).join(''))
    }
}
