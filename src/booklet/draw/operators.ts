import type { Colour } from '../frame/inks.ts'

export function colourOf(colour: Colour, use: 'fill' | 'line'): string {
  const operator = colour.length === 4 ? 'k' : 'rg'
  return `${colour.map(say).join(' ')} ${use === 'fill' ? operator : operator.toUpperCase()}`
}

/** A number as short as paper can show it: to a thousandth of a point. */
export function say(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0)
}
