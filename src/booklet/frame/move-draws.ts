import type { PathStep } from '../../model/drawing.ts'
import type { Draw } from './frame.ts'
import type { Pt } from './points.ts'
import { furniture } from './tags.ts'

/** The same things further down. */
export function lowered(draws: readonly Draw[], by: Pt): readonly Draw[] {
  return by === 0 ? draws : draws.map((draw) => lower(draw, by))
}

function lower(draw: Draw, by: Pt): Draw {
  if (draw.kind === 'path') return { ...draw, steps: draw.steps.map((step) => lowerStep(step, by)) }
  if (draw.kind === 'line') return { ...draw, y: draw.y + by, toY: draw.toY + by }
  return { ...draw, y: draw.y + by }
}

function lowerStep(step: PathStep, by: Pt): PathStep {
  if (step[0] === 'h') return step
  if (step[0] === 'c') return ['c', step[1], step[2] + by, step[3], step[4] + by, step[5], step[6] + by]
  return [step[0], step[1], step[2] + by]
}

/** The same things where they are only shown again: read once, in their first place. */
export function shownAgain(draws: readonly Draw[]): readonly Draw[] {
  return draws.flatMap((draw): readonly Draw[] => {
    if (draw.kind === 'link' || draw.kind === 'anchor' || draw.kind === 'bounds') return []
    if (draw.kind === 'turn')
      return [{ ...draw, placed: draw.placed.map((each) => ({ ...each, draws: shownAgain(each.draws) })) }]
    return draw.slot >= 0 ? [{ ...draw, slot: furniture }] : [draw]
  })
}
