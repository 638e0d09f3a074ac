import type { PathStep } from '../../model/drawing.ts'

/** Where a path turns, and which way a mark there looks: degrees, clockwise from the right as SVG counts them. */
export interface Vertex {
  readonly x: number
  readonly y: number
  readonly angle: number
}

type Point = readonly [x: number, y: number]

/** One piece of a path; its directions are undefined where it has no length. */
interface Piece {
  readonly to: Point
  readonly leaving: Point | undefined
  readonly arriving: Point | undefined
}

/** A stretch that is drawn without lifting the pen. */
interface Stretch {
  readonly start: Point
  readonly pieces: Piece[]
  closed: boolean
}

/**
 * The vertices of a path, in order, with the directions of SVG 2, 13.7: along the path at the ends of an open stretch,
 * halfway between the two directions elsewhere. A piece without length looks where the one before it does, or else the next.
 */
export function verticesOf(steps: readonly PathStep[]): readonly Vertex[] {
  return stretchesOf(steps).flatMap((stretch) => {
    const { start, closed } = stretch
    const pieces = directed(stretch.pieces)
    const [first, last] = [pieces[0], pieces.at(-1)]
    const seam = closed && first && last ? between(last.arriving, first.leaving) : undefined
    return [
      vertex(start, seam ?? (first ? angleOf(first.leaving) : 0)),
      ...pieces.map(({ to, arriving }, index) => {
        const next = pieces[index + 1]
        return vertex(to, next ? between(arriving, next.leaving) : (seam ?? angleOf(arriving)))
      }),
    ]
  })
}

function stretchesOf(steps: readonly PathStep[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at: Point = [0, 0]
  for (const step of steps) {
    const open = stretches.at(-1)
    if (step[0] === 'm') {
      at = [step[1], step[2]]
      stretches.push({ start: at, pieces: [], closed: false })
    } else if (open !== undefined) {
      const piece = pieceOf(step, at, open.start)
      open.pieces.push(piece)
      open.closed ||= step[0] === 'h'
      at = piece.to
    }
  }
  return stretches
}

function pieceOf(step: PathStep, from: Point, start: Point): Piece {
  if (step[0] === 'c') {
    const [one, other, to] = [[step[1], step[2]] as const, [step[3], step[4]] as const, [step[5], step[6]] as const]
    return {
      to,
      leaving: direction(from, one) ?? direction(from, other) ?? direction(from, to),
      arriving: direction(other, to) ?? direction(one, to) ?? direction(from, to),
    }
  }
  const to = step[0] === 'h' ? start : ([step[1], step[2]] as const)
  const straight = direction(from, to)
  return { to, leaving: straight, arriving: straight }
}

function direction([x, y]: Point, [toX, toY]: Point): Point | undefined {
  return x === toX && y === toY ? undefined : [toX - x, toY - y]
}

function directed(pieces: readonly Piece[]): readonly { readonly to: Point; leaving: Point; arriving: Point }[] {
  let known = pieces.find(({ leaving }) => leaving !== undefined)?.leaving ?? ([1, 0] as const)
  return pieces.map(({ to, leaving = known, arriving = known }) => {
    known = arriving
    return { to, leaving, arriving }
  })
}

function vertex([x, y]: Point, angle: number): Vertex {
  return { x, y, angle }
}

function angleOf([x, y]: Point): number {
  return (Math.atan2(y, x) * 180) / Math.PI
}

/** Halfway between two directions, the shorter way round. */
function between(arriving: Point, leaving: Point): number {
  const [one, other] = [angleOf(arriving), angleOf(leaving)]
  return (one + other) / 2 + (Math.abs(one - other) > 180 ? 180 : 0)
}
