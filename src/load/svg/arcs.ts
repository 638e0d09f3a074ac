import type { PathStep } from '../../model/drawing.ts'

export interface Arc {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly radii: readonly [number, number]
  /** Of the first radius, in degrees. */
  readonly turn: number
  readonly large: boolean
  readonly sweep: boolean
}

/** An elliptical arc as cubic curves, each of a quarter at most, after the notes on implementation of SVG 1.1 (F.6). */
export function arcSteps({ from, to, radii, turn, large, sweep }: Arc): readonly PathStep[] {
  const [x1, y1] = from
  const [x2, y2] = to
  if (x1 === x2 && y1 === y2) return []
  let rx = Math.abs(radii[0])
  let ry = Math.abs(radii[1])
  if (rx === 0 || ry === 0) return [['l', x2, y2]]
  const cosine = Math.cos((turn * Math.PI) / 180)
  const sine = Math.sin((turn * Math.PI) / 180)
  const halfX = (x1 - x2) / 2
  const halfY = (y1 - y2) / 2
  const px = cosine * halfX + sine * halfY
  const py = cosine * halfY - sine * halfX
  // Radii that do not reach from one end to the other are made larger until they do.
  const short = (px / rx) ** 2 + (py / ry) ** 2
  if (short > 1) {
    rx *= Math.sqrt(short)
    ry *= Math.sqrt(short)
  }
  const under = rx ** 2 * py ** 2 + ry ** 2 * px ** 2
  const root = Math.sqrt(Math.max(0, (rx ** 2 * ry ** 2 - under) / under)) * (large === sweep ? -1 : 1)
  // Ends that lie nearer to each other than numbers can tell have no centre.
  if (!Number.isFinite(root)) return [['l', x2, y2]]
  const qx = (root * rx * py) / ry
  const qy = (-root * ry * px) / rx
  const cx = cosine * qx - sine * qy + (x1 + x2) / 2
  const cy = sine * qx + cosine * qy + (y1 + y2) / 2
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx)
  const end = Math.atan2((-py - qy) / ry, (-px - qx) / rx)
  let swept = end - start
  if (sweep && swept < 0) swept += 2 * Math.PI
  if (!sweep && swept > 0) swept -= 2 * Math.PI
  const pieces = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9))
  const step = swept / pieces
  const reach = (4 / 3) * Math.tan(step / 4)
  const at = (angle: number, along: number): readonly [number, number] => {
    const [ex, ey] = [
      rx * (Math.cos(angle) - along * Math.sin(angle)),
      ry * (Math.sin(angle) + along * Math.cos(angle)),
    ]
    return [cosine * ex - sine * ey + cx, sine * ex + cosine * ey + cy]
  }
  return Array.from({ length: pieces }, (_, index): PathStep => {
    const [one, other] = [start + index * step, start + (index + 1) * step]
    const last = index === pieces - 1 ? to : at(other, 0)
    return ['c', ...at(one, reach), ...at(other, -reach), ...last]
  })
}
