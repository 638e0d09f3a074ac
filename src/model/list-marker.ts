import type { ListBlock } from './blocks.ts'
import { romanNumeral } from './roman-numeral.ts'

/** The marker of an ordered list's item as printed, `3.` or `(c)`; undefined for a bullet. `index` counts from 0. */
export function listMarker(list: Pick<ListBlock, 'style' | 'start' | 'delimiter'>, index: number): string | undefined {
  if (list.style === 'bullet') return undefined
  const number = list.start + index
  const label =
    list.style === 'decimal' ? String(number) : list.style === 'lower-alpha' ? letters(number) : romanNumeral(number)
  return list.delimiter === 'dot' ? `${label}.` : list.delimiter === 'bracket' ? `${label})` : `(${label})`
}

/** `a` to `z`, then `aa`, `ab`. Counts from 1. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}
