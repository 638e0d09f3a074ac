import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { Draw, TextDraw } from '../../src/booklet/frame/frame.ts'
import type { Slot, Tag } from '../../src/booklet/frame/tags.ts'
import { copies } from '../../src/booklet/frame/themes.ts'
import { type Layout, layOut } from '../../src/booklet/pages/lay-out.ts'
import type { EditionDocument, PartKind } from '../../src/document/document.ts'
import { documentWith, p, part, site, words } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

const group = (kind: 'indicator' | 'decision', title: string, count: number) => [
  part(`all-${kind}s`, [], { kind: 'group' as PartKind, title }),
  ...Array.from({ length: count }, (_, at) =>
    part(`${kind}-${at}`, [p(words(200, at))], { kind, depth: 2, title: `The ${kind} ${at}`, number: `2.${at + 1}` }),
  ),
]
const document = documentWith(
  part('first', [p(words(900))], { title: 'First of all' }),
  ...group('indicator', 'Indicators', 5),
  ...group('decision', 'Decisions', 1),
)

function laid(of: EditionDocument): Layout {
  return layOut(of, { copy: 'a4', faces, shape, site })
}

/** The words of each line of each list before the text, by the title of the list. */
function listsOf({ frames, structure }: Layout): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<Slot, string>()
  for (const draw of frames.flatMap((frame) => frame.placed.flatMap(({ draws }) => draws)).filter(isText))
    texts.set(draw.slot, `${texts.get(draw.slot) ?? ''}${draw.words.map((word) => word.text).join('')}`)
  const say = (tag: Tag): string =>
    tag.children.map((child) => (typeof child === 'number' ? (texts.get(child) ?? '') : say(child))).join(' ')
  const itemsIn = (tag: Tag): readonly Tag[] =>
    tag.name === 'TOCI' ? [tag] : tag.children.flatMap((child) => (typeof child === 'number' ? [] : itemsIn(child)))
  const [front] = structure.children as readonly Tag[]
  const sections = front!.children.filter(
    (child) => typeof child !== 'number' && child.name === 'Sect',
  ) as readonly Tag[]
  return new Map(
    sections.flatMap((section) => {
      const items = itemsIn(section).map((item) => say(item).replace(/\s+/g, ' ').trim())
      return items.length === 0 ? [] : [[say(section.children[0] as Tag).trim(), items] as const]
    }),
  )
}

function isText(draw: Draw): draw is TextDraw {
  return draw.kind === 'text'
}

/** The page, from 1, on which a title stands in the text. */
function pageOf({ frames }: Layout, title: string): number {
  return (
    frames.findLastIndex(({ placed }) =>
      placed.some(({ draws }) =>
        draws.some((draw) => isText(draw) && draw.words.map((word) => word.text).join('') === title),
      ),
    ) + 1
  )
}

describe('a list of indicators', () => {
  it('stands behind the contents, which have them no longer, and names the page of each', () => {
    const layout = laid(document)
    const lists = listsOf(layout)
    expect([...lists.keys()]).toEqual(['Contents', 'List of indicators'])
    const wanted = [0, 1, 2, 3, 4].map(
      (at) => `2.${at + 1} The indicator ${at} ${pageOf(layout, `The indicator ${at}`)}`,
    )
    expect(lists.get('List of indicators')).toEqual(wanted)
    expect(new Set(wanted.map((line) => line.split(' ').at(-1))).size).toBeGreaterThan(1)
    const contents = lists.get('Contents')!.join('\n')
    expect(contents).toMatch(/^Indicators \d+$/m)
    expect(contents).not.toContain('The indicator')
    // A single decision is found in the contents.
    expect(contents).toContain('The decision 0')
  })

  it('has a bookmark behind that of the contents', () => {
    const titles = laid(document).outline.map((entry) => entry.title)
    expect(titles.slice(0, 4)).toEqual([document.title, 'About this copy', 'Contents', 'List of indicators'])
  })

  it('is left out of a paper about an edition, and of a copy without indicators', () => {
    expect([...listsOf(laid({ ...document, address: '/here/cypp/progress/' })).keys()]).toEqual(['Contents'])
    expect([...listsOf(laid({ ...document, parts: document.parts.slice(0, 1) })).keys()]).toEqual(['Contents'])
  })

  it.each(copies)('never leaves its title or a single line on a page, in a copy of kind %s', (copy) => {
    for (const count of [2, 11, 23, 37]) {
      const long = documentWith(part('first', [p('Short.')]), ...group('indicator', 'Indicators', count))
      const { frames } = layOut(long, { copy, faces, shape, site })
      const listed = frames.map(({ placed }) =>
        placed
          .flatMap(({ draws }) => draws)
          .filter(
            (draw) =>
              isText(draw) &&
              /^The indicator \d+$/.test(draw.words.map((word) => word.text).join('')) &&
              draw.size < 19,
          ),
      )
      const before = frames.findIndex(({ placed }) =>
        placed.some(({ draws }) =>
          draws.some((draw) => isText(draw) && draw.words.map((word) => word.text).join('') === 'List of indicators'),
        ),
      )
      expect(before).toBeGreaterThan(0)
      expect(listed[before]!.length).toBeGreaterThan(1)
    }
  })
})

it('the dots of all leaders stand one below the other', () => {
  const leaders = laid(document)
    .frames.flatMap((frame) => frame.placed.flatMap(({ draws }) => draws))
    .flatMap((draw) => (draw.kind === 'line' && draw.dash !== undefined ? [draw] : []))
  const firsts = leaders.map(({ x, toX, dash: [dot = 0, gap = 0] = [] }) => (toX - x - dot) / (dot + gap))
  expect(leaders.length).toBeGreaterThan(5)
  expect(new Set(leaders.map(({ toX }) => toX)).size).toBe(1)
  for (const dots of firsts) expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6)
})
