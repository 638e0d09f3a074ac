import {
  type GroupShape,
  movedSteps,
  type Outline,
  type PathShape,
  type PathStep,
  type Shape,
} from '../../model/drawing.ts'
import { inside, type Matrix, unmoved } from '../../model/matrix.ts'
import type { Style } from './cascade.ts'
import { clipsOf } from './clips.ts'
import { type Around, referred } from './drawing-context.ts'
import { attributeLength, shareIn } from './element-lengths.ts'
import { styleIn, transformIn } from './element-style.ts'
import { chosenIn, isSilent } from './elements.ts'
import { markersOf } from './markers.ts'
import { rounded } from './numbers.ts'
import { lineOf, paintOf } from './paints.ts'
import type { Box } from './path-box.ts'
import { shapeSteps } from './shape-steps.ts'
import { textShapes } from './text-shapes.ts'
import { fitted, viewBoxOf } from './view-box.ts'
import type { Element } from './xml-tree.ts'

const drawn = new Set([
  'svg',
  'g',
  'switch',
  'use',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
])

/** What the children of an element show, from the back to the front. */
export function drawChildren(element: Element, around: Around): readonly Shape[] {
  const children = element.children.filter((child) => typeof child !== 'string')
  if (element.name !== 'switch') return children.flatMap((child) => drawElement(child, around))
  const first = chosenIn(element)
  return first === undefined ? [] : drawElement(first, around)
}

function drawElement(element: Element, around: Around): readonly Shape[] {
  if (element.space !== 'svg' || isSilent(element) || !drawn.has(element.name)) return []
  const { source } = around
  const style = styleIn(element, around)
  if (style.display === 'none') return []
  const here: Around = { ...around, style, matrix: inside(transformIn(element, style, around), around.matrix) }
  const steps = shapeSteps(element, here)
  // An element costs as much time as a few steps.
  if (!source.count((steps?.length ?? 0) + 5)) return []
  const shapes = steps === undefined ? drawInside(element, here) : drawShape(element, steps, here)
  return shown(shapes, element, style, steps, here)
}

function drawInside(element: Element, here: Around): readonly Shape[] {
  switch (element.name) {
    case 'g':
    case 'switch':
      return drawChildren(element, here)
    case 'svg':
      return drawView(element, element, here)
    case 'use':
      return drawUse(element, here)
    case 'text':
      return textShapes(element, here.style, here)
    default:
      return []
  }
}

function drawUse(element: Element, here: Around): readonly Shape[] {
  const target = referred(element, here.source)
  const id = target?.attributes.get('id')
  if (target === undefined || id === undefined) return []
  if (here.using.includes(id)) {
    here.source.notes.refuse(element.spot, `The picture uses "#${id}" inside itself.`)
    return []
  }
  const x = attributeLength(element, 'x', 'width', here)
  const y = attributeLength(element, 'y', 'height', here)
  const moved: Around = { ...here, matrix: inside([1, 0, 0, 1, x, y], here.matrix), using: [...here.using, id] }
  if (target.name !== 'symbol') return drawElement(target, moved)
  const style = styleIn(target, moved)
  return drawView(target, element, { ...moved, style })
}

/** A picture within the picture, with lengths of its own. `sized` says how large it is. */
function drawView(element: Element, sized: Element, here: Around): readonly Shape[] {
  const own = element === sized
  const place: Box = {
    x: own ? attributeLength(element, 'x', 'width', here) : 0,
    y: own ? attributeLength(element, 'y', 'height', here) : 0,
    width: attributeLength(
      sized,
      'width',
      'width',
      here,
      attributeLength(element, 'width', 'width', here, here.view.width),
    ),
    height: attributeLength(
      sized,
      'height',
      'height',
      here,
      attributeLength(element, 'height', 'height', here, here.view.height),
    ),
  }
  if (!(place.width > 0 && place.height > 0)) return []
  const box = viewBoxOf(element.attributes.get('viewBox'))
  const matrix: Matrix =
    box === undefined
      ? [1, 0, 0, 1, place.x, place.y]
      : fitted(box, place, element.attributes.get('preserveAspectRatio'))
  const view = box ?? place
  const shapes = drawChildren(element, { ...here, matrix: inside(matrix, here.matrix), view })
  if (shapes.length === 0 || here.style.overflow === 'visible' || here.style.overflow === 'auto') return shapes
  return [group(shapes, 1, [{ steps: movedSteps(rectangle(place), here.matrix), rule: 'nonzero' }])]
}

function drawShape(element: Element, steps: readonly PathStep[], here: Around): readonly Shape[] {
  const { style } = here
  if (style.visibility !== 'visible' || steps.length === 0) return []
  const fill = element.name === 'line' ? undefined : paintOf('fill', element, style, steps, here)
  const line = lineOf(element, style, steps, here)
  const markers = markersOf(element, steps, here)
  if (fill === undefined && line === undefined) return markers
  const rule = style['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero'
  const [a, b, c, d] = here.matrix
  // Where a transform keeps all angles, a line along the path is as wide everywhere, and the path can be moved by itself.
  const size = Math.sqrt(Math.abs(a * d - b * c))
  const keepsAngles =
    Math.abs(a * c + b * d) < 1e-6 * size * size && Math.abs(Math.hypot(a, b) - Math.hypot(c, d)) < 1e-6 * size
  if (size === 0) return []
  const flat = line === undefined || keepsAngles
  const by = (value: number) => (flat ? value * size : value)
  const shape: PathShape = {
    kind: 'path',
    steps: flat ? movedSteps(steps, here.matrix) : steps,
    matrix: flat ? unmoved : here.matrix,
    rule,
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined
      ? {}
      : { line: { ...line, width: by(line.width), dash: line.dash.map(by), dashStart: by(line.dashStart) } }),
  }
  return [shape, ...markers]
}

/** What an element shows, seen through as it says and cut as it says. */
function shown(
  shapes: readonly Shape[],
  element: Element,
  style: Style,
  steps: readonly PathStep[] | undefined,
  here: Around,
): readonly Shape[] {
  if (shapes.length === 0) return shapes
  const opacity = rounded(shareIn(style.opacity!, element, here))
  if (opacity === 0) return []
  const clips = clipsOf(element, style, steps, here)
  return opacity === 1 && clips.length === 0 ? shapes : [group(shapes, opacity, clips)]
}

function group(shapes: readonly Shape[], opacity: number, clips: readonly Outline[]): GroupShape {
  return { kind: 'group', opacity, clips, shapes }
}

function rectangle({ x, y, width, height }: Box): readonly PathStep[] {
  return [['m', x, y], ['l', x + width, y], ['l', x + width, y + height], ['l', x, y + height], ['h']]
}
