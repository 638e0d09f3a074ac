import { unspaced } from '../../model/words.ts'

/** Marks are punctuation and symbols: they go with a word and never make two texts alike by themselves. */
export type WordKind = 'word' | 'number' | 'mark'

/** A word with its place in the text, the spaces after it left out. Offsets count UTF-16 units. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly kind: WordKind
}

/** The words of a text in a language (BCP 47), by a rule of our own: what a runtime calls a word changes with its tables. */
export function wordsOf(text: string, language: string): readonly Word[] {
  const rule = ruleFor(language, text.includes('@') || text.includes('://') || text.includes('www.'))
  const words: Word[] = []
  rule.lastIndex = 0
  for (let match = rule.exec(text); match !== null; match = rule.exec(text)) {
    const start = match.index
    const end = rule.lastIndex
    if (match[1] !== undefined) words.push({ start, end, kind: 'number' })
    else if (match[2] === undefined) words.push({ start, end, kind: 'mark' })
    else if (unspaced.test(match[2])) for (const piece of letters(match[2], start)) words.push(piece)
    else words.push({ start, end, kind: 'word' })
  }
  return words
}

const months: { readonly [language: string]: string } = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  cy: 'Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr',
}

const letter = '[\\p{L}\\p{M}\\p{N}_]'
const end = `(?!${letter})`

/**
 * First what fits: dates, then money and figures with their sign, unit and scale (group 1); web and mail addresses, then
 * words with their hyphens and apostrophes (group 2); else one character.
 */
function makeRule(language: string, addresses: boolean): RegExp {
  const month = months[language.split('-')[0]!.toLowerCase()] ?? months.en!
  const day = '\\d{1,2}(?:st|nd|rd|th)?'
  const date = `${day}\\s(?:${month})(?:\\s\\d{4})?${end}|(?:${month})\\s\\d{4}${end}`
  const sign = '(?:(?<![\\p{L}\\p{N}\\p{P}])[+\\u2212-])?'
  const scale = `(?:\\s?[%‰]|\\s(?:per\\scent|million|billion|thousand)${end}|(?:bn|[km]|st|nd|rd|th)${end})?`
  const number = `${sign}[£$€]?\\d+(?:[.,:/\\u2013\\u2011-]\\d+)*(?:-Q[1-4])?${scale}${end}`
  const word = `${letter}+(?:['’\\u2010\\u2011-]${letter}+)*`
  const web = '(?:https?:\\/\\/|www\\.)[^\\s<>]*[^\\s<>.,;:!?)\\]\'"’”]'
  const mail = '[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+'
  return new RegExp(`(${date}|${number})|(${addresses ? `${web}|${mail}|` : ''}${word})|\\S`, 'gu')
}

const rules = new Map<string, RegExp>()

function ruleFor(language: string, addresses: boolean): RegExp {
  const key = `${language} ${addresses}`
  const rule = rules.get(key) ?? makeRule(language, addresses)
  rules.set(key, rule)
  return rule
}

function letters(text: string, start: number): readonly Word[] {
  const words: Word[] = []
  let at = start
  for (const character of text) {
    words.push({ start: at, end: at + character.length, kind: 'word' })
    at += character.length
  }
  return words
}
