import type { PathStep } from '../../model/drawing.ts'
import { apply, applyToRectangle, inside, type Matrix } from '../../model/matrix.ts'
import type { Draw, Frame, LinkDraw, Placed, PlaceName } from '../frame/frame.ts'
import type { Pt } from '../frame/points.ts'
import type { Tag } from '../frame/tags.ts'
import { say } from './operators.ts'
import type { PdfPage, PdfRef } from './pdf-document.ts'
import type { Pen } from './pen.ts'

/** What painting leaves behind beside ink: all in the file's own lengths, from the bottom left of its page. */
export interface Traces {
  readonly link: (draw: LinkDraw, area: readonly [Pt, Pt, Pt, Pt]) => void
  readonly anchor: (place: PlaceName, x: Pt, y: Pt) => void
  readonly bounds: (tag: Tag, area: readonly [Pt, Pt, Pt, Pt]) => void
  readonly picture: (file: string) => { readonly label: string; readonly object: PdfRef }
}

/** Paints a page on what page of the file the pen is at, moved and turned: screen, press and imposed sheets all paint here. */
export function paintFrame(frame: Frame, matrix: Matrix, pen: Pen, page: PdfPage, traces: Traces): void {
  pen.moved(matrix, () => paintPlaced(frame.placed, frame.height, matrix, pen, page, traces))
}

function paintPlaced(
  placed: readonly Placed[],
  height: Pt,
  matrix: Matrix,
  pen: Pen,
  page: PdfPage,
  traces: Traces,
): void {
  for (const { x, y, draws } of placed)
    for (const draw of draws) paintDraw(draw, x, height - y, matrix, pen, page, traces)
}

/** `left` and `top` are where the draw's own lengths begin, from the bottom left of the frame. */
function paintDraw(draw: Draw, left: Pt, top: Pt, matrix: Matrix, pen: Pen, page: PdfPage, traces: Traces): void {
  switch (draw.kind) {
    case 'text':
      pen.mark(draw.slot)
      pen.text(draw, left + draw.x, top - draw.y)
      break
    case 'line':
      pen.mark(draw.slot)
      pen.line(draw.ink, draw.thickness, draw.dash ?? [])
      pen.write(`${say(left + draw.x)} ${say(top - draw.y)} m ${say(left + draw.toX)} ${say(top - draw.toY)} l S`)
      break
    case 'rectangle':
      pen.mark(draw.slot)
      pen.fill(draw.ink)
      pen.write(`${[left + draw.x, top - draw.y - draw.height, draw.width, draw.height].map(say).join(' ')} re f`)
      break
    case 'path':
      pen.mark(draw.slot)
      if (draw.fill) pen.fill(draw.fill)
      if (draw.line) pen.line(draw.line.ink, draw.line.thickness, draw.line.dash ?? [])
      pen.write(
        `${draw.steps.map((step) => sayStep(step, left, top)).join(' ')} ${draw.fill ? (draw.line ? 'B' : 'f') : 'S'}`,
      )
      break
    case 'cells': {
      pen.mark(draw.slot)
      pen.fill(draw.ink)
      const place = [draw.side, 0, 0, -draw.side, left + draw.x, top - draw.y]
      const cells = draw.runs.map(({ row, column, count }) => `${column} ${row} ${count} 1 re`)
      pen.write(`q ${place.map(say).join(' ')} cm ${cells.join(' ')} f Q`)
      break
    }
    case 'picture': {
      const { label, object } = traces.picture(draw.file)
      page.xobjects[label] ??= object
      pen.mark(draw.slot)
      const place = [draw.width, 0, 0, draw.height, left + draw.x, top - draw.y - draw.height]
      pen.write(`q ${place.map(say).join(' ')} cm /${label} Do Q`)
      break
    }
    case 'link':
      traces.link(draw, applyToRectangle(matrix, left + draw.x, top - draw.y - draw.height, draw.width, draw.height))
      break
    case 'anchor':
      traces.anchor(draw.place, ...apply(matrix, left, top - draw.y))
      break
    case 'bounds':
      traces.bounds(
        draw.tag,
        applyToRectangle(matrix, left + draw.x, top - draw.y - draw.height, draw.width, draw.height),
      )
      break
    case 'turn': {
      const turned: Matrix = [0, 1, -1, 0, left + draw.x, top - draw.y]
      pen.moved(turned, () => paintPlaced(draw.placed, 0, inside(turned, matrix), pen, page, traces))
      break
    }
    case 'change-bar':
      throw new Error('a bar was not put into the margin')
    case 'page-number':
      throw new Error(`the page of ${draw.place} was not filled in`)
  }
}

function sayStep(step: PathStep, left: Pt, top: Pt): string {
  if (step[0] === 'h') return 'h'
  const [operator, ...lengths] = step
  return `${lengths.map((length, index) => say(index % 2 === 0 ? left + length : top - length)).join(' ')} ${operator}`
}
