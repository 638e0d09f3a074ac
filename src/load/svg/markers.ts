import { movedSteps, type PathStep, type Shape } from '../../model/drawing.ts'
import { apply, inside, type Matrix, unmoved } from '../../model/matrix.ts'
import { type Around, named, urlId } from './drawing-context.ts'
import { attributeLength, lengthIn } from './element-lengths.ts'
import { styleWhereItStands } from './element-style.ts'
import { paintOf } from './paints.ts'
import { pathSteps } from './path-data.ts'
import { transformOf } from './transforms.ts'
import { type Vertex, verticesOf } from './vertices.ts'
import { fitted, viewBoxOf } from './view-box.ts'
import type { Element } from './xml-tree.ts'

const marked = new Set(['path', 'line', 'polyline', 'polygon'])
const places = ['start', 'mid', 'end'] as const

/**
 * The arrow heads and other marks of a line, after SVG 2, 13.7: `marker-start` at its first vertex, `marker-end` at its last
 * and `marker-mid` at all others. Each is drawn anew, so that all of them count as what they are.
 */
export function markersOf(element: Element, steps: readonly PathStep[], here: Around): readonly Shape[] {
  if (!marked.has(element.name) || places.every((place) => here.style[`marker-${place}`] === 'none')) return []
  const vertices = verticesOf(steps)
  const inArcs = element.name === 'path' ? pathSteps(element.attributes.get('d') ?? '').inArcs : new Set<number>()
  const at = (place: (typeof places)[number]) =>
    place === 'start'
      ? vertices.slice(0, 1)
      : place === 'end'
        ? vertices.slice(-1)
        : vertices.filter((_, index) => index > 0 && index < vertices.length - 1 && !inArcs.has(index))
  return places.flatMap((place) => {
    const marker = markerOf(place, element, here)
    if (marker === undefined) return []
    const shapes: Shape[] = []
    // What is more than anybody draws ends here, however many vertices there are.
    for (const vertex of at(place)) {
      if (!here.source.count(1)) break
      shapes.push(...drawMarker(marker, place, vertex, element, steps, here))
    }
    return shapes
  })
}

function markerOf(place: (typeof places)[number], element: Element, here: Around): Element | undefined {
  const typed = here.style[`marker-${place}`]!
  if (typed === 'none') return undefined
  const { notes } = here.source
  const id = urlId(typed)
  const marker = id === undefined ? undefined : named(id, element, here.source)
  if (id !== undefined && here.using.includes(id))
    notes.refuse(element.spot, `The picture uses "#${id}" inside itself.`)
  else if (marker?.name === 'marker') return marker
  else if (id === undefined || marker !== undefined)
    notes.refuse(element.spot, `The mark "${typed}" on a line is not understood.`)
  return undefined
}

function drawMarker(
  marker: Element,
  place: (typeof places)[number],
  vertex: Vertex,
  element: Element,
  steps: readonly PathStep[],
  here: Around,
): readonly Shape[] {
  const width = attributeLength(marker, 'markerWidth', 'width', here, 3)
  const height = attributeLength(marker, 'markerHeight', 'height', here, 3)
  const scale =
    marker.attributes.get('markerUnits') === 'userSpaceOnUse'
      ? 1
      : (lengthIn(here.style['stroke-width']!, 'both', here.style, here, element) ?? 0)
  if (!(width > 0 && height > 0 && scale > 0)) return []
  const box = viewBoxOf(marker.attributes.get('viewBox'))
  const view = box ?? { x: 0, y: 0, width, height }
  const fit =
    box === undefined
      ? unmoved
      : fitted(box, { x: 0, y: 0, width, height }, marker.attributes.get('preserveAspectRatio'))
  const around: Around = { ...here, view }
  const [refX, refY] = apply(fit, reference(marker, 'refX', view, around), reference(marker, 'refY', view, around))
  const toVertex: Matrix = [scale, 0, 0, scale, vertex.x, vertex.y]
  const turned = inside(turnOf(marker, place, vertex, here), toVertex)
  const frame = inside(inside([1, 0, 0, 1, -refX, -refY], turned), here.matrix)
  const style = styleWhereItStands(marker, here.source)
  const shapes = here.source.draw(marker, {
    ...around,
    style,
    matrix: inside(fit, frame),
    using: [...here.using, marker.attributes.get('id') ?? ''],
    context: {
      fill: paintOf('fill', element, { ...here.style, 'fill-opacity': '1' }, steps, here),
      stroke: paintOf('stroke', element, { ...here.style, 'stroke-opacity': '1' }, steps, here),
    },
  })
  if (shapes.length === 0 || style.overflow === 'visible' || style.overflow === 'auto') return shapes
  const edge: readonly PathStep[] = [['m', 0, 0], ['l', width, 0], ['l', width, height], ['l', 0, height], ['h']]
  return [{ kind: 'group', opacity: 1, clips: [{ steps: movedSteps(edge, frame), rule: 'nonzero' }], shapes }]
}

const words: { readonly [word: string]: number } = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 }

/** The point of the mark that is laid on the vertex, in the lengths of its `viewBox`. */
function reference(
  marker: Element,
  name: 'refX' | 'refY',
  view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  around: Around,
): number {
  const typed = marker.attributes.get(name)?.trim() ?? ''
  const [from, whole] = name === 'refX' ? [view.x, view.width] : [view.y, view.height]
  return Object.hasOwn(words, typed)
    ? from + whole * words[typed]!
    : attributeLength(marker, name, name === 'refX' ? 'width' : 'height', around)
}

function turnOf(marker: Element, place: (typeof places)[number], { angle }: Vertex, { source }: Around): Matrix {
  const typed = marker.attributes.get('orient')?.trim() ?? '0'
  const degrees =
    typed === 'auto' || (typed === 'auto-start-reverse' && place !== 'start')
      ? String(angle)
      : typed === 'auto-start-reverse'
        ? String(angle + 180)
        : typed
  const found = transformOf(`rotate(${degrees})`)
  if (found === undefined) source.notes.refuse(marker.spot, `The direction "${typed}" of a mark is not understood.`)
  return found ?? unmoved
}
