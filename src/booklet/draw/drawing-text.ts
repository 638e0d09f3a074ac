import type { SolidPaint, TextShape } from '../../model/drawing.ts'
import { inside, type Matrix } from '../../model/matrix.ts'
import type { Style } from '../fonts/font-style.ts'
import type { Shaped, Shape as Shaper } from '../fonts/shape.ts'

/** Letters of one look with their place: `matrix` brings the point where they begin into the drawing. */
export interface PlacedText {
  readonly matrix: Matrix
  readonly words: readonly Shaped[]
  readonly size: number
  readonly paint: SolidPaint
}

/** A text of a drawing with each stretch of it in its place, by the letters that are really set. */
export function drawingText({ matrix, x, y, anchor, spans }: TextShape, shape: Shaper): readonly PlacedText[] {
  const set = spans.map((span) => {
    const shaped = shape(span.text, styleOf(span.bold, span.italic))
    return { span, shaped, width: (shaped.width * span.size) / 1000 }
  })
  const whole = set.reduce((sum, { span, width }) => sum + span.dx + width, 0)
  let across = x - (anchor === 'start' ? 0 : anchor === 'middle' ? whole / 2 : whole)
  let down = y
  return set.map(({ span, shaped, width }) => {
    across += span.dx
    down += span.dy
    const placed = {
      matrix: inside([1, 0, 0, 1, across, down], matrix),
      words: [shaped],
      size: span.size,
      paint: span.paint,
    }
    across += width
    return placed
  })
}

function styleOf(bold: boolean, italic: boolean): Style {
  return bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular'
}
