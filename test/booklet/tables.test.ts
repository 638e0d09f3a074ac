import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { Draw, Frame } from '../../src/booklet/frame/frame.ts'
import { furniture } from '../../src/booklet/frame/tags.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import type { Block } from '../../src/model/blocks.ts'
import { box, documentWith, p, part, site, table } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

function framesOf(copy: 'a4' | 'a5' | 'large-print', ...blocks: Block[]): readonly Frame[] {
  return layOut(documentWith(part('one', blocks)), { copy, faces, shape, site }).frames
}

function drawsOn(frame: Frame | undefined): readonly Draw[] {
  return (frame?.placed ?? []).flatMap(({ draws }) => draws)
}

function wordsIn(draws: readonly Draw[], read: boolean): readonly string[] {
  return draws.flatMap((draw) =>
    draw.kind === 'text' && draw.slot >= 0 === read
      ? [
          draw.words
            .map((word) => word.text)
            .join('')
            .trim(),
        ]
      : [],
  )
}

describe('a table', () => {
  const long = table(
    'Wards',
    ['Ward', 'Pupils'],
    ...Array.from({ length: 80 }, (_, row) => [`Ward ${row}`, String(row)]),
  )

  it('is read with its head once, and shown with it on every page', () => {
    const pages = framesOf('a4', long).filter((frame) =>
      wordsIn(drawsOn(frame), true).some((word) => /^Ward \d/.test(word)),
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.filter((frame) => wordsIn(drawsOn(frame), true).includes('Ward'))).toHaveLength(1)
    for (const page of pages.slice(1)) {
      const shown = drawsOn(page).filter((draw) => draw.kind === 'text' && draw.slot === furniture)
      expect(wordsIn(shown, false)).toEqual(expect.arrayContaining(['Ward', 'Pupils']))
    }
  })

  const startOf = (word: string, draws: readonly Draw[]) =>
    draws.flatMap((draw) => (draw.kind === 'text' && wordsIn([draw], true)[0] === word ? [draw.x] : []))[0] ?? 0

  it('makes its columns no wider for words that stand on lines of their own', () => {
    const made = table('Quarters', ['Year', 'Q1', 'Q2'], ['2014', '1', '2'])
    if (made.kind !== 'table') throw new Error('no table')
    const broken = [{ text: 'April' }, { text: '\n', lineBreak: true as const }, { text: 'June' }]
    const head = made.head.map((runs, column) => (column === 0 ? runs : broken))
    const draws = framesOf('a4', { ...made, head }).flatMap(drawsOn)
    const joined = framesOf('a4', table('Quarters', ['Year', 'June', 'June'], ['2014', '1', '2'])).flatMap(drawsOn)
    expect(startOf('1', draws)).toBeCloseTo(startOf('1', joined))
    expect(startOf('2', draws)).toBeCloseTo(startOf('2', joined))
  })

  const names = Array.from({ length: 9 }, (_, index) => `Responsibilities${index}`)
  const wide = table('Wide', names, names, names)

  it('that no page can hold upright is turned on its side', () => {
    const six = names.slice(0, 6)
    const turned = framesOf('a4', p('Before.'), table('Wide', six, six, six))
      .flatMap(drawsOn)
      .filter((draw) => draw.kind === 'turn')
    expect(turned).toHaveLength(1)
  })

  it('that has no room where it stands becomes a record for each row, its heads beside each', () => {
    const draws = framesOf('a5', box('In a box', wide)).flatMap(drawsOn)
    expect(draws.some((draw) => draw.kind === 'turn')).toBe(false)
    const read = wordsIn(draws, true).filter((word) => word === 'Responsibilities3')
    const shown = wordsIn(draws, false).filter((word) => word === 'Responsibilities3')
    expect([read.length, shown.length]).toEqual([3, 1])
  })
})
