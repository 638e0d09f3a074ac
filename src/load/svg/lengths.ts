import { numberAt } from './numbers.ts'

/** What a length is measured by. */
export interface Measure {
  /** What percentages are of, in pixels; undefined where there can be none. */
  readonly whole: number | undefined
  /** In pixels. */
  readonly fontSize: number
}

const units: { readonly [unit: string]: number } = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
}

/** A length in pixels; undefined when it is not one. */
export function lengthOf(text: string, { whole, fontSize }: Measure): number | undefined {
  const typed = text.trim()
  const found = numberAt(typed, 0)
  if (found === undefined) return undefined
  const unit = typed.slice(found.end).toLowerCase()
  if (unit === '%') return whole === undefined ? undefined : (found.value / 100) * whole
  if (unit === 'em' || unit === 'rem') return found.value * fontSize
  if (unit === 'ex' || unit === 'ch') return (found.value * fontSize) / 2
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined
  return factor === undefined ? undefined : found.value * factor
}
