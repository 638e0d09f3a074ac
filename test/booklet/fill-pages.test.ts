import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowMaker } from '../../src/booklet/compose/flow-maker.ts'
import { breakCost, type Item, type NoteFlow } from '../../src/booklet/frame/flow.ts'
import { fillPages } from '../../src/booklet/pages/fill-pages.ts'

const room = { separator: 10, between: 4 }
const box = (height: number, notes?: readonly number[]): Item => ({
  kind: 'box',
  height,
  draws: [],
  ...(notes ? { notes } : {}),
})
const gap = (height: number): Item => ({ kind: 'gap', height })
const may = (cost = 0): Item => ({ kind: 'break', cost })
const note = (lines: number): NoteFlow => ({
  boxes: Array.from({ length: lines }, () => ({ kind: 'box' as const, height: 10, draws: [] })),
  cuts: Array.from({ length: Math.max(0, lines - 3) }, (_, at) => ({ to: at + 2, from: at + 2 })),
  continued: { kind: 'box', height: 10, draws: [] },
})

/** A paragraph as it is put down: no line of it alone at the foot or the head of a page, if that can be helped. */
function paragraph(lines: number): readonly Item[] {
  return Array.from({ length: lines }, (_, index): readonly Item[] => {
    const lone = index === 1 || index === lines - 1
    return index === 0 ? [box(10)] : [may(lone ? breakCost.loneLine : breakCost.inParagraph), box(10)]
  }).flat()
}

function paragraphs(lines: readonly number[]): readonly Item[] {
  return lines.flatMap((count, index) => [...(index > 0 ? [may(), gap(6)] : []), ...paragraph(count)])
}

/** The height of the boxes from one item to another, with the gaps between them but not around them. */
function heightOf(items: readonly Item[], from: number, to: number): number {
  let height = 0
  let waiting = 0
  for (const item of items.slice(from, to)) {
    if (item.kind === 'gap' && height > 0) waiting = item.height
    if (item.kind !== 'box') continue
    height += waiting + item.height
    waiting = 0
  }
  return height
}

/** Whether pages can be filled using none but these breaks, each with all of its notes. */
function canFill(
  items: readonly Item[],
  height: number,
  allowed: (cost: number) => boolean,
  notes: readonly NoteFlow[] = [],
): boolean {
  const starts = new Set([0])
  for (let end = 1; end <= items.length; end += 1) {
    const item = items[end]
    if (item !== undefined && (item.kind !== 'break' || !allowed(item.cost))) continue
    const fits = (start: number) =>
      heightOf(items, start, end) + heightOfNotes(items.slice(start, end), notes) <= height
    if ([...starts].some(fits)) starts.add(end + 1)
  }
  return starts.has(items.length + 1)
}

function heightOfNotes(items: readonly Item[], notes: readonly NoteFlow[]): number {
  const called = items.flatMap((item) => (item.kind === 'box' ? (item.notes ?? []) : []))
  const lines = called.reduce((sum, index) => sum + (notes[index]?.boxes.length ?? 0) * 10, 0)
  return called.length === 0 ? 0 : room.separator + lines + (called.length - 1) * room.between
}

type Piece =
  | { readonly kind: 'paragraph'; readonly lines: number; readonly note: number | null }
  | { readonly kind: 'heading' }
  | { readonly kind: 'rows'; readonly count: number }
  | { readonly kind: 'figure'; readonly height: number }

const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      lines: fc.integer({ min: 1, max: 9 }),
      note: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('heading' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rows' as const), count: fc.integer({ min: 2, max: 6 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('figure' as const), height: fc.integer({ min: 12, max: 60 }) }),
  },
)

/** Pieces put down as a document's blocks are. */
function flowOf(pieces: readonly Piece[]): { readonly items: readonly Item[]; readonly notes: readonly NoteFlow[] } {
  const flow = flowMaker()
  const notes: NoteFlow[] = []
  const put = (height: number, called?: number) => {
    const draw = { kind: 'anchor', y: 0, place: 'x' } as const
    flow.box({ kind: 'box', height, draws: [draw], ...(called === undefined ? {} : { notes: [called] }) })
  }
  for (const each of pieces) {
    flow.gap(each.kind === 'heading' ? 12 : 6)
    flow.allow(breakCost.betweenBlocks)
    if (each.kind === 'heading') {
      put(14)
      flow.gap(4)
      flow.headed()
    } else if (each.kind === 'paragraph') {
      const called = each.note === null ? undefined : notes.push(note(each.note)) - 1
      for (let line = 0; line < each.lines; line += 1) {
        if (line > 0) flow.allow(line === 1 || line === each.lines - 1 ? breakCost.loneLine : breakCost.inParagraph)
        put(10, line === 0 ? called : undefined)
      }
    } else if (each.kind === 'rows') {
      put(12)
      for (let row = 0; row < each.count; row += 1) {
        if (row > 0) flow.allow(row === 1 || row === each.count - 1 ? breakCost.loneRow : breakCost.betweenRows)
        put(12)
      }
    } else put(each.height)
  }
  return { items: flow.items(), notes }
}

const lineCounts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })

describe('filling pages', () => {
  it('puts every item on one page, in order, and no more on a page than it holds', () => {
    fc.assert(
      fc.property(lineCounts, fc.integer({ min: 30, max: 120 }), (lines, height) => {
        const items = paragraphs(lines)
        const pages = fillPages(items, [], height, room)
        const held = pages.flatMap(({ from, to }) => items.slice(from, to).filter((item) => item.kind === 'box'))
        expect(held).toEqual(items.filter((item) => item.kind === 'box'))
        for (const { from, to } of pages) expect(heightOf(items, from, to)).toBeLessThanOrEqual(height)
      }),
    )
  })

  it('leaves no line of a paragraph alone where there is another way', () => {
    fc.assert(
      fc.property(lineCounts, fc.integer({ min: 30, max: 120 }), (lines, height) => {
        const items = paragraphs(lines)
        const lone = fillPages(items, [], height, room).filter((page) => page.closing?.cost === breakCost.loneLine)
        if (canFill(items, height, (cost) => cost < breakCost.loneLine)) expect(lone).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('leaves no line alone, no heading without two lines and no table row parted from its head where there is another way, among notes', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 2, maxLength: 14 }),
        fc.integer({ min: 70, max: 160 }),
        (pieces, height) => {
          const { items, notes } = flowOf(pieces)
          const bad = fillPages(items, notes, height, room).filter(
            (page) => (page.closing?.cost ?? 0) >= breakCost.loneLine,
          )
          if (canFill(items, height, (cost) => cost < breakCost.loneLine, notes)) expect(bad).toEqual([])
        },
      ),
      { numRuns: 3000, seed: 7 },
    )
  })

  it('lets a gap vanish at the head and the foot of a page', () => {
    const pages = fillPages([box(50), may(), gap(20), box(50), may(), gap(20), box(50)], [], 50, room)
    expect(pages).toHaveLength(3)
  })

  it('keeps a heading with two lines of what follows it', () => {
    const items = [box(60), may(), gap(5), box(20), gap(5), box(10), may(breakCost.loneLine), box(10), may(), box(10)]
    const [first, second] = fillPages(items, [], 100, room)
    expect(first?.to).toBe(1)
    expect(second?.from).toBe(2)
  })

  it('begins a part on a new page where the page before is well filled, and not where it is not', () => {
    const part = (before: number): readonly Item[] => [
      box(before),
      { kind: 'break', cost: 0, fresh: true },
      box(20),
      may(),
      box(60),
    ]
    expect(fillPages(part(85), [], 100, room)[0]?.to).toBe(1)
    expect(fillPages(part(70), [], 100, room)[0]?.to).toBe(3)
    expect(fillPages(part(20), [], 100, room)).toHaveLength(1)
  })

  it('puts a note on the page of its mark, and goes on with it overleaf where it must', () => {
    const items = [box(40, [0]), may(), box(40), may(), box(40)]
    const short = fillPages(items, [note(2)], 100, room)
    expect(short[0]?.notes).toEqual([{ note: 0, from: 0, to: 2 }])
    const long = fillPages(items, [note(12)], 100, room)
    expect(long[0]?.notes[0]).toMatchObject({ note: 0, from: 0 })
    const pieces = long.flatMap((page) => page.notes)
    expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(12)
    expect(pieces.at(-1)?.to).toBe(12)
  })

  it('leaves no last line of a note alone on the next page', () => {
    for (let lines = 5; lines < 12; lines += 1)
      for (const { from, to } of fillPages([box(40, [0]), may(), box(40)], [note(lines)], 100, room).flatMap(
        (page) => page.notes,
      ))
        expect(to - from).toBeGreaterThan(1)
  })

  it('lets a note go on where it may and nowhere else, without the space there, below a line that says so', () => {
    const boxes = [10, 10, 10, 6, 10, 10, 10].map((height) => ({ kind: 'box' as const, height, draws: [] }))
    const two: NoteFlow = { ...note(0), boxes, cuts: [{ to: 3, from: 4 }] }
    const items = [...paragraph(6), may(), box(10, [0]), may(), ...paragraph(6)]
    const pages = fillPages(items, [two], 110, room)
    expect(pages.map((page) => page.notes)).toEqual([[{ note: 0, from: 0, to: 3 }], [{ note: 0, from: 4, to: 7 }]])
    // Six lines, the space above notes, the line that says so and three lines of the note fill the second page.
    expect(fillPages(items, [two], 109, room).length).toBeGreaterThan(2)
  })

  it('gives notes that go on after the last words pages of their own', () => {
    const pages = fillPages([box(50, [0])], [note(30)], 100, room)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.at(-1)?.notes.at(-1)?.to).toBe(30)
  })

  it('places every line of every note once, whatever calls them', () => {
    const calls = fc.array(fc.tuple(fc.integer({ min: 10, max: 60 }), fc.option(fc.integer({ min: 1, max: 14 }))), {
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(calls, (pieces) => {
        const notes: NoteFlow[] = []
        const items = pieces.flatMap(([height, lines], index): readonly Item[] => {
          const called = lines === null ? undefined : [notes.push(note(lines)) - 1]
          return [...(index > 0 ? [may()] : []), box(height, called)]
        })
        const set = fillPages(items, notes, 110, room).flatMap((page) => page.notes)
        for (const [index, each] of notes.entries()) {
          const lines = set
            .filter((piece) => piece.note === index)
            .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))
          expect(lines).toEqual(each.boxes.map((_, at) => at))
        }
      }),
      { numRuns: 500 },
    )
  })
})
