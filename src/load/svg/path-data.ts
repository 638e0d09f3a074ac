import type { PathStep } from '../../model/drawing.ts'
import { arcSteps } from './arcs.ts'
import { numberAt } from './numbers.ts'

/** How many numbers each command takes. */
const counts: { readonly [command: string]: number } = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

export interface PathData {
  /** All from the corner and not from one another. */
  readonly steps: readonly PathStep[]
  /** The places among the steps of those that end within an arc, which is drawn as several curves. */
  readonly inArcs: ReadonlySet<number>
  /** How far it could be read, where it breaks off. */
  readonly brokenAt?: number
}

/** The steps of a path's `d`. */
export function pathSteps(d: string): PathData {
  const steps: PathStep[] = []
  const inArcs = new Set<number>()
  let [x, y, startX, startY] = [0, 0, 0, 0]
  /** The last control point, that a smooth curve goes on from. */
  let [controlX, controlY] = [0, 0]
  let before = ''
  let at = skip(d, 0)
  let command = ''
  while (at < d.length) {
    const letter = d[at]!
    const lower = letter.toLowerCase()
    if (Object.hasOwn(counts, lower)) {
      command = letter
      at = skip(d, at + 1)
    } else if (command === '' || command.toLowerCase() === 'z') return { steps, inArcs, brokenAt: at }
    if (steps.length === 0 && command.toLowerCase() !== 'm') return { steps, inArcs, brokenAt: at }
    const found = numbersAt(d, at, command.toLowerCase())
    if (found === undefined) return { steps, inArcs, brokenAt: at }
    at = found.end
    take(command, found.numbers)
    // Points after the first of a move are lines.
    if (command === 'm') command = 'l'
    if (command === 'M') command = 'L'
  }
  return { steps, inArcs }

  function take(typed: string, numbers: readonly number[]) {
    const kind = typed.toLowerCase()
    const [fromX, fromY] = kind === typed ? [x, y] : [0, 0]
    const across = (index: number) => fromX + (numbers[index] ?? 0)
    const down = (index: number) => fromY + (numbers[index] ?? 0)
    // A path that goes on after it was closed begins again where that one began.
    if (kind !== 'm' && kind !== 'z' && before === 'z') steps.push(['m', x, y])
    const smooth = (kinds: string) => (kinds.includes(before) ? [2 * x - controlX, 2 * y - controlY] : [x, y])
    const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number) => {
      steps.push(['c', x1, y1, x2, y2, toX, toY])
      ;[controlX, controlY, x, y] = [x2, y2, toX, toY]
    }
    const quadratic = (throughX: number, throughY: number, toX: number, toY: number) => {
      const third = (end: number, through: number) => end + ((through - end) * 2) / 3
      curve(third(x, throughX), third(y, throughY), third(toX, throughX), third(toY, throughY), toX, toY)
      ;[controlX, controlY] = [throughX, throughY]
    }
    switch (kind) {
      case 'm':
        ;[x, y] = [across(0), down(1)]
        ;[startX, startY] = [x, y]
        steps.push(['m', x, y])
        break
      case 'l':
        ;[x, y] = [across(0), down(1)]
        steps.push(['l', x, y])
        break
      case 'h':
        x = across(0)
        steps.push(['l', x, y])
        break
      case 'v':
        y = down(0)
        steps.push(['l', x, y])
        break
      case 'c':
        curve(across(0), down(1), across(2), down(3), across(4), down(5))
        break
      case 's': {
        const [x1, y1] = smooth('cs')
        curve(x1!, y1!, across(0), down(1), across(2), down(3))
        break
      }
      case 'q':
        quadratic(across(0), down(1), across(2), down(3))
        break
      case 't': {
        const [throughX, throughY] = smooth('qt')
        quadratic(throughX!, throughY!, across(0), down(1))
        break
      }
      case 'a': {
        const [rx = 0, ry = 0, turn = 0, large, sweep] = numbers
        const to = [across(5), down(6)] as const
        const arc = arcSteps({ from: [x, y], to, radii: [rx, ry], turn, large: large === 1, sweep: sweep === 1 })
        for (let index = 0; index < arc.length - 1; index++) inArcs.add(steps.length + index)
        steps.push(...arc)
        ;[x, y] = to
        break
      }
      default:
        steps.push(['h'])
        ;[x, y] = [startX, startY]
    }
    before = kind
  }
}

function skip(text: string, at: number): number {
  let end = at
  while (end < text.length && ' \t\n\r\f,'.includes(text[end]!)) end++
  return end
}

/** The numbers of one command. Those of an arc that are only yes or no may stand without a space after them. */
function numbersAt(
  text: string,
  start: number,
  command: string,
): { readonly numbers: readonly number[]; readonly end: number } | undefined {
  const numbers: number[] = []
  let at = start
  for (let index = 0; index < counts[command]!; index++) {
    const isFlag = command === 'a' && (index === 3 || index === 4)
    const flag = text[at]
    const found = !isFlag
      ? numberAt(text, at)
      : flag === '0' || flag === '1'
        ? { value: Number(flag), end: at + 1 }
        : undefined
    if (found === undefined) return undefined
    numbers.push(found.value)
    at = skip(text, found.end)
  }
  return { numbers, end: at }
}
