import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandCss, grounds } from '../../src/site/frame/brand.ts'
import { type Colour, contrastOf, parseColour, readable } from '../../src/site/frame/contrast.ts'

const colour = (text: string): Colour => {
  const parsed = parseColour(text)
  if (parsed === undefined) throw new Error(text)
  return parsed
}

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastOf(colour('#000000'), colour('#ffffff'))).toBeCloseTo(21)
    expect(contrastOf(colour('#12525a'), colour('#12525a'))).toBe(1)
  })

  it('leaves a colour that is readable as it is', () => {
    expect(readable(colour('#12525a'), [colour('#ffffff')], 4.5)).toEqual(colour('#12525a'))
  })

  it('makes links of any brand readable on every ground, light and dark', () => {
    const part = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(part, part, part), ([red, green, blue]) => {
        const css = brandCss({
          colour: `#${[red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('')}`,
        })
        const links = [...css.matchAll(/--link: (#\w+)/g)].map((match) => colour(match[1] ?? ''))
        const lowest = (link: Colour, all: readonly string[]) =>
          Math.min(...all.map((ground) => contrastOf(link, colour(ground))))
        expect(lowest(links[0]!, grounds.light)).toBeGreaterThanOrEqual(4.5)
        expect(lowest(links[1]!, grounds.dark)).toBeGreaterThanOrEqual(4.5)
        const [brand, on] = [/--brand: (#\w+)/, /--on-brand: (#\w+)/].map((pattern) =>
          colour(pattern.exec(css)?.[1] ?? ''),
        )
        expect(contrastOf(brand!, on!)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 300 },
    )
  })
})
