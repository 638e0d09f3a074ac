const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y

/** The number that begins at an offset, and where it ends; undefined where none does or it is too large to mean anything. */
export function numberAt(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  number.lastIndex = at
  const found = number.exec(text)?.[0]
  const value = Number(found)
  return found === undefined || !(Math.abs(value) < 1e9) ? undefined : { value, end: at + found.length }
}

/** Numbers with spaces or commas between them; undefined when anything else is there. */
export function numbersIn(text: string): readonly number[] | undefined {
  const parts = text.trim().split(/\s*,\s*|\s+/)
  if (parts.length === 1 && parts[0] === '') return []
  const numbers: number[] = []
  for (const part of parts) {
    const found = numberAt(part, 0)
    if (found === undefined || found.end !== part.length) return undefined
    numbers.push(found.value)
  }
  return numbers
}

/** As it is kept: to a thousandth, and no -0. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 || 0
}
