import type { ListStyle } from '../../model/blocks.ts'

/** How the items of an ordered list are numbered, told from what was typed; `counts` when each is one more than the last. */
export interface ListNumbers {
  readonly style: ListStyle
  readonly start: number
  readonly counts: boolean
}

/** A letter may also be a Roman numeral: `i` alone is one, any other only if all the items then count on. */
export function listNumbers(typed: readonly string[]): ListNumbers {
  if (typed.every((text) => /^\d/.test(text))) {
    const numbers = typed.map(Number)
    // CommonMark's lazy numbering: every item typed with the same number.
    const lazy = numbers.length > 1 && numbers.every((number) => number === numbers[0])
    return { style: 'decimal', start: numbers[0]!, counts: lazy || countsOn(numbers) }
  }
  const letters = typed.map((text) => (text.length === 1 ? text.charCodeAt(0) - 96 : undefined))
  const romans = typed.map(romanValue)
  const alpha = { style: 'lower-alpha', start: letters[0] ?? 1, counts: countsOn(letters) } as const
  const roman = { style: 'lower-roman', start: romans[0] ?? 1, counts: countsOn(romans) } as const
  if (typed[0] === 'i' && roman.counts) return roman
  if (alpha.counts) return alpha
  return roman.counts || letters[0] === undefined ? roman : alpha
}

function countsOn(numbers: readonly (number | undefined)[]): boolean {
  return numbers.every((number, at) => number !== undefined && number === numbers[0]! + at)
}

const romanShape = /^(x{0,3})(ix|iv|v?i{0,3})$/

/** Up to 39; undefined for what is no Roman numeral. */
function romanValue(text: string): number | undefined {
  const found = romanShape.exec(text)
  if (found === null || text === '') return undefined
  const ones = { '': 0, i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9 }[found[2]!]
  return ones === undefined ? undefined : found[1]!.length * 10 + ones
}
