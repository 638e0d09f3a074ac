import { type Check, doubt, mistake } from './check.ts'
import { blocksIn, placeOfBlock, textsIn } from './editions.ts'

/** The words that stand for a picture say what it shows: not its file's name, not that it is a picture, not its caption again. */
export const figuresDescribed: Check = function* (library) {
  for (const owner of textsIn(library))
    for (const block of blocksIn(owner.text)) {
      if (block.kind !== 'figure') continue
      const place = placeOfBlock(owner, block)
      const { alternative, file, caption } = block
      const plain = (words: string) =>
        words
          .toLowerCase()
          .replace(/\.(?:png|jpe?g|svg)$/, '')
          .replace(/[^a-z0-9]+/g, '')
      const name = file.split('/').at(-1)!
      if (plain(alternative) === plain(name))
        yield mistake(
          'figures-described',
          place,
          `The words for the picture are only the name of its file: "${alternative}".`,
          'Say what it shows to someone who cannot see it.',
        )
      else if (/^(?:an?\s+|the\s+)?(?:image|picture|photo(?:graph)?|graphic)\s+(?:of|showing)\b/i.test(alternative))
        yield doubt(
          'figures-described',
          place,
          'The words for the picture begin by saying that it is one.',
          'Screen readers say that themselves: begin with what it shows.',
        )
      else if (caption !== undefined && plain(caption.map((run) => run.text).join('')) === plain(alternative))
        yield doubt(
          'figures-described',
          place,
          'The words for the picture are the same as its caption, and would be read twice.',
          'Say what the picture shows beyond its caption.',
        )
      else if (alternative.length > 400)
        yield doubt(
          'figures-described',
          place,
          `The words for the picture have ${alternative.length} letters.`,
          'Say what matters in a sentence or two, and the rest in the text.',
        )
    }
}
