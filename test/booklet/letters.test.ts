import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { drawnLetterProblems, letterProblems } from '../../src/booklet/fonts/letters.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { LetterMissing, shaperOf } from '../../src/booklet/fonts/shape.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import { unmoved } from '../../src/model/matrix.ts'
import { shippedPlans } from '../shipped.ts'
import { documentWith, p, part, site } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

describe('letters', () => {
  it('come from the face that has them: Welsh, Polish, Vietnamese, Greek, Cyrillic, arrows and ticks', () => {
    for (const text of ['Tŷ Ŵyn', 'Zażółć', 'Việt', 'Ελλάδα', 'Україна', '→✓☐≥']) {
      const shaped = shape(text, 'regular')
      expect(shaped.width).toBeGreaterThan(0)
      for (const { glyphs } of shaped.stretches) for (const glyph of glyphs) expect(glyph.id).not.toBe(0)
    }
  })

  it('are measured with their kerning and their ligatures', () => {
    const apart = shape('A', 'regular').width + shape('V', 'regular').width
    expect(shape('AV', 'regular').width).toBeLessThan(apart)
    expect(shape('office', 'regular').stretches[0]?.glyphs).toHaveLength(5)
  })

  it('that no face has are a problem with a file and a line, each once a file', () => {
    const document = documentWith(part('one', [p('Fine.'), p('مرحبا and 漢字 and 漢')]))
    const problems = letterProblems([document], faces)
    expect(problems.map((problem) => problem.message).join('\n')).toContain('“漢” (U+6F22)')
    expect(problems.filter((problem) => problem.message.includes('漢'))).toHaveLength(1)
    expect(problems[0]).toMatchObject({ level: 'error', check: 'letters-exist', place: { file: 'made/one.md' } })
    expect(problems.every((problem) => problem.hint !== undefined)).toBe(true)
  })

  it('of a drawing that no face has are a problem with its file and line', () => {
    const text = { text: '漢字 and 漢', dx: 0, dy: 0, size: 9, bold: false, italic: false }
    const spans = [{ ...text, paint: { kind: 'solid', colour: [0, 0, 0], opacity: 1 } }] as const
    const shape = { kind: 'text', matrix: unmoved, x: 0, y: 0, anchor: 'start', spans, line: 7 } as const
    const shapes = [{ kind: 'group', opacity: 0.5, clips: [], shapes: [shape] }] as const
    const drawing = { width: 9, height: 9, shapes }
    const empty = new Uint8Array()
    const picture = { type: 'svg', width: 9, height: 9, bytes: empty, original: empty, drawing } as const
    const problems = drawnLetterProblems(new Map([['a/map.svg', picture]]), faces)
    expect(problems.map(({ place, message }) => [place, message.match(/“.”/u)?.[0]])).toEqual([
      [{ file: 'a/map.svg', line: 7 }, '“漢”'],
      [{ file: 'a/map.svg', line: 7 }, '“字”'],
    ])
  })

  it('that no face has are never left out in silence', () => {
    const document = documentWith(part('one', [p('漢字')]))
    expect(() => layOut(document, { copy: 'a4', faces, site })).toThrow(LetterMissing)
  })

  it('of the shipped content are all there', async () => {
    for (const { documents } of await shippedPlans()) expect(letterProblems(documents, faces)).toEqual([])
  })
})
