import type { Element } from '../pack/element.ts'
import type { Telling } from '../places.ts'
import { rawText } from './word-text.ts'

/** Leaves an element out of the text and tells its words: the only way for words to be missing on purpose. */
export function leaveOut(element: Element, says: string, { leftOut, tell }: Telling): void {
  leftOut.add(element)
  tell('left-out', says, rawText(element))
}

export const contentsLeftOut = 'The table of contents was left out: Planpress makes its own.'
