import type { FontkitGlyph } from 'fontkit'
import type { Face } from '../fonts/faces.ts'
import type { Shaped, Stretch } from '../fonts/shape.ts'
import type { TextDraw } from '../frame/frame.ts'
import type { Colour, Ink, Inks } from '../frame/inks.ts'
import { type Matrix, unmoved } from '../frame/matrix.ts'
import type { Pt } from '../frame/points.ts'
import type { Rectangle } from '../frame/rectangle.ts'
import { furniture, type Slot, type Tag } from '../frame/tags.ts'
import type { PdfDocument, PdfFont, PdfPage } from './pdf-document.ts'

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
  /** The element of each slot; none where the file is not tagged. */
  readonly tagOf: ((slot: Slot) => Tag | undefined) | undefined
}

export function penOf({ pdf, inks, tagOf }: PenSettings): Pen {
  const fonts = new Map<Face, PdfFont>()
  const written = new Map<Stretch, string>()
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
  const fontOf = (face: Face) => {
    const known = fonts.get(face)
    if (known !== undefined) return known
    const opened = openFont(pdf, face)
    fonts.set(face, opened)
    return opened
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
      ops.push(`BT 1 0 0 1 ${say(x)} ${say(y)} Tm${textOperators(draw.words, draw.size, fontOf, written, page)} ET`)
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

function openFont(pdf: PdfDocument, face: Face): PdfFont {
  pdf.registerFont(face.name, face.font).font(face.name)
  if (pdf._font.font !== face.font) throw new Error(`another face was opened for ${face.name}`)
  return pdf._font
}

function textOperators(
  words: readonly Shaped[],
  size: Pt,
  fontOf: (face: Face) => PdfFont,
  written: Map<Stretch, string>,
  page: PdfPage,
): string {
  let out = ''
  let face: Face | undefined
  let open = false
  for (const word of words)
    for (const stretch of word.stretches) {
      const font = fontOf(stretch.face)
      if (stretch.face !== face) {
        if (open) out += ']TJ'
        page.fonts[font.id] ??= font.ref()
        out += ` /${font.id} ${say(size)} Tf[`
        face = stretch.face
        open = true
      }
      if (stretch.offsets !== undefined) {
        out += `]TJ${raised(stretch, stretch.offsets, font, size)}[`
        continue
      }
      let letters = written.get(stretch)
      if (letters === undefined) {
        letters = lettersOf(stretch, font)
        written.set(stretch, letters)
      }
      out += letters
    }
  return open ? `${out}]TJ` : out
}

/** Letters as TJ takes them: codes, and how much closer the next letter stands than its own width would have it. */
function lettersOf(stretch: Stretch, font: PdfFont): string {
  let out = '<'
  for (const [index, glyph] of stretch.glyphs.entries()) {
    out += code(glyph, font, stretch.face)
    const closer = glyph.advanceWidth * stretch.face.scale - (stretch.advances[index] ?? 0)
    if (Math.abs(closer) > 0.001) out += `>${say(closer)}<`
  }
  return `${out}>`.replaceAll('<>', '')
}

/** Letters that stand off their places, each moved there and back. */
function raised(stretch: Stretch, offsets: readonly (readonly [number, number])[], font: PdfFont, size: Pt): string {
  return stretch.glyphs
    .map((glyph, index) => {
      const [across, up] = offsets[index] ?? [0, 0]
      const back = glyph.advanceWidth * stretch.face.scale - (stretch.advances[index] ?? 0) + across
      const letters = `[${say(-across)}<${code(glyph, font, stretch.face)}>${say(back)}]TJ`
      return up === 0 ? letters : ` ${say((up * size) / 1000)} Ts${letters} 0 Ts`
    })
    .join('')
}

function code(glyph: FontkitGlyph, font: PdfFont, face: Face): string {
  const id = font.subset.includeGlyph(glyph.id)
  font.widths[id] ??= glyph.advanceWidth * face.scale
  font.unicode[id] ??= glyph.codePoints
  return id.toString(16).padStart(4, '0')
}

function colourOf(colour: Colour, use: 'fill' | 'line'): string {
  const operator = colour.length === 4 ? 'k' : 'rg'
  return `${colour.map(say).join(' ')} ${use === 'fill' ? operator : operator.toUpperCase()}`
}

/** A number as short as paper can show it: to a thousandth of a point. */
export function say(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0)
}
