import type { GradientPaint, Paint, PathStep, Rgb } from '../../model/drawing.ts'
import { inside, type Matrix, unmoved } from '../../model/matrix.ts'
import { chainOf, firstSaid } from './chain-of.ts'
import { colourOf, share } from './colours.ts'
import type { Around } from './drawing-context.ts'
import { shareIn } from './element-lengths.ts'
import { lengthOf } from './lengths.ts'
import { rounded } from './numbers.ts'
import { boxOf } from './path-box.ts'
import { transformOf } from './transforms.ts'
import type { Element } from './xml-tree.ts'

/** What a gradient paints a path with: one colour where it has but one, nothing where it cannot be seen. */
export function gradientOf(
  server: Element,
  opacity: number,
  steps: readonly PathStep[],
  around: Around,
): Paint | undefined {
  const { notes } = around.source
  const chain = chainOf(server, around)
  const find = (name: string) => firstSaid(chain, name)
  if (!/^(?:pad)?$/.test(find('spreadMethod')?.trim() ?? '')) {
    notes.refuse(server.spot, 'A gradient that goes on again and again is not drawn.')
    return undefined
  }
  const stops = stopsOf(chain.find((each) => each.children.some(isStop)) ?? server, around)
  const opacities = new Set(stops.map((stop) => stop.opacity))
  if (opacities.size > 1) {
    notes.refuse(
      server.spot,
      'A gradient that fades into nothing is not drawn.',
      'Let it end in the colour that stands behind it.',
    )
    return undefined
  }
  const seen = rounded((stops[0]?.opacity ?? 0) * opacity)
  const last = stops.at(-1)
  if (last === undefined || seen === 0) return undefined
  const inBox = find('gradientUnits') !== 'userSpaceOnUse'
  const box = inBox ? boxOf(steps) : undefined
  if (inBox && (box === undefined || box.width === 0 || box.height === 0)) return undefined
  const typed = find('gradientTransform')
  const own = typed === undefined ? unmoved : transformOf(typed)
  if (own === undefined) notes.refuse(server.spot, `The transform "${typed}" is not understood.`)
  const unit: Matrix = box === undefined ? unmoved : [box.width, 0, 0, box.height, box.x, box.y]
  const matrix = inside(inside(own ?? unmoved, unit), around.matrix)
  const view = inBox ? { width: 1, height: 1 } : around.view
  const at = (name: string, along: 'width' | 'height', other: string) => {
    const text = find(name) ?? other
    const found = lengthOf(text, { whole: view[along], fontSize: Number(around.style['font-size']) })
    if (found === undefined) notes.refuse(server.spot, `The length "${text}" is not understood.`)
    return found ?? 0
  }
  const plain = { kind: 'solid' as const, colour: last.colour, opacity: seen }
  const shown = stops.map(({ at, colour }) => ({ at, colour }))
  if (server.name === 'linearGradient') {
    const axis = {
      kind: 'linear' as const,
      from: [at('x1', 'width', '0%'), at('y1', 'height', '0%')] as const,
      to: [at('x2', 'width', '100%'), at('y2', 'height', '0%')] as const,
    }
    const short = axis.from[0] === axis.to[0] && axis.from[1] === axis.to[1]
    return short || stops.length === 1 ? plain : { kind: 'gradient', axis, matrix, stops: shown, opacity: seen }
  }
  const to = [at('cx', 'width', '50%'), at('cy', 'height', '50%')] as const
  const radius = at('r', 'width', '50%')
  if (find('fr') !== undefined && at('fr', 'width', '0') !== 0)
    notes.refuse(server.spot, 'A gradient that begins at a circle and not at a point is not drawn.')
  const focus = focusIn(to, radius, [at('fx', 'width', String(to[0])), at('fy', 'height', String(to[1]))])
  if (radius <= 0 || stops.length === 1) return plain
  return { kind: 'gradient', axis: { kind: 'radial', focus, to, radius }, matrix, stops: shown, opacity: seen }
}

/** A point outside the circle is taken to its edge, just inside. */
function focusIn(
  to: readonly [number, number],
  radius: number,
  focus: readonly [number, number],
): GradientPaint['axis']['to'] {
  const [x, y] = [focus[0] - to[0], focus[1] - to[1]]
  const far = Math.hypot(x, y) / (radius * 0.999)
  return far <= 1 ? focus : [to[0] + x / far, to[1] + y / far]
}

function isStop(child: Element | string): child is Element {
  return typeof child !== 'string' && child.space === 'svg' && child.name === 'stop'
}

interface Stop {
  readonly at: number
  readonly colour: Rgb
  readonly opacity: number
}

function stopsOf(server: Element, around: Around): readonly Stop[] {
  let least = 0
  return server.children.filter(isStop).flatMap((stop): readonly Stop[] => {
    const said = around.source.said.get(stop)
    const typed = said?.get('stop-color') ?? 'black'
    const own = said?.get('color') ?? around.source.said.get(server)?.get('color') ?? 'black'
    const colour = colourOf(/^currentcolor$/i.test(typed) ? own : typed)
    if (colour === undefined) {
      around.source.notes.refuse(stop.spot, `The colour "${typed}" is not understood.`)
      return []
    }
    least = Math.max(least, share(stop.attributes.get('offset') ?? '0') ?? 0)
    const opacity = rounded(colour.opacity * shareIn(said?.get('stop-opacity') ?? '1', stop, around))
    return [{ at: rounded(least), colour: colour.rgb, opacity }]
  })
}
