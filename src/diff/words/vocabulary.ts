import type { WordKind } from './words.ts'

/**
 * Every word of the texts that are compared with one another, each with a number, so that words are compared as numbers.
 * Grows as texts are prepared; nothing that a comparison says depends on the order in which words came.
 */
export interface Vocabulary {
  readonly keys: Map<string, number>
  readonly kinds: WordKind[]
  /** The number of the same word in lower case. */
  readonly folds: number[]
  /** Letters and digits. */
  readonly lengths: number[]
  /** Whether a text is full of it whatever it is about. */
  readonly common: boolean[]
  /** Whole texts, by the numbers of their words. */
  readonly texts: Map<string, number>
}

export function emptyVocabulary(): Vocabulary {
  return { keys: new Map(), kinds: [], folds: [], lengths: [], common: [], texts: new Map() }
}

/** The number of a word. How it is printed does not matter: curly or straight quotes, the kind of hyphen or dash, the kind of space. */
export function keyOf(vocabulary: Vocabulary, text: string, kind: WordKind): number {
  const known = vocabulary.keys.get(text)
  if (known !== undefined) return known
  const plain = plainly(text)
  const key = vocabulary.keys.get(plain) ?? added(vocabulary, plain, kind)
  if (plain !== text) vocabulary.keys.set(text, key)
  return key
}

function added(vocabulary: Vocabulary, plain: string, kind: WordKind): number {
  const key = vocabulary.kinds.length
  vocabulary.keys.set(plain, key)
  vocabulary.kinds.push(kind)
  vocabulary.folds.push(key)
  vocabulary.lengths.push(plain.replace(/[^\p{L}\p{N}]/gu, '').length)
  vocabulary.common.push(kind === 'mark' || stopWords.has(plain.toLowerCase()))
  const lower = plain.toLowerCase()
  if (lower !== plain) vocabulary.folds[key] = keyOf(vocabulary, lower, kind)
  return key
}

const ascii = /^[\x21-\x7e]*$/

function plainly(text: string): string {
  if (ascii.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
}

/** Which text of the vocabulary this is; two texts have the same number when they have the same words. */
export function textNumber({ texts }: Vocabulary, name: string): number {
  const known = texts.get(name)
  if (known !== undefined) return known
  texts.set(name, texts.size)
  return texts.size - 1
}

const stopWords = new Set(
  `a about after all also an and any are as at be been before being between both but by can could did do does each for from
  had has have he her his how i if in into is it its made make may more most must no nor not of on or other our out over own
  s shall she should so some such t than that the their them then there these they this those through to under up upon us was
  we were what when where which while who will with within would you your
  a ac ar am at bod bydd drwy ei eu fel gan gyda hefyd hwn hyn i mae mewn neu o oedd pob sy sydd wedi y yn yng yr`.split(
    /\s+/,
  ),
)
