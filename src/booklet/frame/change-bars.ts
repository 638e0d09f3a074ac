import type { Draw, Placed } from './frame.ts'
import { shapeOf } from './page-shape.ts'
import { mm, type Pt } from './points.ts'
import { decoration } from './tags.ts'
import type { Theme } from './themes.ts'

/** Things on a page with the bars of what changed in its outer margin: on the right, and on the left of left pages. */
export function withBars(placed: readonly Placed[], page: number, theme: Theme): readonly Placed[] {
  const { width } = shapeOf(theme, page)
  const verso = theme.mirrored && page % 2 === 0
  return placed.map((each) => {
    if (!each.draws.some((draw) => draw.kind === 'change-bar' || draw.kind === 'turn')) return each
    const at = (light: boolean): Pt => (verso ? -away - thickness(light) : width + away) - each.x
    return { ...each, draws: each.draws.flatMap((draw) => bars(draw, at)) }
  })
}

const away = mm(4)

function thickness(light: boolean): Pt {
  return light ? 1 : 2.4
}

function bars(draw: Draw, at: (light: boolean) => Pt): readonly Draw[] {
  if (draw.kind === 'change-bar') return [bar(draw.y, draw.height, draw.light, at)]
  if (draw.kind !== 'turn') return [draw]
  // On a page that is read from its side a bar beside a line would stand across it: there is one for all.
  if (!draw.placed.some(({ draws }) => draws.some((each) => each.kind === 'change-bar'))) return [draw]
  const still = draw.placed.map((each) => ({ ...each, draws: each.draws.filter((one) => one.kind !== 'change-bar') }))
  return [{ ...draw, placed: still }, bar(0, draw.y, false, at)]
}

function bar(y: Pt, height: Pt, light: boolean, at: (light: boolean) => Pt): Draw {
  return { kind: 'rectangle', x: at(light), y, width: thickness(light), height, ink: 'text', slot: decoration }
}
