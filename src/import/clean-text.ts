import { badCharactersIn } from '../load/characters.ts'

/** Text without the characters that our texts refuse: those that cannot be seen. Breaks of line and page become spaces. */
export function cleanText(text: string): string {
  // In Word a new line, a page or a column may be a character; none of them is a word.
  const spaced = text.replace(/[\u000b\u000c\r\u2028\u2029\t\n]/g, ' ')
  let clean = ''
  let from = 0
  for (const { at, length } of badCharactersIn(spaced)) {
    clean += spaced.slice(from, at)
    from = at + length
  }
  return clean + spaced.slice(from)
}

/** Bullets and ticks that stand for the sign of a list when a paragraph begins with one. */
export const typedBullet = /^\s*(?:[•·▪▫◦‣●○■□➢❖✓]\s*|o[\u00a0\t]\s*)/u
