import type { GradientPaint, Rgb } from '../../model/drawing.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Colour } from '../frame/inks.ts'
import type { PdfDocument, PdfRef, PdfValue } from './pdf-document.ts'

/** A gradient as a pattern of PDF. `matrix` brings its axis into the form that it is painted in. */
export function gradientPattern(
  { axis, stops }: GradientPaint,
  matrix: Matrix,
  pdf: PdfDocument,
  inkOf: (colour: Rgb) => Colour,
): PdfRef {
  const inks = stops.map(({ colour }) => inkOf(colour))
  const pattern = pdf.ref({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix,
    Shading: {
      ShadingType: axis.kind === 'linear' ? 2 : 3,
      ColorSpace: inks[0]?.length === 4 ? 'DeviceCMYK' : 'DeviceRGB',
      Coords: axis.kind === 'linear' ? [...axis.from, ...axis.to] : [...axis.focus, 0, ...axis.to, axis.radius],
      Function: between(
        stops.map(({ at }) => at),
        inks,
      ),
      Extend: [true, true],
    },
  })
  pattern.end()
  return pattern
}

/** From one colour to the next, each between its two places along the axis. */
function between(places: readonly number[], inks: readonly Colour[]): PdfValue {
  const step = (from: Colour, to: Colour): PdfValue => ({ FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 })
  const [first, last] = [inks[0]!, inks.at(-1)!]
  // The first and the last colour reach to the ends.
  const ats = [0, ...places, 1]
  const all = [first, ...inks, last]
  const pieces = ats.slice(1).flatMap((at, index) => {
    const from = ats[index]!
    return at > from ? [{ to: at, made: step(all[index]!, all[index + 1]!) }] : []
  })
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: pieces.map(({ made }) => made),
    Bounds: pieces.slice(0, -1).map(({ to }) => to),
    Encode: pieces.flatMap(() => [0, 1]),
  }
}
