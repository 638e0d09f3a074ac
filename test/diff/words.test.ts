import { expect, it } from 'vitest'
import { wordsOf } from '../../src/diff/words/words.ts'

const words = (text: string, language = 'en-GB'): readonly string[] =>
  wordsOf(text, language).map(({ start, end }) => text.slice(start, end))

it('takes a figure with its sign, decimals, unit and scale as one word', () => {
  expect(words('50% to −3.5 % of £2.5 million, 10,000 or 25 per cent')).toEqual([
    '50%',
    'to',
    '−3.5 %',
    'of',
    '£2.5 million',
    ',',
    '10,000',
    'or',
    '25 per cent',
  ])
})

it('takes dates, years joined by a stroke and quarters and paragraph numbers as one word', () => {
  expect(words('21 November 2006, May 2014, 2014/15, 2014–2017, 2.1.3, 1st, 2016/17-Q4')).toEqual(
    '21 November 2006|,|May 2014|,|2014/15|,|2014–2017|,|2.1.3|,|1st|,|2016/17-Q4'.split('|'),
  )
  expect(words('21 Tachwedd 2006', 'cy')).toEqual(['21 Tachwedd 2006'])
})

it('keeps hyphenated words and words with apostrophes whole, and addresses too', () => {
  expect(words('well-being of children’s homes: www.example.org/a. or a.b@example.org!')).toEqual(
    'well-being|of|children’s|homes|:|www.example.org/a|.|or|a.b@example.org|!'.split('|'),
  )
})

it('takes a dash between words for a mark, and a month that is a verb for a word', () => {
  expect(words('this—and that may be')).toEqual(['this', '—', 'and', 'that', 'may', 'be'])
})

it('takes letters that are written without spaces one by one', () => {
  expect(words('漢字 and café')).toEqual(['漢', '字', 'and', 'café'])
})
