import { wordsOfText } from '../model/words.ts'
import { typedBullet } from './clean-text.ts'

/** The words of a paragraph from outside, as our words are counted: a bullet that it begins with is a sign and not a word. */
export function wordsOfTyped(label: string, text: string): readonly string[] {
  return [...wordsOfText(label), ...wordsOfText(text.replace(typedBullet, ''))]
}
