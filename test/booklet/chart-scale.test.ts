import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayFigure, sayTicks, spread, ticksFor } from '../../src/booklet/compose/chart-scale.ts'

describe('the scale of a chart', () => {
  it('holds every figure between its first and its last tick, with a few even steps', () => {
    const figures = fc.array(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(2))),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(figures, (values) => {
        const ticks = ticksFor(values, 4)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(8)
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-6)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6)
      }),
    )
  })

  it('begins at nought where that wastes little room, and not where figures lie close together', () => {
    expect(ticksFor([10, 60], 4)[0]).toBe(0)
    expect(ticksFor([92, 95, 96], 4)[0]).toBeGreaterThan(80)
  })

  it('says figures with the decimals of the finest, and sets thousands apart', () => {
    expect(sayTicks([0, 2.5, 5])).toEqual(['0.0', '2.5', '5.0'])
    expect(sayFigure(-12345.6)).toBe('−12,345.6')
  })

  it('moves labels apart so that none touch, within their room', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(wanted, (places) => {
        const set = [...spread(places, 15, 0, 100)].sort((one, other) => one - other)
        for (const [index, place] of set.entries()) {
          expect(place).toBeLessThanOrEqual(100)
          if (index > 0) expect(place - (set[index - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9)
        }
      }),
    )
  })
})
