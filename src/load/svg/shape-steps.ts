import type { PathStep } from '../../model/drawing.ts'
import { arcSteps } from './arcs.ts'
import type { Around } from './drawing-context.ts'
import { attributeLength, attributeNumbers } from './element-lengths.ts'
import { pathSteps } from './path-data.ts'
import type { Element } from './xml-tree.ts'

/** The outline of an element that is a shape, in its own lengths; undefined for other elements, empty for one without any size. */
export function shapeSteps(element: Element, around: Around): readonly PathStep[] | undefined {
  const across = (name: string) => attributeLength(element, name, 'width', around)
  const down = (name: string) => attributeLength(element, name, 'height', around)
  switch (element.name) {
    case 'path': {
      const d = element.attributes.get('d') ?? ''
      const { steps, brokenAt } = pathSteps(d === 'none' ? '' : d)
      if (brokenAt !== undefined)
        around.source.notes.refuse(
          element.spot,
          `A path breaks off at "${d.slice(brokenAt, brokenAt + 20)}", which is no step of a path.`,
        )
      return steps
    }
    case 'rect':
      return rectangle(element, around)
    case 'circle': {
      const radius = attributeLength(element, 'r', 'both', around)
      return ellipse(across('cx'), down('cy'), radius, radius)
    }
    case 'ellipse': {
      const rx = attributeLength(element, 'rx', 'width', around, Number.NaN)
      const ry = attributeLength(element, 'ry', 'height', around, Number.NaN)
      return ellipse(across('cx'), down('cy'), Number.isNaN(rx) ? ry : rx, Number.isNaN(ry) ? rx : ry)
    }
    case 'line':
      return [
        ['m', across('x1'), down('y1')],
        ['l', across('x2'), down('y2')],
      ]
    case 'polyline':
    case 'polygon': {
      const numbers = attributeNumbers(element, 'points', around)
      const steps: PathStep[] = []
      for (let at = 0; at + 1 < numbers.length; at += 2)
        steps.push([at === 0 ? 'm' : 'l', numbers[at]!, numbers[at + 1]!])
      return element.name === 'polygon' && steps.length > 0 ? [...steps, ['h']] : steps
    }
    default:
      return undefined
  }
}

function ellipse(x: number, y: number, rx: number, ry: number): readonly PathStep[] {
  if (!(rx > 0 && ry > 0)) return []
  const half = (from: readonly [number, number], to: readonly [number, number]) =>
    arcSteps({ from, to, radii: [rx, ry], turn: 0, large: false, sweep: true })
  const [right, left] = [[x + rx, y] as const, [x - rx, y] as const]
  return [['m', ...right], ...half(right, left), ...half(left, right), ['h']]
}

function rectangle(element: Element, around: Around): readonly PathStep[] {
  const x = attributeLength(element, 'x', 'width', around)
  const y = attributeLength(element, 'y', 'height', around)
  const width = attributeLength(element, 'width', 'width', around)
  const height = attributeLength(element, 'height', 'height', around)
  if (!(width > 0 && height > 0)) return []
  const typedX = attributeLength(element, 'rx', 'width', around, Number.NaN)
  const typedY = attributeLength(element, 'ry', 'height', around, Number.NaN)
  const rx = Math.min(Math.max(0, (Number.isNaN(typedX) ? typedY : typedX) || 0), width / 2)
  const ry = Math.min(Math.max(0, (Number.isNaN(typedY) ? typedX : typedY) || 0), height / 2)
  const [right, bottom] = [x + width, y + height]
  if (rx === 0 || ry === 0) return [['m', x, y], ['l', right, y], ['l', right, bottom], ['l', x, bottom], ['h']]
  const corner = (fromX: number, fromY: number, toX: number, toY: number) =>
    arcSteps({ from: [fromX, fromY], to: [toX, toY], radii: [rx, ry], turn: 0, large: false, sweep: true })
  return [
    ['m', x + rx, y],
    ['l', right - rx, y],
    ...corner(right - rx, y, right, y + ry),
    ['l', right, bottom - ry],
    ...corner(right, bottom - ry, right - rx, bottom),
    ['l', x + rx, bottom],
    ...corner(x + rx, bottom, x, bottom - ry),
    ['l', x, y + ry],
    ...corner(x, y + ry, x + rx, y),
    ['h'],
  ]
}
