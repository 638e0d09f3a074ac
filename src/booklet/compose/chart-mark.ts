import type { PathStep } from '../../model/drawing.ts'
import { circle } from '../frame/circle.ts'
import type { Draw } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Slot } from '../frame/tags.ts'

/** Signs that figures of a line are marked by, told apart by their shape. */
export type Mark = 'disc' | 'square' | 'ring' | 'triangle' | 'diamond'

export function mark(kind: Mark, x: Pt, y: Pt, reach: Pt, ink: Ink, slot: Slot): Draw {
  if (kind === 'disc') return { kind: 'path', steps: circle(x, y, reach), fill: ink, slot }
  if (kind === 'ring')
    return { kind: 'path', steps: circle(x, y, reach), fill: 'paper', line: { ink, thickness: 1 }, slot }
  if (kind === 'square')
    return { kind: 'rectangle', x: x - reach, y: y - reach, width: reach * 2, height: reach * 2, ink, slot }
  const steps: readonly PathStep[] =
    kind === 'triangle'
      ? [['m', x, y - reach], ['l', x + reach, y + reach], ['l', x - reach, y + reach], ['h']]
      : [['m', x, y - reach], ['l', x + reach, y], ['l', x, y + reach], ['l', x - reach, y], ['h']]
  return kind === 'diamond'
    ? { kind: 'path', steps, fill: 'paper', line: { ink, thickness: 1.3 }, slot }
    : { kind: 'path', steps, fill: ink, slot }
}
