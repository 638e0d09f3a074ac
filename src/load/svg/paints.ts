import type { Line, Paint, PathStep } from '../../model/drawing.ts'
import type { Style } from './cascade.ts'
import { colourOf } from './colours.ts'
import { type Around, named, urlId } from './drawing-context.ts'
import { lengthIn, shareIn } from './element-lengths.ts'
import { gradientOf } from './gradients.ts'
import { rounded } from './numbers.ts'
import { patternOf } from './patterns.ts'
import type { Element } from './xml-tree.ts'

/** What an area or a line of an element is painted with; undefined for nothing. */
export function paintOf(
  use: 'fill' | 'stroke',
  element: Element,
  style: Style,
  steps: readonly PathStep[],
  around: Around,
): Paint | undefined {
  const typed = style[use]!
  const opacity = shareIn(style[`${use}-opacity`]!, element, around)
  if (typed === 'context-fill') return faded(around.context?.fill, opacity)
  if (typed === 'context-stroke') return faded(around.context?.stroke, opacity)
  const id = urlId(typed)
  if (id === undefined) return solid(typed, opacity, element, style, around)
  const server = named(id, element, around.source)
  if (server === undefined) return undefined
  if (server.name === 'linearGradient' || server.name === 'radialGradient')
    return gradientOf(server, opacity, steps, around)
  if (server.name === 'pattern') return patternOf(server, element, opacity, steps, around)
  around.source.notes.refuse(
    element.spot,
    `Areas here are filled with a "${server.name}", which is not drawn.`,
    'Fill them with plain colours, or draw the pattern as lines.',
  )
  return undefined
}

function faded(paint: Paint | undefined, opacity: number): Paint | undefined {
  const seen = rounded((paint?.opacity ?? 0) * opacity)
  return paint === undefined || seen === 0 ? undefined : { ...paint, opacity: seen }
}

/** A plain colour; undefined for none. */
export function solid(typed: string, opacity: number, element: Element, style: Style, around: Around) {
  if (typed === 'none') return undefined
  const colour = colourOf(/^currentcolor$/i.test(typed) ? style.color! : typed)
  if (colour === undefined) {
    around.source.notes.refuse(
      element.spot,
      `The colour "${typed}" is not understood.`,
      'Write it as #rrggbb or by its name in English.',
    )
    return undefined
  }
  const seen = rounded(colour.opacity * opacity)
  return seen === 0 ? undefined : { kind: 'solid' as const, colour: colour.rgb, opacity: seen }
}

/** The line along a path; undefined where none is drawn. */
export function lineOf(element: Element, style: Style, steps: readonly PathStep[], around: Around): Line | undefined {
  if (style.stroke === 'none') return undefined
  const length = (name: string) => lengthIn(style[name]!, 'both', style, around, element) ?? 0
  const width = length('stroke-width')
  const paint = width > 0 ? paintOf('stroke', element, style, steps, around) : undefined
  if (paint === undefined) return undefined
  const caps = ['butt', 'round', 'square'] as const
  const joins = ['miter', 'round', 'bevel'] as const
  const dash = dashOf(element, style, around)
  return {
    paint,
    width,
    cap: caps.find((cap) => cap === style['stroke-linecap']) ?? 'butt',
    join: joins.find((join) => join === style['stroke-linejoin']) ?? 'miter',
    miterLimit: Math.max(1, Number(style['stroke-miterlimit']) || 4),
    dash,
    dashStart: dash.length === 0 ? 0 : length('stroke-dashoffset'),
  }
}

function dashOf(element: Element, style: Style, around: Around): readonly number[] {
  const typed = style['stroke-dasharray']!.trim()
  if (typed === 'none' || typed === '') return []
  const lengths = typed.split(/\s*,\s*|\s+/).map((each) => lengthIn(each, 'both', style, around, element) ?? 0)
  if (lengths.some((each) => each < 0) || lengths.every((each) => each === 0)) return []
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
}
