import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { Draw, Placed, TextDraw } from '../../src/booklet/frame/frame.ts'
import { shapeOf } from '../../src/booklet/frame/page-shape.ts'
import { pagesOfPlaces } from '../../src/booklet/frame/places.ts'
import { furniture, type Slot, type Tag } from '../../src/booklet/frame/tags.ts'
import type { Theme } from '../../src/booklet/frame/themes.ts'
import { wordsOf } from '../../src/booklet/frame/words-of.ts'
import { markPlace, notePlace } from '../../src/booklet/lines/set-lines.ts'
import { type Layout, layOut } from '../../src/booklet/pages/lay-out.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { site } from './make-document.ts'
import { documents, shapes } from './random-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)
const runs = Number(process.env.PLANPRESS_RANDOM_RUNS ?? 2000)

interface Said {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly slot: Slot
}

/** The words on a page with their places; those on their side stand one above the other. */
function saidOn(placed: readonly Placed[]): readonly Said[] {
  return placed.flatMap(({ x, y, draws }) =>
    draws.filter(isText).map((draw) => ({
      text: draw.words.map((word) => word.text).join(''),
      left: x + draw.x,
      right: x + draw.x + draw.width - trailing(draw),
      baseline: y + draw.y,
      size: draw.size,
      slot: draw.slot,
    })),
  )
}

interface Area {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What is painted on a page, as rectangles: words, pictures, grounds, rules, what is on its side. Furniture is left out. */
function areasOn(placed: readonly Placed[]): readonly Area[] {
  return placed.flatMap(({ x, y, draws }) => draws.flatMap((draw) => areasOf(draw, x, y)))
}

function areasOf(draw: Draw, x: number, y: number): readonly Area[] {
  if ('slot' in draw && draw.slot === furniture) return []
  switch (draw.kind) {
    case 'text': {
      const [left, baseline] = [x + draw.x, y + draw.y]
      const what = draw.words.map((word) => word.text).join('')
      return [
        { what, left, right: left + draw.width - trailing(draw), top: baseline - draw.size * 0.6, bottom: baseline },
      ]
    }
    case 'line': {
      const [from, to] = [
        [x + draw.x, y + draw.y],
        [x + draw.toX, y + draw.toY],
      ] as const
      return [
        {
          what: 'a rule',
          left: Math.min(from[0], to[0]),
          right: Math.max(from[0], to[0]),
          top: Math.min(from[1], to[1]),
          bottom: Math.max(from[1], to[1]),
        },
      ]
    }
    case 'rectangle':
    case 'picture':
      return [
        {
          what: draw.kind,
          left: x + draw.x,
          right: x + draw.x + draw.width,
          top: y + draw.y,
          bottom: y + draw.y + draw.height,
        },
      ]
    case 'turn':
      return areasOn(draw.placed).map(({ what, left, right, top, bottom }) => ({
        what: `${what}, on its side`,
        left: x + draw.x + top,
        right: x + draw.x + bottom,
        top: y + draw.y - right,
        bottom: y + draw.y - left,
      }))
    default:
      return []
  }
}

function isText(draw: Draw): draw is TextDraw {
  return draw.kind === 'text'
}

/** A space at the end of a line may stand out. */
function trailing(draw: TextDraw): number {
  const last = draw.words.at(-1)
  return last?.text === ' ' ? (last.width * draw.size) / 1000 : 0
}

function tagsOf(layout: Layout): ReadonlyMap<Slot, readonly Tag[]> {
  const found = new Map<Slot, readonly Tag[]>()
  const visit = (tag: Tag, above: readonly Tag[]) => {
    for (const child of tag.children)
      if (typeof child === 'number') found.set(child, [...above, tag])
      else visit(child, [...above, tag])
  }
  visit(layout.structure, [])
  return found
}

function laidOut(document: EditionDocument, theme: Theme): Layout {
  return layOut(document, { copy: 'a4', faces, shape, site, theme })
}

type Check = (layout: Layout, document: EditionDocument, theme: Theme) => void

const saysAllWordsOnce: Check = (layout, document) => {
  const said = [...wordsOf(layout.frames, layout.title), ...wordsOf(layout.frames, layout.body)]
  expect(said).toEqual(wordsOfDocument(document))
}

const staysInTypeArea: Check = (layout, _, theme) => {
  for (const [index, frame] of layout.frames.entries()) {
    if (index === 0) continue
    const area = shapeOf(theme, index + 1)
    const outside = areasOn(frame.placed).filter(
      ({ left, right, top, bottom }) =>
        left < area.left - 0.5 ||
        right > area.left + area.width + 0.5 ||
        top < area.top - 0.5 ||
        bottom > area.top + area.height + 0.5,
    )
    expect(outside).toEqual([])
  }
}

const putsNothingOnWords: Check = (layout) => {
  for (const frame of layout.frames.slice(1)) {
    const said = saidOn(frame.placed).filter((each) => each.slot !== furniture)
    expect(overlapping(said)).toEqual([])
    const pictures = frame.placed.flatMap(({ x, y, draws }) =>
      draws.filter((draw) => draw.kind === 'picture').flatMap((draw) => areasOf(draw, x, y)),
    )
    const covered = pictures.flatMap(({ left, right, top, bottom }) =>
      said.filter((each) => {
        const across = each.left < right - 0.5 && each.right > left + 0.5
        return across && each.baseline > top + 0.5 && each.baseline - each.size * 0.6 < bottom - 0.5
      }),
    )
    expect(covered).toEqual([])
  }
}

/** Headings that fill a page from its top to where two lines have no room left are all that may stand at its foot. */
const endsNoPageInHeading: Check = (layout) => {
  const tags = tagsOf(layout)
  const isHeading = ({ slot }: Said) => /^H\d$/.test(tags.get(slot)?.at(-1)?.name ?? '')
  for (const frame of layout.frames.slice(1, -1)) {
    const body = bodyOn(frame, tags)
    const last = body.at(-1)
    const turned = frame.placed.some(({ draws }) => draws.some((draw) => draw.kind === 'turn'))
    if (last === undefined || turned || !isHeading(last)) continue
    expect(body.filter((each) => !isHeading(each)).map((each) => each.text)).toEqual([])
  }
}

const repeatsTableHeads: Check = (layout, _, theme) => {
  const tags = tagsOf(layout)
  for (const [index, frame] of layout.frames.entries()) {
    const [first] = bodyOn(frame, tags)
    const turned = frame.placed.some(({ draws }) => draws.some((draw) => draw.kind === 'turn'))
    if (index === 0 || first === undefined || turned) continue
    const table = tags.get(first.slot)?.findLast((tag) => tag.name === 'Table')
    const inBody = tags.get(first.slot)?.some((tag) => tag.name === 'TBody')
    const headed = table?.children.some((child) => typeof child !== 'number' && child.name === 'THead')
    if (!inBody || !headed) continue
    const { top } = shapeOf(theme, index + 1)
    const above = saidOn(frame.placed).filter(
      (each) => each.slot === furniture && each.baseline > top && each.baseline < first.baseline + 0.5,
    )
    expect(above.length, first.text).toBeGreaterThan(0)
  }
}

/** On the page of its mark, and then on each page after it until it ends. */
const setsNotesAtTheirMarks: Check = (layout, document) => {
  const begin = pagesOfPlaces(layout.frames)
  const tags = tagsOf(layout)
  const pages = new Map<Tag, Set<number>>()
  for (const [index, frame] of layout.frames.entries())
    for (const { slot } of saidOn(frame.placed)) {
      const note = tags.get(slot)?.find((tag) => tag.name === 'Note')
      if (note !== undefined) pages.set(note, (pages.get(note) ?? new Set()).add(index))
    }
  const notes = document.parts.reduce((sum, each) => sum + each.notes.length, 0)
  expect(pages.size).toBe(notes)
  for (let index = 0; index < notes; index += 1) {
    const mark = begin.get(markPlace(index))
    expect(mark).toBeDefined()
    expect(begin.get(notePlace(index))).toBe(mark)
  }
  const marks = Array.from({ length: notes }, (_, index) => begin.get(markPlace(index)) ?? Number.NaN)
  const firsts = [...pages.values()].map((on) => Math.min(...on))
  expect(firsts.sort((one, other) => one - other)).toEqual(marks.sort((one, other) => one - other))
  for (const on of pages.values()) expect(Math.max(...on) - Math.min(...on)).toBe(on.size - 1)
}

function bodyOn(frame: Layout['frames'][number], tags: ReadonlyMap<Slot, readonly Tag[]>): readonly Said[] {
  return saidOn(frame.placed).filter(
    (each) => each.slot >= 0 && !tags.get(each.slot)?.some((tag) => tag.name === 'Note'),
  )
}

const checks: readonly Check[] = [
  saysAllWordsOnce,
  staysInTypeArea,
  putsNothingOnWords,
  endsNoPageInHeading,
  repeatsTableHeads,
  setsNotesAtTheirMarks,
]

/*
 * That no line stands alone and no heading without two lines where there is another way is held in `fill-pages.test.ts`, where
 * every other way can be tried.
 */
describe('any document on pages of any size', () => {
  it('says its words once and in order, in the type area and not on each other, ends no page in a heading, shows the heads of tables again and notes from their mark on', () => {
    fc.assert(
      fc.property(documents, shapes, (document, theme) => {
        const layout = laidOut(document, theme)
        for (const check of checks) check(layout, document, theme)
      }),
      { numRuns: runs, seed: Number(process.env.PLANPRESS_RANDOM_SEED ?? 20) },
    )
  })

  it('is laid out the same each time', () => {
    fc.assert(
      fc.property(documents, shapes, (document, theme) => {
        expect(JSON.stringify(saidOf(laidOut(document, theme)))).toBe(JSON.stringify(saidOf(laidOut(document, theme))))
      }),
      { numRuns: 40, seed: 4 },
    )
  })
})

function saidOf(layout: Layout) {
  return layout.frames.map((frame) => saidOn(frame.placed))
}

/** Pairs of words that stand on each other. */
function overlapping(said: readonly Said[]): readonly string[] {
  const sorted = [...said].sort((one, other) => one.baseline - other.baseline)
  const pairs: string[] = []
  for (const [index, one] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as Said
      if (other.baseline - one.baseline > Math.max(one.size, other.size) * 0.45) break
      if (one.left < other.right - 0.5 && other.left < one.right - 0.5) pairs.push(`${one.text} | ${other.text}`)
    }
  return pairs
}
