import { describe, expect, it } from 'vitest'
import { creepOf, saddleStitch } from '../../src/booklet/impose.ts'

/** The pages in the order in which a reader turns them, once the sheets are laid in each other, folded and stitched. */
function folded(pages: number): readonly (number | undefined)[] {
  const sides = saddleStitch(pages)
  const sheets = Array.from({ length: sides.length / 2 }, (_, sheet) => ({
    front: sides[sheet * 2],
    back: sides[sheet * 2 + 1],
  }))
  const first = sheets.flatMap(({ front, back }) => [front?.right, back?.left])
  const second = sheets.toReversed().flatMap(({ front, back }) => [back?.right, front?.left])
  return [...first, ...second]
}

describe('saddle stitch', () => {
  it('gives the reading order when the sheets are folded, for 1 to 200 pages', () => {
    for (let pages = 1; pages <= 200; pages += 1) {
      const read = folded(pages)
      expect(read.length).toBe(Math.ceil(pages / 4) * 4)
      expect(read).toEqual(Array.from({ length: read.length }, (_, index) => (index < pages ? index : undefined)))
    }
  })

  it('prints each page once, front before back, outermost sheet first', () => {
    for (let pages = 1; pages <= 200; pages += 1) {
      const sides = saddleStitch(pages)
      expect(sides.map((side) => side.face)).toEqual(sides.map((_, index) => (index % 2 === 0 ? 'front' : 'back')))
      expect(sides.map((side) => side.sheet)).toEqual(sides.map((_, index) => Math.floor(index / 2)))
      const printed = sides.flatMap((side) => [side.left, side.right]).filter((page) => page !== undefined)
      expect(printed.sort((one, other) => one - other)).toEqual(Array.from({ length: pages }, (_, index) => index))
    }
  })

  it('moves pages nearer to the fold the deeper their sheet lies', () => {
    expect([0, 1, 2].map((sheet) => creepOf(sheet, 0.3))).toEqual([0, 0.3, 0.6])
  })
})
