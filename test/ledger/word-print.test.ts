import { expect, it } from 'vitest'
import { printOfBlock } from '../../src/ledger/word-print.ts'
import { readText } from '../load/read-text.ts'

const print = (markdown: string): string => printOfBlock(readText(markdown).text.blocks.at(-1)!)

it.each([
  ['a word', 'Every child.', 'Each child.'],
  ['a number', '#1.1 Every child.', '#1.2 Every child.'],
  ['a kind of block', 'Every child.', '- Every child.'],
  ['what stands for a picture', '![A map.](pictures/map.png "Derby")', '![A plan.](pictures/map.png "Derby")'],
  ['which data stands there', '[[indicators]]', '[[priorities]]'],
])('a print tells that there is another: %s', (_, was, now) => {
  expect(print(was)).toBe(print(was))
  expect(print(now)).not.toBe(print(was))
})

it('a print takes no account of the number of a note', () => {
  const notes = '\n\n[^a]: A.\n\n[^b]: B.'
  expect(print(`Before.[^b]\n\nEvery child.[^a]${notes}`)).toBe(print(`Every child.[^a]${notes}`))
})
