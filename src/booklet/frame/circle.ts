import type { PathStep } from '../../model/drawing.ts'
import type { Pt } from './points.ts'

/** A circle as four cubic curves. */
export function circle(x: Pt, y: Pt, radius: Pt): readonly PathStep[] {
  const k = radius * 0.5523
  return [
    ['m', x + radius, y],
    ['c', x + radius, y + k, x + k, y + radius, x, y + radius],
    ['c', x - k, y + radius, x - radius, y + k, x - radius, y],
    ['c', x - radius, y - k, x - k, y - radius, x, y - radius],
    ['c', x + k, y - radius, x + radius, y - k, x + radius, y],
    ['h'],
  ]
}
