import { circle } from '../frame/circle.ts'
import type { Draw, Frame } from '../frame/frame.ts'
import { mm, type Pt, type Size } from '../frame/points.ts'
import type { Rectangle } from '../frame/rectangle.ts'
import { decoration } from '../frame/tags.ts'

const long = mm(5)
const thin = 0.25
const ink = 'registration'

/** Marks that show a press where to cut, where to fold (at `folds`, from the left) and whether its plates meet. */
export function pressMarks(trim: Rectangle, bleed: Pt, sheet: Size, folds: readonly Pt[]): Frame {
  const away = bleed + mm(1)
  const [left, right] = [trim.x, trim.x + trim.width]
  const [top, bottom] = [sheet.height - trim.y - trim.height, sheet.height - trim.y]
  const draws: Draw[] = [
    ...[left, right].flatMap((x) => [
      upright(x, top - away - long, top - away),
      upright(x, bottom + away, bottom + away + long),
    ]),
    ...[top, bottom].flatMap((y) => [
      level(left - away - long, left - away, y),
      level(right + away, right + away + long, y),
    ]),
    ...folds.flatMap((x) => [
      upright(x, top - away - long, top - away, [2, 2]),
      upright(x, bottom + away, bottom + away + long, [2, 2]),
    ]),
    ...targets(left, right, top, bottom, away, folds),
  ]
  return { ...sheet, label: '', placed: [{ x: 0, y: 0, draws }] }
}

function targets(left: Pt, right: Pt, top: Pt, bottom: Pt, away: Pt, folds: readonly Pt[]): readonly Draw[] {
  const across = folds.length > 0 ? left + (right - left) / 4 : (left + right) / 2
  const down = (top + bottom) / 2
  const middle = away + long / 2
  return [
    ...target(across, top - middle),
    ...target(across, bottom + middle),
    ...target(left - middle, down),
    ...target(right + middle, down),
  ]
}

function target(x: Pt, y: Pt): readonly Draw[] {
  const reach = mm(2)
  return [
    { kind: 'path', steps: circle(x, y, reach * 0.6), line: { ink, thickness: thin }, slot: decoration },
    level(x - reach, x + reach, y),
    upright(x, y - reach, y + reach),
  ]
}

function upright(x: Pt, from: Pt, to: Pt, dash?: readonly Pt[]): Draw {
  return {
    kind: 'line',
    x,
    y: from,
    toX: x,
    toY: to,
    thickness: thin,
    ink,
    slot: decoration,
    ...(dash ? { dash } : {}),
  }
}

function level(from: Pt, to: Pt, y: Pt): Draw {
  return { kind: 'line', x: from, y, toX: to, toY: y, thickness: thin, ink, slot: decoration }
}
