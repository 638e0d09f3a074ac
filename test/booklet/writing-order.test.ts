import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shaped, Stretch } from '../../src/booklet/fonts/shape.ts'
import type { Atom, LettersAtom, Unit } from '../../src/booklet/lines/units.ts'
import { inTypedOrder, inWritingOrder, writingOrderOf } from '../../src/booklet/lines/writing-order.ts'

const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** Letters of one point each. What stands for a stretch of glyphs is its letters, from left to right as a face turns them. */
const shape = (text: string): Shaped => {
  const drawn = /\p{Script=Hebrew}/u.test(text) ? [...text].reverse().join('') : text
  return { text, width: text.length * 1000, stretches: [drawn as unknown as Stretch] }
}

function atom(text: string): LettersAtom {
  return {
    kind: 'letters',
    shaped: shape(text),
    style: 'regular',
    width: text.length,
    size: 1,
    ink: 'text',
    slot: 0,
    rise: 0,
  }
}

function unitsOf(text: string): readonly Unit[] {
  const words = text.split(' ')
  return words.map((word, index) => ({
    atoms: [atom(word)],
    width: word.length,
    cost: 0,
    ...(index < words.length - 1 ? { space: atom(' ') } : {}),
  }))
}

function atomsOf(units: readonly Unit[]): readonly Atom[] {
  return units.flatMap((unit) => [...unit.atoms, ...(unit.space === undefined ? [] : [unit.space])])
}

/** What stands on a line from left to right. */
function seen(text: string): string {
  const units = unitsOf(text)
  const order = writingOrderOf(units)
  const atoms = atomsOf(units)
  const standing = order === undefined ? inTypedOrder(atoms, 0) : inWritingOrder(atoms, 0, order, shape)
  expect(standing.map((each) => textOf(each.atom)).join('')).toBe(text)
  return [...standing]
    .sort((a, b) => a.x - b.x)
    .map(({ atom: each }) => (each as LettersAtom).shaped.stretches.join(''))
    .join('')
}

function textOf(each: Atom): string {
  return each.kind === 'letters' ? each.shaped.text : ''
}

describe('the order of writing', () => {
  it('is as typed where all letters run from left to right', () => {
    expect(writingOrderOf(unitsOf('Words, 2024 (and signs).'))).toBeUndefined()
  })

  it('sets Hebrew in English and English in Hebrew each in its own order, with figures and brackets', () => {
    expect(seen('say אבג דהו (now) twice')).toBe('say והד גבא (now) twice')
    expect(seen('אבג (2024) say it דהו.')).toBe('.והד say it (2024) גבא')
  })

  it('is that of the whole paragraph by its first letter', () => {
    expect(writingOrderOf(unitsOf('1. אבג abc'))?.direction).toBe('rtl')
    expect(writingOrderOf(unitsOf('1. abc אבג'))?.direction).toBe('ltr')
  })

  it('leaves the space after the last word of a line outside it', () => {
    const units = unitsOf('אבג דהו הוז')
    const order = writingOrderOf(units)!
    const line = atomsOf(units.slice(0, 2))
    const places = inWritingOrder(line, 10, order, shape).map(({ x }) => x)
    expect(places).toEqual([14, 13, 10, 9])
  })

  it('is the one that the Unicode Bidirectional Algorithm gives, whatever is typed', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'א', 'ב', 'ג', '1', '2', '(', ')', '.', ',', '-', '%'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.map((each) => each.join('')).join(' ')
        const wanted = bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, 'auto'))
        expect(seen(text)).toBe(wanted)
      }),
      { numRuns: 500 },
    )
  })
})
