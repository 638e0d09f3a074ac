import { type Matrix, unmoved } from '../../model/matrix.ts'
import type { TextDraw } from '../frame/frame.ts'
import type { Ink, Inks } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Rectangle } from '../frame/rectangle.ts'
import { furniture, type Slot, type Tag } from '../frame/tags.ts'
import { colourOf, say } from './operators.ts'
import type { PdfDocument, PdfPage } from './pdf-document.ts'
import type { TypeCase } from './type-case.ts'

/** Where in the file a stretch of a slot's content is. */
export interface Mark {
  readonly page: PdfPage
  readonly id: number
  /** The place in the reading order of the page that it stands on: an imposed sheet has a late page beside an early one. */
  readonly turn: number
}

/** Writes the operators of one page after the other and remembers what was read where. Lengths from the bottom left. */
export interface Pen {
  readonly page: (page: PdfPage) => void
  /** What follows stands on the page with this place in the reading order. */
  readonly turn: (turn: number) => void
  readonly endPage: () => void
  /** What follows belongs to this slot. */
  readonly mark: (slot: Slot) => void
  readonly text: (draw: TextDraw, x: Pt, y: Pt) => void
  readonly fill: (ink: Ink) => void
  readonly line: (ink: Ink, thickness: Pt, dash: readonly Pt[]) => void
  readonly write: (operators: string) => void
  /** Everything that is written by `inside` is moved and turned. */
  readonly moved: (matrix: Matrix, inside: () => void) => void
  /** Nothing that is written by `inside` shows outside this. */
  readonly clipped: (area: Rectangle | undefined, inside: () => void) => void
  /** By slot. */
  readonly marks: () => ReadonlyMap<Slot, readonly Mark[]>
}

export interface PenSettings {
  readonly pdf: PdfDocument
  readonly inks: Inks
  readonly typeCase: TypeCase
  /** The element of each slot; none where the file is not tagged. */
  readonly tagOf: ((slot: Slot) => Tag | undefined) | undefined
}

export function penOf({ pdf, inks, typeCase, tagOf }: PenSettings): Pen {
  const marks = new Map<Slot, Mark[]>()
  let page = pdf.page
  let ops: string[] = []
  let slot: Slot | undefined
  let turn = 0
  let fill = ''
  let line = ''
  const flush = () => {
    if (ops.length > 0) page.write(Buffer.from(`${ops.join('\n')}\n`, 'latin1'))
    ops = []
  }
  const endMark = () => {
    if (slot !== undefined && tagOf !== undefined) ops.push('EMC')
    slot = undefined
  }
  const mark = (next: Slot) => {
    if (next === slot || tagOf === undefined) return
    endMark()
    slot = next
    if (next < 0) {
      ops.push(next === furniture ? '/Artifact <</Type /Pagination>> BDC' : '/Artifact <</Type /Layout>> BDC')
      return
    }
    const parents = pdf.getStructParentTree().get(page.structParentTreeKey)
    const id = parents.push(null) - 1
    const known = marks.get(next)
    if (known) known.push({ page, id, turn })
    else marks.set(next, [{ page, id, turn }])
    ops.push(`/${tagOf(next)?.name ?? 'Span'} <</MCID ${id}>> BDC`)
  }
  const setFill = (ink: Ink) => {
    const operator = colourOf(inks[ink], 'fill')
    if (operator !== fill) ops.push(operator)
    fill = operator
  }
  const enclosed = (operators: string, inside: () => void) => {
    endMark()
    ops.push(`q ${operators}`)
    fill = ''
    line = ''
    inside()
    endMark()
    ops.push('Q')
    fill = ''
    line = ''
  }
  return {
    page: (next) => {
      page = next
      fill = ''
      line = ''
    },
    turn: (next) => {
      turn = next
    },
    endPage: () => {
      endMark()
      flush()
    },
    mark,
    text: (draw, x, y) => {
      setFill(draw.ink)
      ops.push(`BT 1 0 0 1 ${say(x)} ${say(y)} Tm${typeCase(draw.words, draw.size, page.fonts)} ET`)
    },
    fill: setFill,
    line: (ink, thickness, dash) => {
      const operator = `${colourOf(inks[ink], 'line')} ${say(thickness)} w [${dash.map(say).join(' ')}] 0 d`
      if (operator !== line) ops.push(operator)
      line = operator
    },
    write: (operators) => ops.push(operators),
    moved: (matrix, inside) => {
      if (matrix.every((value, index) => value === unmoved[index])) return inside()
      enclosed(`${matrix.map(say).join(' ')} cm`, inside)
    },
    clipped: (area, inside) => {
      if (area === undefined) return inside()
      enclosed(`${[area.x, area.y, area.width, area.height].map(say).join(' ')} re W n`, inside)
    },
    marks: () => marks,
  }
}
