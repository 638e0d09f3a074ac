import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/faces.ts'
import type { Draw, Placed, TextDraw } from '../../src/booklet/frame.ts'
import { type Layout, layOut } from '../../src/booklet/lay-out.ts'
import { shapeOf } from '../../src/booklet/page-shape.ts'
import { pagesOfPlaces } from '../../src/booklet/places.ts'
import { readFonts } from '../../src/booklet/read-fonts.ts'
import { markPlace, notePlace } from '../../src/booklet/set-lines.ts'
import { shaperOf } from '../../src/booklet/shape.ts'
import { furniture, type Slot, type Tag } from '../../src/booklet/tags.ts'
import type { Theme } from '../../src/booklet/themes.ts'
import { wordsOf } from '../../src/booklet/words-of.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { wordsOfDocument } from '../../src/document/words.ts'
import { site } from './make-document.ts'
import { documents, shapes } from './random-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)
const runs = Number(process.env.PLANPRESS_RANDOM_RUNS ?? 300)

interface Said {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly slot: Slot
}

/** The words on a page with their places; those on their side are left out. */
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

/** `seed` is another for each test, so that together they see more documents. */
function onAny(seed: number, check: (layout: Layout, document: EditionDocument, theme: Theme) => void): void {
  fc.assert(
    fc.property(documents, shapes, (document, theme) => check(laidOut(document, theme), document, theme)),
    { numRuns: runs, seed },
  )
}

describe('any document on pages of any size', () => {
  it('has all its words once, in their order', () => {
    onAny(20, (layout, document) => {
      const said = [...wordsOf(layout.frames, layout.title), ...wordsOf(layout.frames, layout.body)]
      expect(said).toEqual(wordsOfDocument(document))
    })
  })

  it('has nothing outside the type area, and no words on other words', () => {
    onAny(21, (layout, _, theme) => {
      for (const [index, frame] of layout.frames.entries()) {
        if (index === 0) continue
        const area = shapeOf(theme, index + 1)
        const said = saidOn(frame.placed).filter((each) => each.slot !== furniture)
        for (const each of said) {
          expect(each.left, each.text).toBeGreaterThan(area.left - 0.5)
          expect(each.right, each.text).toBeLessThan(area.left + area.width + 0.5)
          expect(each.baseline - each.size * 0.6, each.text).toBeGreaterThan(area.top - 0.5)
          expect(each.baseline, each.text).toBeLessThan(area.top + area.height + 0.5)
        }
        expect(overlapping(said)).toEqual([])
      }
    })
  })

  it('has no heading at the foot of a page, and the head of a table again after a break', () => {
    onAny(22, (layout, _, theme) => {
      const tags = tagsOf(layout)
      for (const [index, frame] of layout.frames.entries()) {
        const area = shapeOf(theme, index + 1)
        const body = saidOn(frame.placed).filter(
          (each) => each.slot >= 0 && !tags.get(each.slot)?.some((tag) => tag.name === 'Note'),
        )
        const last = body.at(-1)
        const [first] = body
        const turned = frame.placed.some(({ draws }) => draws.some((draw) => draw.kind === 'turn'))
        if (index === 0 || last === undefined || first === undefined || turned) continue
        if (index < layout.frames.length - 1) expect(tags.get(last.slot)?.at(-1)?.name, last.text).not.toMatch(/^H\d$/)
        const table = tags.get(first.slot)?.findLast((tag) => tag.name === 'Table')
        const inBody = tags.get(first.slot)?.some((tag) => tag.name === 'TBody')
        const headed = table?.children.some((child) => typeof child !== 'number' && child.name === 'THead')
        if (!inBody || !headed) continue
        const above = saidOn(frame.placed).filter(
          (each) => each.slot === furniture && each.baseline > area.top && each.baseline < first.baseline + 0.5,
        )
        expect(above.length, first.text).toBeGreaterThan(0)
      }
    })
  })

  it('begins each note on the page of its mark', () => {
    onAny(23, (layout, document) => {
      const pages = pagesOfPlaces(layout.frames)
      const notes = document.parts.reduce((sum, each) => sum + each.notes.length, 0)
      for (let index = 0; index < notes; index += 1) {
        expect(pages.get(notePlace(index))).toBeDefined()
        expect(pages.get(notePlace(index))).toBe(pages.get(markPlace(index)))
      }
    })
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
