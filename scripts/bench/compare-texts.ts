import { documentsOf } from '../../src/document/document-of.ts'
import type { Library } from '../../src/model/library.ts'
import { randomFrom } from '../../test/diff/truth/random.ts'
import { textOfDocument } from './compare-text.ts'

/** Texts of any length for measuring time: sections of paragraphs of sentences, made of the words of real plans. */
export interface TextMaker {
  /** Texts of two seeds have no sentence in common. */
  readonly text: (words: number, seed: number) => string
  /** The next edition: four fifths of the paragraphs as they were, the rest reworded, and some added, removed and moved. */
  readonly edited: (text: string, seed: number) => string
}

const wordsInSentence = 16
const sentencesInParagraph = 5
const paragraphsInSection = 25

export function textMaker(library: Library, today: string): TextMaker {
  const lexicon = library.plans
    .flatMap((plan) => documentsOf(library, plan, today))
    .slice(0, 4)
    .flatMap((document) => textOfDocument(document).split(/[^\p{L}]+/u))
    .filter((word) => word !== '')

  const sentence = (random: ReturnType<typeof randomFrom>): string => {
    const words = Array.from({ length: wordsInSentence }, () => random.pick(lexicon))
    return `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`
  }
  const paragraph = (random: ReturnType<typeof randomFrom>): string =>
    Array.from({ length: sentencesInParagraph }, () => sentence(random)).join(' ')

  return {
    text: (words, seed) => {
      const random = randomFrom(seed)
      const count = Math.round(words / wordsInSentence / sentencesInParagraph)
      const chunks: string[] = []
      for (let index = 0; index < count; index++) {
        if (index % paragraphsInSection === 0) chunks.push(`# ${sentence(random)}`)
        chunks.push(paragraph(random))
      }
      return chunks.join('\n\n')
    },
    edited: (text, seed) => {
      const random = randomFrom(seed)
      const moved: string[] = []
      const chunks = text.split('\n\n').flatMap((chunk): readonly string[] => {
        const chance = random.below(100)
        if (chunk.startsWith('#') || chance >= 20) return [chunk]
        if (chance < 3) return []
        if (chance < 6) return [chunk, paragraph(random)]
        if (chance < 8) {
          moved.push(chunk)
          return []
        }
        const words = chunk.split(' ')
        for (let edit = 0; edit < 3; edit++) words.splice(random.below(words.length), 2, random.pick(lexicon))
        return [words.join(' ')]
      })
      for (const chunk of moved) chunks.splice(1 + random.below(chunks.length), 0, chunk)
      return chunks.join('\n\n')
    },
  }
}
