import { expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { styles } from '../../src/booklet/fonts/font-style.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shapeFully, shaperOf } from '../../src/booklet/fonts/shape.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { shippedPlans } from '../shipped.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)
const letters = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}£–—‘’“”…éŵŷâôêîûïöç`
const plans = await shippedPlans()

/** Every two letters side by side, and every word that the shipped plans say. */
const texts = [
  ...Array.from(letters, (one) => Array.from(letters, (other) => one + other)).flat(),
  ...new Set(plans.flatMap(({ documents }) => documents.flatMap(wordsOfDocument))),
]

it.each(styles)('letters stand in %s as all the rules of the font have them, however they are reckoned', (style) => {
  const odd = texts.filter((text) =>
    shape(text, style).stretches.some((stretch) => {
      const said = stretch.glyphs.flatMap((glyph) => glyph.codePoints)
      const { glyphs, advances, offsets } = shapeFully(stretch.face, String.fromCodePoint(...said))
      return (
        glyphs.some((glyph, index) => glyph.id !== stretch.glyphs[index]?.id) ||
        advances.some((advance, index) => Math.abs(advance - (stretch.advances[index] ?? 0)) > 1e-6) ||
        (offsets === undefined) !== (stretch.offsets === undefined)
      )
    }),
  )
  expect(odd).toEqual([])
})
