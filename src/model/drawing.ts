import { apply, type Matrix } from './matrix.ts'

/**
 * A picture of lines, areas and letters: all that was understood of an SVG, and all that is ever shown of it. Lengths in CSS
 * pixels (96 to an inch) from its top left corner, y downwards.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** From the back to the front. */
  readonly shapes: readonly Shape[]
}

export type Shape = PathShape | TextShape | GroupShape

/** Straight pieces and cubic curves, as PDF's own operators: m, l, c, h. */
export type PathStep =
  | readonly ['m' | 'l', number, number]
  | readonly ['c', number, number, number, number, number, number]
  | readonly ['h']

export type FillRule = 'nonzero' | 'evenodd'

export interface PathShape {
  readonly kind: 'path'
  readonly steps: readonly PathStep[]
  /** Of the steps and of the line along them, into the drawing. */
  readonly matrix: Matrix
  readonly rule: FillRule
  readonly fill?: Paint
  readonly line?: Line
}

export interface Line {
  readonly paint: Paint
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly miterLimit: number
  /** Lengths of dashes and gaps in turn; none for a whole line. */
  readonly dash: readonly number[]
  readonly dashStart: number
}

export interface TextShape {
  readonly kind: 'text'
  readonly matrix: Matrix
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly spans: readonly TextSpan[]
  /** Where in its file it begins. */
  readonly line: number
}

/** Letters of one look, set where those before them end and moved from there. */
export interface TextSpan {
  readonly text: string
  readonly dx: number
  readonly dy: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly paint: SolidPaint
}

/** Things that show through together, or only inside outlines. */
export interface GroupShape {
  readonly kind: 'group'
  readonly opacity: number
  /** Nothing shows outside any of these. */
  readonly clips: readonly Outline[]
  readonly shapes: readonly Shape[]
}

/** In the drawing's own lengths. */
export interface Outline {
  readonly steps: readonly PathStep[]
  readonly rule: FillRule
}

/** Red, green and blue from 0 to 255, whole. */
export type Rgb = readonly [number, number, number]

export type Paint = SolidPaint | GradientPaint | PatternPaint

export interface SolidPaint {
  readonly kind: 'solid'
  readonly colour: Rgb
  readonly opacity: number
}

export interface GradientPaint {
  readonly kind: 'gradient'
  /** From a point to another; or from a circle to another, each with its radius. */
  readonly axis:
    | { readonly kind: 'linear'; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
    | {
        readonly kind: 'radial'
        readonly focus: readonly [number, number]
        readonly to: readonly [number, number]
        readonly radius: number
      }
  /** Of the axis into the drawing. */
  readonly matrix: Matrix
  /** Two or more, from 0 to 1, never falling. */
  readonly stops: readonly { readonly at: number; readonly colour: Rgb }[]
  readonly opacity: number
}

/** A tile that is laid again and again, as hatching is. */
export interface PatternPaint {
  readonly kind: 'pattern'
  /** Of a tile. Its lengths count from its top left corner, and nothing shows outside it. */
  readonly width: number
  readonly height: number
  /** Paths and groups of them. */
  readonly shapes: readonly Shape[]
  /** Of the first tile into the drawing. */
  readonly matrix: Matrix
  readonly opacity: number
}

/** The same path under a transform. */
export function movedSteps(steps: readonly PathStep[], matrix: Matrix): readonly PathStep[] {
  return steps.map((step): PathStep => {
    if (step[0] === 'h') return step
    if (step[0] !== 'c') return [step[0], ...apply(matrix, step[1], step[2])]
    return [
      'c',
      ...apply(matrix, step[1], step[2]),
      ...apply(matrix, step[3], step[4]),
      ...apply(matrix, step[5], step[6]),
    ]
  })
}

/** The letters of a drawing, with the line of its file on which each text begins. */
export function textsOf(shapes: readonly Shape[]): readonly { readonly text: string; readonly line: number }[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsOf(shape.shapes)
    return shape.kind === 'text' ? [{ text: shape.spans.map((span) => span.text).join(''), line: shape.line }] : []
  })
}
