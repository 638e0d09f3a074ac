import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../src/booklet/compose/column-widths.ts'
import { breakLines, evenWidth } from '../../src/booklet/lines/break-lines.ts'
import { fitUnits } from '../../src/booklet/lines/fit-units.ts'
import type { LettersAtom, Unit } from '../../src/booklet/lines/units.ts'

const space = { kind: 'letters', width: 1 } as LettersAtom
/** Words of these lengths with a space after each. */
const words = (...widths: number[]): readonly Unit[] => widths.map((width) => ({ atoms: [], width, space, cost: 0 }))

function widthOf(units: readonly Unit[], from: number, to: number): number {
  return units.slice(from, to).reduce((sum, unit, index) => sum + unit.width + (index > 0 ? 1 : 0), 0)
}

describe('breaking lines', () => {
  it('puts each word on one line, in order, and no more on a line than it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60 }), (widths) => {
        const units = words(...widths)
        const lines = breakLines(units, 20)
        expect(lines.flatMap(([from, to]) => units.slice(from, to))).toEqual(units)
        for (const [from, to] of lines) expect(widthOf(units, from, to)).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('looks at the whole paragraph: a line gives up a word so that the next is not left short', () => {
    const units = words(4, 4, 4, 3, 14, 4, 4)
    expect(breakLines(units, 18)).toEqual([
      [0, 4],
      [4, 5],
      [5, 7],
    ])
    const uneven = words(6, 6, 3, 17, 5, 5)
    expect(breakLines(uneven, 18)[0]).toEqual([0, 3])
  })

  it('takes no more lines than one line after the other would', () => {
    const greedy = (units: readonly Unit[], width: number) => {
      let lines = 1
      let used = 0
      for (const unit of units) {
        if (used > 0 && used + 1 + unit.width > width) {
          lines += 1
          used = unit.width
        } else used += unit.width + (used > 0 ? 1 : 0)
      }
      return lines
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 50 }), (widths) => {
        const units = words(...widths)
        expect(breakLines(units, 30).length).toBeLessThanOrEqual(greedy(units, 30) + 1)
      }),
    )
  })

  it('ends a line where the author did', () => {
    const [one, two, three] = words(3, 3, 3)
    expect(breakLines([one!, { ...two!, forced: true }, three!], 100)).toEqual([
      [0, 2],
      [2, 3],
    ])
  })
})

describe('column widths', () => {
  const need = (least: number, ...cells: number[]) => ({ least, most: Math.max(least, ...cells), cells })

  it('are together no more than the room, and hold the longest words where there is room for them', () => {
    const column = fc
      .tuple(
        fc.integer({ min: 5, max: 60 }),
        fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([least, cells]) => need(least, ...cells))
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 100, max: 600 }),
        (needs, room) => {
          const widths = columnWidths(needs, room)
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 0.01)
          const least = needs.reduce((sum, each) => sum + each.least, 0)
          if (least <= room)
            for (const [index, width] of widths.entries())
              expect(width).toBeGreaterThanOrEqual(needs[index]!.least - 0.01)
        },
      ),
    )
  })

  it('are the same for all columns of figures where there is room for that', () => {
    const figures = (most: number) => ({ ...need(20, most), figures: true })
    const [words, ...even] = columnWidths([need(40, 90), figures(40), figures(72), figures(30)], 400)
    expect(new Set(even).size).toBe(1)
    expect(words).toBeGreaterThanOrEqual(90)
    const [, ...uneven] = columnWidths([need(40, 190), figures(40), figures(72), figures(30)], 380)
    expect(new Set(uneven).size).toBe(3)
  })

  it('let columns of words have what wide heads of figures do not need', () => {
    const words = need(50, 60, ...Array.from({ length: 12 }, () => 165))
    const figures = need(40, 130, ...Array.from({ length: 12 }, () => 30))
    const widths = columnWidths([words, figures, figures, figures], 400)
    expect(widths[0]).toBeGreaterThanOrEqual(165)
  })

  it('give figures what they need and words the rest', () => {
    const widths = columnWidths([need(40, 300, 280), need(20, 30, 25), need(20, 28, 30)], 260)
    expect(widths[1]).toBeGreaterThanOrEqual(30)
    expect(widths[0]).toBeGreaterThan(180)
  })

  it('are about as long as each other where that is asked for, and no more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 20 }), (widths) => {
        const units = words(...widths)
        const width = evenWidth(units, 60)
        expect(breakLines(units, width)).toHaveLength(breakLines(units, 60).length)
        expect(width).toBeLessThanOrEqual(60)
      }),
    )
    const title = words(20, 8, 14, 6, 2, 12)
    expect(breakLines(title, 60).map(([, to]) => to)).toEqual([5, 6])
    expect(breakLines(title, evenWidth(title, 60)).map(([, to]) => to)).toEqual([2, 6])
  })

  it('do not cut a word that a sum of lengths makes wider than its column by nothing', () => {
    const units = words(10)
    const neverAsked = () => {
      throw new Error('a letter was shaped')
    }
    expect(fitUnits(units, 10 - 1e-9, neverAsked)).toEqual(units)
  })
})
