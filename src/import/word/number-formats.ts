/** A number as Word writes it in a format of its own; decimal where the format is none that English plans use. */
export function formatNumber(number: number, format: string, custom = ''): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'ordinal':
      return `${number}${ordinalEnd(number)}`
    case 'cardinalText':
      return capital(cardinal(number))
    case 'ordinalText':
      return capital(ordinal(number))
    case 'numberInDash':
      return `- ${number} -`
    case 'hex':
      return number.toString(16).toUpperCase()
    case 'custom':
      // Written as its first numbers: `001, 002, 003, ...`
      return String(number).padStart(/^\d+/.exec(custom)?.[0].length ?? 1, '0')
    default:
      return String(number)
  }
}

/** `a` to `z`, then `aa`, `bb`: Word says the letter again, and does not count on to `ab`. */
function letters(number: number): string {
  if (number < 1) return ''
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(Math.ceil(number / 26), 30))
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let rest = Math.min(number, 32_767)
  let text = ''
  for (const [value, numeral] of numerals)
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  return text
}

function ordinalEnd(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th'
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '0 ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function cardinal(number: number): string {
  if (number < 20) return ones[number] ?? String(number)
  if (number >= 100) return String(number)
  return number % 10 === 0 ? tens[number / 10]! : `${tens[Math.floor(number / 10)]}-${ones[number % 10]}`
}

const oddOrdinals: { readonly [word: string]: string } = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

function ordinal(number: number): string {
  const words = cardinal(number)
  if (/\d$/.test(words)) return `${number}${ordinalEnd(number)}`
  return words.replace(
    /[a-z]+$/,
    (last) => oddOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
