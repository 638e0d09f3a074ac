import { unspaced } from '../model/words.ts'

/** The words that a sketch keeps at most. */
const sketchSize = 24

/** Hashes are below this: three digits to the base 36. Those of words that tell little are in the upper half. */
const hashes = 36 ** 3

/**
 * A sketch of words, from which can be told how alike they are to others: the smallest hashes of the different words, rising.
 * Whether a word is among the smallest hangs on the word alone, so that two sketches are a fair sample of the words of both
 * (A. Z. Broder, "On the resemblance and containment of documents", 1997). Capitals, signs and the order of words count for
 * nothing. Words of three letters and less, which every text has, are only taken where there is room.
 */
export function sketchOf(words: readonly string[]): readonly number[] {
  const folded =
    words
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const different = new Set(folded.flatMap((word) => (unspaced.test(word) ? [...word] : word)))
  const found = new Set([...different].map(hashOf))
  return [...found].sort((a, b) => a - b).slice(0, sketchSize)
}

/** How alike two texts are by their sketches: the share of their different words that both have, from 0 to 1. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  let seen = 0
  for (let i = 0, j = 0; seen < sketchSize && (i < a.length || j < b.length); seen++) {
    const difference = (a[i] ?? hashes) - (b[j] ?? hashes)
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return seen === 0 ? 0 : shared / seen
}

/** Three digits to the base 36 for each hash: `0a41bz2f9`. */
export function sketchText(sketch: readonly number[]): string {
  return sketch.map((hash) => hash.toString(36).padStart(3, '0')).join('')
}

/** Undefined for what is not the text of a sketch. */
export function sketchFromText(text: string): readonly number[] | undefined {
  const sketch = (text.match(/.{3}/g) ?? []).map((digits) => Number.parseInt(digits, 36))
  const rises = sketch.every((hash, at) => at === 0 || hash > sketch[at - 1]!)
  return rises && sketch.length <= sketchSize && sketchText(sketch) === text ? sketch : undefined
}

/** FNV-1a (32 bits), of UTF-16 units: no secret hangs on it, and every word of a library is hashed. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return ((hash >>> 0) % (hashes / 2)) + (tells(word) ? 0 : hashes / 2)
}

function tells(word: string): boolean {
  return word.length > 3 || /\p{N}/u.test(word)
}
