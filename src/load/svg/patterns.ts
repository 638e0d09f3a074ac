import { type Paint, type PathStep, textsOf } from '../../model/drawing.ts'
import { inside, type Matrix, unmoved } from '../../model/matrix.ts'
import { chainOf, firstSaid } from './chain-of.ts'
import type { Around } from './drawing-context.ts'
import { styleWhereItStands } from './element-style.ts'
import { lengthOf } from './lengths.ts'
import { rounded } from './numbers.ts'
import { boxOf } from './path-box.ts'
import { transformOf } from './transforms.ts'
import { fitted, viewBoxOf } from './view-box.ts'
import type { Element } from './xml-tree.ts'

/** More tiles to an area than anybody can see, and than a printer cares to lay. */
const most = 100_000

/** What a pattern fills a path with, after SVG 1.1, 13.3: its first tile, and where that lies; nothing where it has no size. */
export function patternOf(
  server: Element,
  element: Element,
  opacity: number,
  steps: readonly PathStep[],
  around: Around,
): Paint | undefined {
  const { notes } = around.source
  const id = server.attributes.get('id') ?? ''
  if (around.using.includes(id)) {
    notes.refuse(element.spot, `The picture uses "#${id}" inside itself.`)
    return undefined
  }
  const chain = chainOf(server, around)
  const find = (name: string) => firstSaid(chain, name)
  const box = boxOf(steps)
  const inBox = find('patternUnits') !== 'userSpaceOnUse'
  const drawnInBox = find('patternContentUnits') === 'objectBoundingBox'
  if (box === undefined || ((inBox || drawnInBox) && (box.width === 0 || box.height === 0))) return undefined
  const view = inBox ? { width: 1, height: 1 } : around.view
  const at = (name: 'x' | 'y' | 'width' | 'height', along: 'width' | 'height') => {
    const text = find(name) ?? '0'
    const found = lengthOf(text, { whole: view[along], fontSize: Number(around.style['font-size']) })
    if (found === undefined) notes.refuse(server.spot, `The length "${text}" is not understood.`)
    return (found ?? 0) * (inBox ? box[along] : 1)
  }
  const [width, height] = [rounded(at('width', 'width')), rounded(at('height', 'height'))]
  if (!(width > 0 && height > 0 && opacity > 0)) return undefined
  const typed = find('patternTransform')
  const own = typed === undefined ? unmoved : transformOf(typed)
  if (own === undefined) notes.refuse(server.spot, `The transform "${typed}" is not understood.`)
  const [a, b, c, d] = own ?? unmoved
  if ((box.width * box.height) / (width * height * Math.abs(a * d - b * c)) > most) {
    notes.refuse(server.spot, 'A pattern is repeated more often than can be seen.', 'Make its tile larger.')
    return undefined
  }
  const corner: Matrix = [1, 0, 0, 1, at('x', 'width') + (inBox ? box.x : 0), at('y', 'height') + (inBox ? box.y : 0)]
  const drawn = chain.find((each) => each.children.some((child) => typeof child !== 'string')) ?? server
  const viewBox = viewBoxOf(find('viewBox'))
  const fit: Matrix =
    viewBox !== undefined
      ? fitted(viewBox, { x: 0, y: 0, width, height }, find('preserveAspectRatio'))
      : drawnInBox
        ? [box.width, 0, 0, box.height, 0, 0]
        : unmoved
  const shapes = around.source.draw(drawn, {
    source: around.source,
    style: styleWhereItStands(drawn, around.source),
    matrix: fit,
    view: viewBox ?? around.view,
    using: [...around.using, ...chain.map((each) => each.attributes.get('id') ?? '')],
  })
  if (shapes.length === 0) return undefined
  if (textsOf(shapes).length > 0)
    notes.refuse(server.spot, 'Letters in a pattern are not drawn.', 'Turn them into paths, or take them out.')
  const matrix = inside(inside(corner, own ?? unmoved), around.matrix)
  return { kind: 'pattern', width, height, shapes, matrix, opacity: rounded(opacity) }
}
