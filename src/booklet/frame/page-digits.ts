import type { Part } from '../../document/document.ts'
import { wordsOfPart } from '../../document/words.ts'
import type { PlaceName } from './frame.ts'
import { shapeOf } from './page-shape.ts'
import { partOfPlace } from './places.ts'
import type { Theme } from './themes.ts'

/** How many figures the page number of a place has, or is thought to have, before pages exist. */
export type DigitsOf = (place: PlaceName) => number

/**
 * A guess from how much stands before each part. Where it is too low the document is laid out again, where it is too high
 * a page number has a little space after it.
 */
export function guessDigits(parts: readonly Part[], theme: Theme): DigitsOf {
  const { width, height } = shapeOf(theme, 1)
  const lines = height / theme.text.leading
  const wordsInLine = (width - theme.outdent) / (theme.text.size * 2.7)
  const wordsOnPage = lines * wordsInLine * 0.52
  const pages = new Map<PlaceName, number>()
  let page = 3 + parts.length / (lines * 0.8)
  for (const part of parts) {
    pages.set(part.id, page)
    page += 0.08 + wordsOfPart(part).length / wordsOnPage + part.blocks.filter(isTall).length * 0.4
  }
  return (place) => String(Math.ceil(pages.get(partOfPlace(place)) ?? page)).length
}

function isTall({ kind }: Part['blocks'][number]): boolean {
  return kind === 'chart' || kind === 'figure'
}
