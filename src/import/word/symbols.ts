import type { Element } from '../pack/element.ts'

/** Signs of Word's own fonts of signs, as letters that every font has. By the code in the font. */
const signs: { readonly [code: string]: string } = {
  F0B7: '•',
  F0A7: '▪',
  F0D8: '➢',
  F0A8: '□',
  F06F: '□',
  F0FC: '✓',
  F0FB: '✗',
  F0FE: '☑',
  F0E0: '→',
  F0E8: '→',
  F0AE: '→',
  F0B3: '≥',
  F0A3: '≤',
  F0B0: '°',
  F0B1: '±',
  F0B4: '×',
  F0B9: '≠',
}

/** The letter for a `w:sym`; empty where there is none. */
export function signOf(symbol: Element): string {
  const code = (symbol.attributes.get('w:char') ?? '').toUpperCase()
  const known = signs[code] ?? signs[`F0${code.slice(-2)}`]
  if (known !== undefined) return known
  const number = Number.parseInt(code, 16)
  // A code outside the private ones is the letter itself.
  return number >= 0x20 && number < 0xe000 ? String.fromCharCode(number) : ''
}
