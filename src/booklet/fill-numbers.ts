import type { Draw, PageNumberDraw, Placed, PlaceName, TextDraw } from './frame.ts'
import type { Shape } from './shape.ts'

/** Things on a page with every page number in its place. `numberOf` gives the number of a place's page. */
export function fillNumbers(
  placed: readonly Placed[],
  numberOf: (place: PlaceName) => string,
  shape: Shape,
): readonly Placed[] {
  return placed.map((each) => {
    if (!each.draws.some((draw) => draw.kind === 'page-number' || draw.kind === 'turn')) return each
    return { ...each, draws: each.draws.map((draw) => fill(draw, numberOf, shape)) }
  })
}

function fill(draw: Draw, numberOf: (place: PlaceName) => string, shape: Shape): Draw {
  if (draw.kind === 'turn') return { ...draw, placed: fillNumbers(draw.placed, numberOf, shape) }
  return draw.kind === 'page-number' ? numberDraw(draw, numberOf(draw.place), shape) : draw
}

function numberDraw(draw: PageNumberDraw, number: string, shape: Shape): TextDraw {
  const { before, after, align, size, ink, slot, y } = draw
  const words = [shape(`${before}${number}${after}`, 'regular')]
  const width = ((words[0]?.width ?? 0) * size) / 1000
  const x = align === 'right' ? draw.x + draw.width - width : draw.x
  return { kind: 'text', x, y, width, size, ink, slot, words }
}

/** Places whose page numbers have more figures than room was kept for. */
export function tooNarrow(placed: readonly Placed[], numberOf: (place: PlaceName) => string): readonly PlaceName[] {
  return placed.flatMap(({ draws }) =>
    draws.flatMap((draw) => {
      if (draw.kind === 'turn') return tooNarrow(draw.placed, numberOf)
      return draw.kind === 'page-number' && numberOf(draw.place).length > draw.digits ? [draw.place] : []
    }),
  )
}
