import { describe, expect, it } from 'vitest'
import type { Frame } from '../../src/booklet/frame/frame.ts'
import { type Theme, themes } from '../../src/booklet/frame/themes.ts'
import { creepOf, saddleStitch } from '../../src/booklet/press/impose.ts'
import { type PagePlace, type Sheet, sheetsOf } from '../../src/booklet/press/sheets.ts'

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

/** What is painted on the left and on the right of each side of paper, by where it stands there. */
function painted(
  sheets: readonly Sheet[],
): readonly { readonly left: PagePlace | undefined; readonly right: PagePlace | undefined }[] {
  return sheets.map(({ pages, width }) => {
    const on = pages.filter((page) => Number.isFinite(page.turn))
    return {
      left: on.find((page) => page.clip!.x + page.clip!.width <= width / 2 + 0.001),
      right: on.find((page) => page.clip!.x >= width / 2 - 0.001),
    }
  })
}

const blank = (theme: Theme, index: number): Frame => ({ ...theme.paper, label: String(index + 1), placed: [] })

describe.each(['a5-booklet', 'press-imposed'] as const)('the sheets of a copy of kind %s', (copy) => {
  const theme = themes[copy]

  it('read in order when they are folded, and come level when they are cut, for 1 to 200 pages', () => {
    for (let count = 1; count <= 200; count += 1) {
      const sheets = sheetsOf(
        Array.from({ length: count }, (_, index) => blank(theme, index)),
        theme,
      )
      const sides = painted(sheets)
      const leaves = Array.from({ length: sides.length / 2 }, (_, sheet) => ({
        front: sides[sheet * 2]!,
        back: sides[sheet * 2 + 1]!,
      }))
      const first = leaves.flatMap(({ front, back }) => [front.right, back.left])
      const second = leaves.toReversed().flatMap(({ front, back }) => [back.right, front.left])
      const read = [...first, ...second].map((page) => page?.turn)
      expect(read).toEqual(Array.from({ length: Math.ceil(count / 4) * 4 }, (_, at) => (at < count ? at : undefined)))
      for (const [index, { left, right }] of sides.entries()) {
        // A sheet lies in as many others as come before it, and stands out by the paper of each.
        const creep = Math.floor(index / 2) * theme.sheetThickness
        const fold = sheets[index]!.width / 2
        if (left) expect(fold - (left.x + theme.paper.width)).toBeCloseTo(-creep)
        if (right) expect(right.x - fold).toBeCloseTo(-creep)
        if (left && right) expect(left.y).toBe(right.y)
      }
    }
  })
})

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
