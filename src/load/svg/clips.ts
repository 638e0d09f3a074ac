import { movedSteps, type Outline, type PathStep } from '../../model/drawing.ts'
import { inside } from '../../model/matrix.ts'
import { firstStyle, type Style, styleOf } from './cascade.ts'
import { type Around, named, referred, urlId } from './drawing-context.ts'
import { attributeLength } from './element-lengths.ts'
import { styleIn, transformIn } from './element-style.ts'
import { isSilent } from './elements.ts'
import { boxOf } from './path-box.ts'
import { shapeSteps } from './shape-steps.ts'
import type { Element } from './xml-tree.ts'

/** The outlines outside which nothing of an element shows. */
export function clipsOf(
  element: Element,
  style: Style,
  steps: readonly PathStep[] | undefined,
  here: Around,
): readonly Outline[] {
  const typed = style['clip-path']!
  if (typed === 'none') return []
  const { notes } = here.source
  const id = urlId(typed)
  const clip = id === undefined ? undefined : named(id, element, here.source)
  if (clip === undefined || id === undefined || clip.name !== 'clipPath' || here.using.includes(id)) {
    notes.refuse(element.spot, `The clip "${typed}" is not understood.`)
    return []
  }
  const own = styleOf(here.source.said.get(clip) ?? new Map(), firstStyle, notes, clip)
  let matrix = inside(transformIn(clip, own, here), here.matrix)
  if (clip.attributes.get('clipPathUnits') === 'objectBoundingBox') {
    const box = steps === undefined ? undefined : boxOf(steps)
    if (box === undefined) {
      notes.refuse(element.spot, 'A clip that is measured by what it cuts is drawn for single shapes only.')
      return []
    }
    matrix = inside([box.width, 0, 0, box.height, box.x, box.y], matrix)
  }
  const around: Around = { ...here, style: own, matrix, using: [...here.using, id] }
  const outlines = clip.children.flatMap((child) => (typeof child === 'string' ? [] : clipOutlines(child, around)))
  const rules = new Set(outlines.map((outline) => outline.rule))
  if (rules.size > 1 || (rules.has('evenodd') && outlines.length > 1))
    notes.refuse(clip.spot, 'A clip of several shapes, some of them with holes, is not drawn.')
  const together: Outline = {
    steps: outlines.flatMap((outline) => outline.steps),
    rule: outlines[0]?.rule ?? 'nonzero',
  }
  return [together, ...clipsOf(clip, own, undefined, { ...here, using: around.using })]
}

function clipOutlines(element: Element, around: Around): readonly Outline[] {
  if (element.space !== 'svg' || isSilent(element)) return []
  const { source } = around
  const style = styleIn(element, around)
  if (style.display === 'none' || style.visibility !== 'visible') return []
  const here: Around = { ...around, style, matrix: inside(transformIn(element, style, around), around.matrix) }
  if (style['clip-path'] !== 'none') source.notes.refuse(element.spot, 'A clip inside a clip is not drawn.')
  if (element.name === 'use') {
    const target = referred(element, source)
    const x = attributeLength(element, 'x', 'width', here)
    const y = attributeLength(element, 'y', 'height', here)
    if (target === undefined || shapeSteps(target, here) === undefined) return []
    return clipOutlines(target, { ...here, matrix: inside([1, 0, 0, 1, x, y], here.matrix) })
  }
  const steps = shapeSteps(element, here)
  if (steps === undefined) {
    source.notes.refuse(element.spot, `A clip in the shape of a "${element.name}" is not drawn.`)
    return []
  }
  if (steps.length === 0 || !source.count(steps.length)) return []
  return [{ steps: movedSteps(steps, here.matrix), rule: style['clip-rule'] === 'evenodd' ? 'evenodd' : 'nonzero' }]
}
