import { inside, type Matrix, unmoved } from '../../model/matrix.ts'
import { numberAt } from './numbers.ts'

/** A list of transforms as one, the last of them done first; undefined when it cannot be read. */
export function transformOf(text: string): Matrix | undefined {
  let matrix = unmoved
  let rest = text.trim()
  if (rest === 'none') return unmoved
  while (rest !== '') {
    const found = /^([a-zA-Z0-9]+)\s*\(([^()]*)\)\s*,?\s*/.exec(rest)
    const one = found === null ? undefined : single(found[1]!, argumentsIn(found[2]!))
    if (found === null || one === undefined) return undefined
    matrix = inside(one, matrix)
    rest = rest.slice(found[0].length)
  }
  return matrix
}

const degrees: { readonly [unit: string]: number } = { deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 }

/** Numbers, lengths in pixels, and angles in degrees. */
function argumentsIn(text: string): readonly number[] | undefined {
  const numbers: number[] = []
  let at = 0
  while (true) {
    at += /^[\s,]*/.exec(text.slice(at))![0].length
    if (at === text.length) return numbers
    const found = numberAt(text, at)
    if (found === undefined) return undefined
    const unit = /^[a-z]*/.exec(text.slice(found.end))![0]
    if (unit !== '' && unit !== 'px' && !Object.hasOwn(degrees, unit)) return undefined
    numbers.push(found.value * (degrees[unit] ?? 1))
    at = found.end + unit.length
  }
}

function single(name: string, given: readonly number[] | undefined): Matrix | undefined {
  const [first = 0, second = 0, third = 0] = given ?? []
  const count = given?.length ?? 0
  switch (name) {
    case 'matrix':
      return count === 6 ? (given as unknown as Matrix) : undefined
    case 'translate':
      return count === 1 || count === 2 ? [1, 0, 0, 1, first, second] : undefined
    case 'translateX':
      return count === 1 ? [1, 0, 0, 1, first, 0] : undefined
    case 'translateY':
      return count === 1 ? [1, 0, 0, 1, 0, first] : undefined
    case 'scale':
      return count === 1 ? [first, 0, 0, first, 0, 0] : count === 2 ? [first, 0, 0, second, 0, 0] : undefined
    case 'rotate':
      if (count === 1) return turn(first)
      if (count !== 3) return undefined
      return inside(inside([1, 0, 0, 1, -second, -third], turn(first)), [1, 0, 0, 1, second, third])
    case 'skewX':
      return count === 1 ? [1, 0, Math.tan((first * Math.PI) / 180), 1, 0, 0] : undefined
    case 'skewY':
      return count === 1 ? [1, Math.tan((first * Math.PI) / 180), 0, 1, 0, 0] : undefined
    default:
      return undefined
  }
}

function turn(angle: number): Matrix {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  return [cosine, sine, -sine, cosine, 0, 0]
}
