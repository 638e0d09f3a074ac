import type { Shape } from '../fonts/shape.ts'
import type { Draw, PageNumberDraw, Placed, PlaceName, TextDraw } from './frame.ts'
import type { Pt } from './points.ts'

/** Things on a page with every page number in its place. `numberOf` gives the number of a place's page. */
export function fillNumbers(
  placed: readonly Placed[],
  numberOf: (place: PlaceName) => string,
  shape: Shape,
): readonly Placed[] {
  return placed.map((each) => {
    if (!each.draws.some((draw) => draw.kind === 'page-number' || draw.kind === 'turn')) return each
    let draws = each.draws
    for (const draw of each.draws)
      if (draw.kind === 'page-number') draws = drawnUp(draws, draw, spare(draw, numberOf(draw.place), shape))
    return { ...each, draws: draws.map((draw) => fill(draw, numberOf, shape)) }
  })
}

/** How much of the room for a number it leaves empty. */
function spare(draw: PageNumberDraw, number: string, shape: Shape): Pt {
  return draw.lineEnd === undefined ? 0 : draw.width - numberDraw(draw, number, shape).width
}

/** What stands after a number on its line, moved to the left: no gap shows how much room was kept. */
function drawnUp(draws: readonly Draw[], after: PageNumberDraw, by: Pt): readonly Draw[] {
  if (by < 0.01) return draws
  const { y, size, lineEnd = 0 } = after
  // From the top of the line, where its links begin, to what underlines its words.
  const [top, bottom] = [y - size * 1.1, y + size * 0.35]
  return draws.map((draw) => {
    if (draw.kind === 'path' || !('x' in draw) || draw.y < top || draw.y > bottom) return draw
    const follows = draw.x > after.x + 0.01 && draw.x < lineEnd + 0.01
    if (!follows) return draw
    return draw.kind === 'line' ? { ...draw, x: draw.x - by, toX: draw.toX - by } : { ...draw, x: draw.x - by }
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
