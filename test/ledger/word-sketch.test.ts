import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, sketchFromText, sketchOf, sketchText } from '../../src/ledger/word-sketch.ts'

const sketch = (text: string) => sketchOf(text.split(' '))
const alike = (a: string, b: string) => likeness(sketch(a), sketch(b))

/** `count` words that stand in no other text. */
const wordsOf = (name: string, count: number) => Array.from({ length: count }, (_, at) => `word${name}x${at}`)

/** The share of their different words that two texts have in common. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b])
  return [...all].filter((each) => a.includes(each) && b.includes(each)).length / Math.max(1, all.size)
}

describe('the sketch of words', () => {
  it('is the same for ever: ledgers hold it', () => {
    expect(sketchText(sketch('Every child in Derby has a nurse; 22% have two.'))).toBe('83p9j8d7udi5ejffwdi7gnb7o21xwe')
  })

  it('takes no account of capitals, signs, order and repetition', () => {
    const said = sketch('Every child, in Derby: has a named nurse.')
    expect(sketch('A NAMED nurse (every nurse) in derby “has” child')).toEqual(said)
    expect(sketch('Jeder Größe')).toEqual(sketch('größe jeder'))
    expect(sketch('— * +')).toEqual([])
  })

  it('tells the likeness of short texts exactly', () => {
    expect(alike('children have a nurse', 'children have a nurse')).toBe(1)
    expect(alike('children have a nurse', 'children have a teacher')).toBe(3 / 5)
    expect(alike('children', 'teachers')).toBe(0)
    expect(alike('', 'children')).toBe(0)
    expect(alike('', '')).toBe(0)
  })

  it('tells the likeness of long texts nearly, no more often too high than too low', () => {
    const errors = Array.from({ length: 600 }, (_, at) => {
      const both = wordsOf(`${at}`, (at * 7) % 61)
      const [a, b] = [both.concat(wordsOf(`${at}a`, (at * 11) % 59)), both.concat(wordsOf(`${at}b`, (at * 13) % 200))]
      const told = likeness(sketchOf(a), sketchOf(b))
      expect(likeness(sketchOf(b), sketchOf(a))).toBe(told)
      return told - shareOf(a, b)
    })
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.4)
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.01)
  })

  it('goes by words that tell something, where there are many', () => {
    const words = Array.from({ length: 30 }, (_, at) => `telling${at}`)
    expect(sketchOf([...words, 'of', 'the', 'and'])).toEqual(sketchOf(words))
    expect(sketchOf([...words.slice(0, 5), 'of', 'the', 'and'])).toHaveLength(8)
    expect(sketchOf(['8%', ...words])).toHaveLength(24)
  })

  it('knows each letter of a script that has no spaces', () => {
    expect(alike('儿童计划', '儿童的计划')).toBe(4 / 5)
  })

  it('is written as letters and digits, and read only as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const text = sketchText(sketchOf(words))
        expect(text).toMatch(/^(?:[0-9a-z]{3}){0,24}$/)
        expect(sketchFromText(text)).toEqual(sketchOf(words))
      }),
    )
    const long = Array.from({ length: 25 }, (_, at) => `${100 + at}`).join('')
    for (const text of ['1', '0010', '002001', '001001', '00A', '-01', '0 1', '001\n', '1.5', long])
      expect(sketchFromText(text), text).toBeUndefined()
  })
})
