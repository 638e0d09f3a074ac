import type { Frame } from '../frame/frame.ts'
import { mm, type Pt } from '../frame/points.ts'
import type { Rectangle } from '../frame/rectangle.ts'
import type { Theme } from '../frame/themes.ts'
import { creepOf, type SheetSide, saddleStitch } from './impose.ts'
import { pressMarks } from './press-marks.ts'

/** A side of paper, and the pages that are painted on it. */
export interface Sheet {
  readonly width: Pt
  readonly height: Pt
  readonly label: string
  readonly pages: readonly PagePlace[]
  /** What is cut to, and what is printed to, where that is not the sheet's own edge. From its bottom left. */
  readonly trim?: Rectangle
  readonly bleed?: Rectangle
}

export interface PagePlace {
  readonly frame: Frame
  /** Its place in the reading order, from 0. */
  readonly turn: number
  /** Of its bottom left corner on the sheet. */
  readonly x: Pt
  readonly y: Pt
  /** Where it is cut off: a page beside another may not bleed into it. Absent where nothing is. */
  readonly clip?: Rectangle
}

/** Room around the bleed for marks. */
const slug = mm(9)

/** The pages of a booklet on the sheets that it is printed on. */
export function sheetsOf(frames: readonly Frame[], theme: Theme): readonly Sheet[] {
  const margin = theme.bleed > 0 ? theme.bleed + slug : 0
  if (!theme.imposed) {
    const pages = theme.bleed > 0 ? withBlanks(frames) : frames
    return pages.map((frame, turn) => single(frame, turn, theme.bleed, margin))
  }
  return saddleStitch(frames.length).map((side) => imposed(side, frames, theme, margin))
}

/** A press wants the blank pages that make up a multiple of four to be in the file. */
function withBlanks(frames: readonly Frame[]): readonly Frame[] {
  const [first] = frames
  if (first === undefined) return frames
  const blanks = (4 - (frames.length % 4)) % 4
  const blank = (index: number): Frame => ({ ...first, label: String(frames.length + index + 1), placed: [] })
  return [...frames, ...Array.from({ length: blanks }, (_, index) => blank(index))]
}

function single(frame: Frame, turn: number, bleed: Pt, margin: Pt): Sheet {
  const { width, height, label } = frame
  if (margin === 0) return { width, height, label, pages: [{ frame, turn, x: 0, y: 0 }] }
  const trim = { x: margin, y: margin, width, height }
  const size = { width: width + margin * 2, height: height + margin * 2 }
  const marks = pressMarks(trim, bleed, size, [])
  return {
    ...size,
    label,
    pages: [
      { frame, turn, x: margin, y: margin, clip: grown(trim, bleed) },
      { frame: marks, turn: Number.POSITIVE_INFINITY, x: 0, y: 0 },
    ],
    trim,
    bleed: grown(trim, bleed),
  }
}

function imposed(side: SheetSide, frames: readonly Frame[], theme: Theme, margin: Pt): Sheet {
  const { width, height } = theme.paper
  const sheet =
    margin === 0 ? { width: mm(297), height: mm(210) } : { width: width * 2 + margin * 2, height: height + margin * 2 }
  const fold = sheet.width / 2
  const y = (sheet.height - height) / 2
  const creep = creepOf(side.sheet, theme.sheetThickness)
  const trim = { x: fold - width, y, width: width * 2, height }
  const area = grown(trim, theme.bleed)
  const place = (index: number | undefined, x: Pt, clipX: Pt): readonly PagePlace[] => {
    const frame = index === undefined ? undefined : frames[index]
    return frame === undefined || index === undefined
      ? []
      : [{ frame, turn: index, x, y, clip: { x: clipX, y: area.y, width: area.width / 2, height: area.height } }]
  }
  const pages = [...place(side.left, fold - width + creep, area.x), ...place(side.right, fold - creep, fold)]
  const label = `Sheet ${side.sheet + 1} ${side.face}`
  if (margin === 0) return { ...sheet, label, pages }
  const marks = pressMarks(trim, theme.bleed, sheet, [fold])
  return {
    ...sheet,
    label,
    pages: [...pages, { frame: marks, turn: Number.POSITIVE_INFINITY, x: 0, y: 0 }],
    trim,
    bleed: area,
  }
}

function grown({ x, y, width, height }: Rectangle, by: Pt): Rectangle {
  return { x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 }
}
