import type { Matrix } from '../../model/matrix.ts'
import { numbersIn } from './numbers.ts'
import type { Box } from './path-box.ts'

/** A `viewBox`; undefined when it is not one. */
export function viewBoxOf(text: string | undefined): Box | undefined {
  const [x, y, width, height] = numbersIn(text ?? '') ?? []
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** How what is drawn for a box is brought into a place, by `preserveAspectRatio`. */
export function fitted(box: Box, place: Box, ratio: string | undefined): Matrix {
  const typed = (ratio ?? 'xMidYMid').trim()
  let [across, down] = [place.width / box.width, place.height / box.height]
  if (!typed.startsWith('none')) {
    across = /\bslice\b/.test(typed) ? Math.max(across, down) : Math.min(across, down)
    down = across
  }
  const share = (letter: string) => (typed.includes(`${letter}Min`) ? 0 : typed.includes(`${letter}Max`) ? 1 : 0.5)
  const left = place.x + (place.width - box.width * across) * share('x') - box.x * across
  const top = place.y + (place.height - box.height * down) * share('Y') - box.y * down
  return [across, 0, 0, down, left, top]
}
