import { romanNumeral } from '../../model/roman-numeral.ts'

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
      return romanUpTo(number)
    case 'upperRoman':
      return romanUpTo(number).toUpperCase()
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

/** Word counts so far. */
function romanUpTo(number: number): string {
  return romanNumeral(Math.min(number, 32_767))
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
