import type { Pt } from '../frame/points.ts'
import type { Unit } from './units.ts'

/** The lines of a paragraph, each as the first unit in it and the first after it. */
export type LineRange = readonly [from: number, to: number]

/**
 * The best lines for a whole paragraph and not for one line after the other, after Knuth and Plass, "Breaking Paragraphs
 * into Lines" (1981), with demerits for text that is ragged at its right: what counts is how far lines fall short, squared.
 * A unit wider than the lines stands alone and sticks out: `fit-units.ts` sees that there is none.
 */
export function breakLines(units: readonly Unit[], width: Pt): readonly LineRange[] {
  const count = units.length
  if (count === 0) return []
  const ends = totals(units)
  const whole = (ends[count] ?? 0) - (units[count - 1]?.space?.width ?? 0)
  if (whole <= width && !units.some((unit, index) => unit.forced && index < count - 1)) return [[0, count]]
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(count + 1)
  best[0] = 0
  for (let end = 1; end <= count; end += 1) {
    const last = units[end - 1] as Unit
    const trailing = last.space?.width ?? 0
    for (let start = end - 1; start >= 0; start -= 1) {
      if (start < end - 1 && units[start]?.forced) break
      const length = (ends[end] ?? 0) - (ends[start] ?? 0) - trailing
      if (length > width + 0.001 && start < end - 1) break
      const finishes = end === count || last.forced === true
      const cost =
        (best[start] ?? 0) + demerits(width - length, width, finishes, end - start) + (finishes ? 0 : last.cost)
      if (cost < (best[end] ?? 0)) {
        best[end] = cost
        from[end] = start
      }
    }
  }
  const lines: LineRange[] = []
  for (let end = count; end > 0; end = from[end] ?? 0) lines.push([from[end] ?? 0, end])
  return lines.reverse()
}

/** The least width that these units have as many lines in: at that, lines are about as long as each other. */
export function evenWidth(units: readonly Unit[], width: Pt): Pt {
  const count = breakLines(units, width).length
  if (count < 2) return width
  let tooNarrow = Math.max(...units.map((unit) => unit.width)) - 1
  let enough = width
  while (enough - tooNarrow > 2) {
    const middle = (enough + tooNarrow) / 2
    if (breakLines(units, middle).length > count) tooNarrow = middle
    else enough = middle
  }
  return enough
}

/** The widths of all units before each, their spaces included. */
function totals(units: readonly Unit[]): Float64Array {
  const sums = new Float64Array(units.length + 1)
  for (const [index, unit] of units.entries())
    sums[index + 1] = (sums[index] ?? 0) + unit.width + (unit.space?.width ?? 0)
  return sums
}

/** Every line costs something, so that none is added for the sake of evenness; one short word alone at the end costs too. */
function demerits(short: Pt, width: Pt, finishes: boolean, words: number): number {
  const part = short / width
  if (finishes) return 1 + (words === 1 && part > 0.85 ? 0.6 : 0)
  const square = part * part
  return 1 + 8 * square + 20 * square * square
}
