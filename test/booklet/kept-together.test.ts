import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { Draw, Frame } from '../../src/booklet/frame/frame.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import type { Block } from '../../src/model/blocks.ts'
import { definitions, documentWith, h, list, p, part, site, table } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

function framesOf(...blocks: Block[]): readonly Frame[] {
  return layOut(documentWith(part('one', blocks)), { copy: 'a4', faces, shape, site }).frames
}

function wordsOf(draw: Draw): string {
  return draw.kind === 'text' ? draw.words.map(({ text }) => text).join('') : ''
}

function linesOf(frames: readonly Frame[]): readonly string[] {
  return frames.flatMap((frame) => frame.placed.flatMap(({ draws }) => draws.map(wordsOf)))
}

function pageOf(frames: readonly Frame[], word: string): number {
  return frames.findIndex((frame) => linesOf([frame]).some((line) => line.startsWith(word)))
}

describe('lines', () => {
  it.each(['1 December', 'Year 6', 'Annex B', 'question 12'])('do not end within "%s"', (together) => {
    for (let before = 8; before < 24; before += 1) {
      const text = `${'word '.repeat(before)}${together} ${'word '.repeat(20)}`
      expect(linesOf(framesOf(p(text))).join('|')).toContain(together)
    }
  })
})

describe('pages', () => {
  it('do not end in a table of a few rows, nor between a table and what is noted of it', () => {
    const rows = Array.from({ length: 4 }, (_, row) => [`Row ${row}`, String(row)] as const)
    const figures = table('Figures', ['Year', 'Here'], ...rows)
    for (let before = 4; before < 22; before += 1) {
      const filler = Array.from({ length: before }, (_, index) => p(`Paragraph ${index}.`))
      const frames = framesOf(...filler, figures, definitions(['2014', p('Noted.')]), p('After.'), p('More.'))
      const pages = ['Row 0', 'Row 1', 'Row 3', 'Noted'].map((word) => pageOf(frames, word))
      expect(new Set(pages).size).toBe(1)
    }
  })

  it('do not end between words that end in a colon and the paragraph after them', () => {
    for (let before = 10; before < 24; before += 1) {
      const filler = Array.from({ length: before }, (_, index) => p(`Paragraph ${index}.`))
      const frames = framesOf(...filler, p('It shall give:'), p('reasons;', '(a)'), p('effects.', '(b)'))
      expect(pageOf(frames, 'reasons')).toBe(pageOf(frames, 'It shall'))
    }
  })

  it('do not end between the words of an item and the list in it', () => {
    for (let before = 10; before < 20; before += 1) {
      const filler = Array.from({ length: before }, (_, index) => p(`Paragraph ${index}.`))
      const inner = list('lower-alpha', [p('First.')], [p('Second.')], [p('Third.')])
      const frames = framesOf(...filler, list('decimal', [p('One.')], [p('Two.')], [p('Costs'), inner], [p('Four.')]))
      expect(pageOf(frames, 'First')).toBe(pageOf(frames, 'Costs'))
    }
  })

  it('do not end between a heading with a sentence and the table below them', () => {
    const rows = Array.from({ length: 14 }, (_, row) => [`Row ${row}`, String(row)] as const)
    for (let before = 6; before < 16; before += 1) {
      const filler = Array.from({ length: before }, (_, index) => p(`Paragraph ${index}.`))
      const frames = framesOf(...filler, h('Waits'), p('Near target.'), table('Figures', ['Year', 'Here'], ...rows))
      expect(pageOf(frames, 'Row 0')).toBe(pageOf(frames, 'Near target'))
    }
  })

  it('do not end between the rows of one year, which no rule parts', () => {
    const rows = Array.from({ length: 12 }, (_, at) => 2000 + at).flatMap((year) =>
      ['Here', 'There'].map((area) => [`${year} ${area}`, '1'] as const),
    )
    const grouped = table('Figures', ['Year and area', 'Share'], ...rows)
    for (let before = 6; before < 16; before += 1) {
      const frames = framesOf(...Array.from({ length: before }, (_, index) => p(`Paragraph ${index}.`)), grouped)
      for (let year = 2000; year < 2012; year += 1)
        expect(pageOf(frames, `${year} There`)).toBe(pageOf(frames, `${year} Here`))
    }
    const pages = framesOf(grouped).filter((frame) => linesOf([frame]).some((line) => line.startsWith('2000 Here')))
    const rules = pages.flatMap(({ placed }) => placed.flatMap(({ draws }) => draws))
    expect(rules.filter((draw) => draw.kind === 'line' && draw.ink === 'rule' && draw.thickness === 0.5)).toHaveLength(
      12,
    )
  })
})

describe('what goes on after a numbered paragraph', () => {
  it('stands in its column, also where numbers have no margin of their own', () => {
    const document = documentWith(
      part('one', [p('It covers:', '1.1'), list('decimal', [p('children.')]), p('Unnumbered.')]),
    )
    const { frames } = layOut(document, { copy: 'a5', faces, shape, site })
    const leftOf = (word: string) =>
      frames
        .flatMap(({ placed }) => placed.flatMap(({ x, draws }) => draws.map((draw) => ({ x, draw }))))
        .flatMap(({ x, draw }) => (draw.kind === 'text' && wordsOf(draw).startsWith(word) ? [x + draw.x] : []))[0]!
    expect(leftOf('Unnumbered')).toBeCloseTo(leftOf('It covers'))
    expect(leftOf('children')).toBeGreaterThan(leftOf('It covers'))
  })
})
