import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { Draw, Frame, TextDraw } from '../../src/booklet/frame/frame.ts'
import type { Tag } from '../../src/booklet/frame/tags.ts'
import { type Copy, copies } from '../../src/booklet/frame/themes.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import type { Run } from '../../src/model/blocks.ts'
import { documentWith, p, part, site, words } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

const to = (entry: string): Run => ({
  text: `the ${entry}`,
  link: { kind: 'edition', authority: 'here', plan: 'cypp', edition: '2014-2017', entry },
})
const filler = Array.from({ length: 9 }, (_, index) => p(words(90, index)))
const document = documentWith(
  part('first', [p([{ text: 'The ' }, { text: 'LSCB', expansion: 'Local Safeguarding Children Board' }, to('trust')])]),
  part('second', [...filler, p([{ text: 'Led by ' }, to('trust'), { text: ' for ' }, to('start'), { text: '.' }])]),
  part('third', [...filler, p([{ text: 'By ' }, to('trust'), { text: ' again, and ' }, to('trust'), { text: '.' }])]),
  part('start', [p('A priority.')], { kind: 'priority', title: 'The best start' }),
  part('trust', [p('A partner.')], { kind: 'partner', title: 'Here Health Trust' }),
)

function framesOf(of: EditionDocument, copy: Copy): readonly Frame[] {
  return layOut(of, { copy, faces, shape, site }).frames
}

function texts(frame: Frame): readonly string[] {
  return frame.placed.flatMap(({ draws }) => draws.filter(isText).map(sayDraw))
}

function isText(draw: Draw): draw is TextDraw {
  return draw.kind === 'text'
}

function sayDraw(draw: TextDraw): string {
  return draw.words.map((word) => word.text).join('')
}

/** The pages on which words stand, other than in the contents and behind the text. */
function pagesWith(frames: readonly Frame[], said: string): readonly number[] {
  const last = frames.findLastIndex((frame) => texts(frame).includes('Index'))
  return frames.flatMap((frame, index) =>
    index > 2 && index < last && texts(frame).join(' ').includes(said) ? [index + 1] : [],
  )
}

describe('behind the text of an edition', () => {
  it.each(copies)('an index names the pages of every partner and priority, in a copy of kind %s', (copy) => {
    const frames = framesOf(document, copy)
    const said = texts(frames.findLast((frame) => texts(frame).includes('Index'))!).map((text) => text.trim())
    const indexed = (title: string) => {
      const after = said.slice(said.indexOf(title) + 1)
      const end = after.findIndex((text) => !/^[\d, –]+$/.test(text))
      return [
        ...after
          .slice(0, end)
          .join(' ')
          .matchAll(/(\d+)(?: ?– ?(\d+))?/g),
      ].flatMap(([, from, to = from]) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
      )
    }
    const pages = (one: string, other: string) =>
      [...new Set([...pagesWith(frames, one), ...pagesWith(frames, other)])].sort((a, b) => a - b)
    const trust = pages('the trust', 'A partner.')
    expect(indexed('Here Health Trust')).toEqual(trust)
    expect(indexed('The best start')).toEqual(pages('the start', 'A priority.'))
    expect(trust.length).toBeGreaterThan(2)
  })

  it('three pages and more that follow one another are told by the first and the last', () => {
    const mentions = Array.from({ length: 4 }, () => [p(words(420)), p([{ text: 'By ' }, to('trust'), { text: '.' }])])
    const frames = framesOf(
      documentWith(
        part('first', mentions.flat()),
        part('trust', [p('A partner.')], { kind: 'partner', title: 'Here Health Trust' }),
      ),
      'a5',
    )
    const index = texts(frames.findLast((frame) => texts(frame).includes('Index'))!).join('')
    expect(index.replace(/\s/g, '')).toMatch(/HereHealthTrust\d+–\d+/)
  })

  it('short names are told with what they stand for', () => {
    const said = framesOf(document, 'a4').flatMap(texts)
    const at = said.lastIndexOf('LSCB')
    expect(said.slice(at, at + 2)).toEqual(['LSCB', 'Local Safeguarding Children Board'])
  })

  it('a paper about an edition has nothing', () => {
    const said = framesOf({ ...document, address: '/here/cypp/progress/' }, 'a4').flatMap(texts)
    expect(said).not.toContain('Index')
  })
})

describe('the head of a chapter', () => {
  it('shows a code for its own page on the web', () => {
    const { structure } = layOut(document, { copy: 'a4', faces, shape, site })
    const codes: string[] = []
    const visit = (tag: Tag) => {
      if (tag.name === 'Figure') codes.push(tag.facts.alternative ?? '')
      for (const child of tag.children) if (typeof child !== 'number') visit(child)
    }
    visit(structure)
    const address = 'https://plans.example.org/here/cypp/2014-2017/'
    expect(codes).toEqual(
      ['', 'sections/first/', 'sections/second/', 'sections/third/'].map((end) => `Code to scan for ${address}${end}`),
    )
  })
})

describe('the page of a link', () => {
  it('leaves no gap after it, however many figures room was kept for', () => {
    const draws = framesOf(document, 'a4').flatMap((frame) => frame.placed.flatMap((placed) => placed.draws))
    for (const [index, draw] of draws.entries()) {
      const next = draws[index + 1]
      if (draw.kind !== 'text' || next?.kind !== 'text' || !/^\(page \d+\)$/.test(sayDraw(draw))) continue
      if (next.y === draw.y) expect(next.x - draw.x - draw.width, sayDraw(next)).toBeLessThan(0.02)
    }
  })
})
