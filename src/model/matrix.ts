/** A transform as PDF and SVG write it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0]

/** One transform inside another: first `inner` is done, then `outer`. */
export function inside(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The transform that undoes another; undefined for one that leaves no area. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c
  if (size === 0) return undefined
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The rectangle that a rectangle becomes, as left, bottom, right, top, where the transform moves and turns by quarters only. */
export function applyToRectangle(
  matrix: Matrix,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly [number, number, number, number] {
  const [x1, y1] = apply(matrix, x, y)
  const [x2, y2] = apply(matrix, x + width, y + height)
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
