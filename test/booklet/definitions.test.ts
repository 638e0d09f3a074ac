import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import type { Block } from '../../src/model/blocks.ts'
import { definitions, documentWith, list, p, part, site } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

/** Where a word stands: its left, and how far down its page. */
function placeOf(word: string, block: Block): readonly [x: number, y: number] {
  const { frames } = layOut(documentWith(part('one', [block])), { copy: 'a4', faces, shape, site })
  for (const frame of frames)
    for (const placed of frame.placed)
      for (const draw of placed.draws)
        if (draw.kind === 'text' && draw.words.some(({ text }) => text === word))
          return [placed.x + draw.x, placed.y + draw.y]
  throw new Error(`no ${word}`)
}

describe('terms and what they mean', () => {
  it('stand side by side where every term is short', () => {
    const tags = definitions(['L1', p('Alpha.')], ['2014/15-Q1', p('Beta.'), p('Gamma.')])
    expect(placeOf('Alpha.', tags)[1]).toBeCloseTo(placeOf('L1', tags)[1])
    expect(placeOf('Beta.', tags)[1]).toBeCloseTo(placeOf('2014/15-Q1', tags)[1])
    expect(new Set(['Alpha.', 'Beta.', 'Gamma.'].map((word) => placeOf(word, tags)[0])).size).toBe(1)
  })

  it('stand one below the other where a term is long, or where its meaning begins with no words', () => {
    for (const terms of [
      definitions(['L1', p('Alpha.')], ['Education, health and care plan', p('Beta.')]),
      definitions(['L1', list('bullet', [p('Alpha.')])]),
    ])
      expect(placeOf('Alpha.', terms)[1]).toBeGreaterThan(placeOf('L1', terms)[1] + 10)
  })
})
