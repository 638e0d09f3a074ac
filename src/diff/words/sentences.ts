import type { Vocabulary } from './vocabulary.ts'
import type { WordText } from './word-text.ts'

/** Words from one place to before another. */
export type Span = readonly [from: number, to: number]

/** Full stops, question and exclamation marks; what may follow them before the sentence is over. */
const ending = /[.!?。！？]/
const closing = /['"’”)\]]/

/** Whether a word is a mark that may end a sentence. */
export function isEnding(
  { text, starts, keys }: Pick<WordText, 'text' | 'starts' | 'keys'>,
  index: number,
  { kinds }: Pick<Vocabulary, 'kinds'>,
): boolean {
  return kinds[keys[index]!] === 'mark' && ending.test(text[starts[index]!]!)
}

/** The sentences of a text as spans of words that follow each other without gaps. */
export function sentencesOf({ text, starts, ends, keys }: WordText, { kinds }: Vocabulary): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (let index = 0; index < keys.length; index++) {
    if (!isEnding({ text, starts, keys }, index, { kinds })) continue
    let last = index
    while (last + 1 < keys.length && starts[last + 1] === ends[last] && isClosing(last + 1)) last++
    const next = starts[last + 1]
    if (next === undefined || /\p{Ll}/u.test(text[next]!)) continue
    // Texts that were joined end without a space; so does the first half of `U.K.`
    if (
      next === ends[last] &&
      !(/\p{Lu}/u.test(text[next]!) && /\p{Ll}{2}$/u.test(text.slice(Math.max(0, starts[index]! - 2), starts[index])))
    )
      continue
    spans.push([from, last + 1])
    from = last + 1
    index = last
  }
  if (from < keys.length) spans.push([from, keys.length])
  return spans

  function isClosing(index: number): boolean {
    return kinds[keys[index]!] === 'mark' && closing.test(text[starts[index]!]!)
  }
}
