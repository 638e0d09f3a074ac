import { expect, it } from 'vitest'
import { drawChart } from '../../src/booklet/compose/draw-chart.ts'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { ChartBlock } from '../../src/model/blocks.ts'
import { chart } from './make-document.ts'

const shape = shaperOf(openFaces(readFonts()))
const size = 9

/** The texts of a chart, with the rectangle of each: its left and right end, its top and its foot. */
function labels(block: ChartBlock) {
  const draws = drawChart(block, { x: 0, width: 380, height: 190, size, slot: 0, shape, black: false })
  return draws.flatMap((draw) =>
    draw.kind === 'text'
      ? [
          {
            said: draw.words.map(({ text }) => text).join(''),
            left: draw.x,
            right: draw.x + draw.width,
            top: draw.y - draw.size * 0.72,
            foot: draw.y + draw.size * 0.21,
          },
        ]
      : [],
  )
}

it('sets no words of a chart over others, with a long unit and a break in the figures', () => {
  const values = [53, 57, 58, 79, 84, 96, 100, 120, 130, 204]
  const plain = chart(values, [110, 120]) as ChartBlock
  for (const at of [1, 2, 3, 8]) {
    const all = labels({ ...plain, unit: 'assessments in the quarter', breaks: [plain.periods[at]!] })
    expect(all.length).toBeGreaterThan(8)
    const over = all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((two) => one.left < two.right && two.left < one.right && one.top < two.foot && two.top < one.foot)
        .map((two) => `${one.said} and ${two.said}`),
    )
    expect(over).toEqual([])
  }
})

it('marks each figure, and a name again only where it could not stand beside the end of its line', () => {
  const marksIn = (block: ChartBlock) =>
    drawChart(block, { x: 0, width: 380, height: 190, size, slot: 0, shape, black: false }).filter(
      (draw) => draw.kind === 'rectangle' || (draw.kind === 'path' && draw.fill !== undefined),
    ).length
  expect(marksIn(chart([10, 11, 10]) as ChartBlock)).toBe(6)
  expect(marksIn(chart([10, 11, undefined]) as ChartBlock)).toBe(4 + 2)
})
