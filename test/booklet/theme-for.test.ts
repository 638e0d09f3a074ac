import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import { shapeOf } from '../../src/booklet/frame/page-shape.ts'
import { themeFor } from '../../src/booklet/frame/theme-for.ts'
import { themes } from '../../src/booklet/frame/themes.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import { sheetsOf } from '../../src/booklet/press/sheets.ts'
import { documentWith, p, part, site, words } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)
const document = documentWith(
  part(
    'one',
    Array.from({ length: 60 }, (_, at) => p(words(30 + ((at * 13) % 60), at))),
  ),
)

/** How far below the head of the type area the last words of each page stand; those of the first and the last page not. */
function depths(levelPages: boolean): readonly number[] {
  const theme = themeFor('a5', { levelPages })
  const { frames } = layOut(document, { copy: 'a5', faces, shape, site, theme })
  return frames.slice(3, -1).map(({ placed }, index) => {
    const { top } = shapeOf(theme, index + 4)
    const baselines = placed.flatMap(({ y, draws }) =>
      draws.flatMap((draw) => (draw.kind === 'text' && draw.slot >= 0 ? [y + draw.y - top] : [])),
    )
    return Math.max(...baselines)
  })
}

describe('what an authority wants otherwise', () => {
  it('makes the type of A4 copies larger and leaves large print alone', () => {
    expect(themeFor('a4', { textSize: 14 }).text.size).toBeCloseTo(14)
    expect(themeFor('a4', { textSize: 14 }).paper).toEqual(themes.a4.paper)
    expect(themeFor('large-print', { textSize: 14 })).toEqual(themes['large-print'])
  })

  it('moves the pages of thick paper further', () => {
    const frames = Array.from({ length: 8 }, (_, index) => ({
      width: 400,
      height: 500,
      label: String(index),
      placed: [],
    }))
    const inner = (sheetThickness: number) =>
      sheetsOf(frames, themeFor('a5-booklet', { sheetThickness }))
        .at(-1)!
        .pages.map(({ x }) => x)
    const [thin, thick] = [inner(100), inner(300)]
    const more = (0.2 * 72) / 25.4
    expect(thick[0]! - thin[0]!).toBeCloseTo(more)
    expect(thick[1]! - thin[1]!).toBeCloseTo(-more)
  })

  it('ends facing pages at the same height when asked', () => {
    const [ragged, level] = [depths(false), depths(true)]
    expect(level.length).toBeGreaterThan(4)
    expect(new Set(ragged.map(Math.round)).size).toBeGreaterThan(1)
    expect(Math.max(...level) - Math.min(...level)).toBeLessThan(0.1)
  })
})
