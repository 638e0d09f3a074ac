import { expect, it } from 'vitest'
import { pictureProblems } from '../../src/booklet/picture-problems.ts'
import type { Block } from '../../src/model/blocks.ts'
import { box, documentWith, figure, part } from './make-document.ts'

const sized = (width: number, height: number): Block =>
  ({ ...figure('here/map.png', 'A map.'), width, height }) as Block

it('warns of a picture that would be printed with fewer than 300 pixels to an inch, once for each file', () => {
  const coarse = documentWith(
    part('one', [box('Inside', sized(800, 600)), sized(800, 600)]),
    part('two', [sized(800, 600)]),
  )
  expect(pictureProblems([coarse]).map(({ level, message, place }) => [level, message, place.file])).toEqual([
    ['warning', 'The picture map.png is 800 pixels wide: too coarse to be printed well.', 'made/one.md'],
    ['warning', 'The picture map.png is 800 pixels wide: too coarse to be printed well.', 'made/two.md'],
  ])
})

it('says nothing of a drawing, which is as fine at any size', () => {
  const drawn = { ...figure('here/map.svg', 'A map.'), width: 20, height: 10 } as Block
  expect(pictureProblems([documentWith(part('one', [drawn]))])).toEqual([])
})

it('says nothing of one that is fine enough, or so high that it is printed small', () => {
  expect(pictureProblems([documentWith(part('one', [sized(1600, 1200), sized(700, 1400)]))])).toEqual([])
})
