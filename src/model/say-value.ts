import type { Indicator } from './entries.ts'

/** A figure as printed, without its unit: thousands parted by commas, decimals as the indicator wants or as typed. */
export function sayNumber(text: string, decimals?: number): string {
  const fixed = decimals === undefined ? text : Number(text).toFixed(decimals)
  const match = /^([-−]?)(\d+)(\.\d+)?$/.exec(fixed)
  if (!match) return fixed
  const [, sign, whole = '', fraction = ''] = match
  return `${sign === '' ? '' : '−'}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`
}

/** A figure with its unit: `22%`, `13.1% of pupils`, `£1,200`, `53.4 per 10,000 children`. */
export function sayValue(text: string, indicator: Pick<Indicator, 'unit' | 'decimals'>): string {
  const number = sayNumber(text, indicator.decimals)
  if (indicator.unit.startsWith('%')) return `${number}${indicator.unit}`
  if (indicator.unit === '£') return `£${number}`
  return `${number} ${indicator.unit}`
}
