import type { PathStep } from '../../model/drawing.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest box around a path, its curves included; undefined for one without points. */
export function boxOf(steps: readonly PathStep[]): Box | undefined {
  const [across, down]: [number[], number[]] = [[], []]
  let [x, y] = [0, 0]
  for (const step of steps) {
    if (step[0] === 'h') continue
    if (step[0] === 'c') {
      across.push(...turningPoints(x, step[1], step[3], step[5]))
      down.push(...turningPoints(y, step[2], step[4], step[6]))
      ;[x, y] = [step[5], step[6]]
    } else [x, y] = [step[1], step[2]]
    across.push(x)
    down.push(y)
  }
  if (across.length === 0) return undefined
  const [left, right] = span(across)
  const [top, bottom] = span(down)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function span(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

/** Where a curve turns back in one direction: its slope is nothing there. */
function turningPoints(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0]
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  const times = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)]
  return times
    .filter((t) => t > 0 && t < 1)
    .map((t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3)
}
