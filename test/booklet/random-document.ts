import fc from 'fast-check'
import type { Theme } from '../../src/booklet/frame/themes.ts'
import { themes } from '../../src/booklet/frame/themes.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import type { Block, Run, TableBlock } from '../../src/model/blocks.ts'
import {
  box,
  chart,
  code,
  definitions,
  documentWith,
  facts,
  figure,
  h,
  list,
  note,
  p,
  part,
  quote,
  table,
  words,
} from './make-document.ts'

const some = (most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.nat(60)).map(([many, seed]) => words(many, seed))
const figures = fc.nat(99_999).map(String)

const paragraph = fc
  .record({
    text: some(90),
    strong: some(4),
    number: fc.constantFrom(undefined, undefined, '1.1', '(a)', '12.34'),
    long: fc.nat(9),
  })
  .map(({ text, strong, number, long }) => {
    const address = 'https://www.example.org/a/very/long/address/that/no/line/of/a/small/page/can/hold?it=is&so=on'
    const runs: Run[] = [
      { text: `${text} ` },
      { text: strong, strong: true },
      { text: long === 0 ? ` ${address}` : '.' },
    ]
    return p(runs, number)
  })

const rows = fc.integer({ min: 2, max: 7 }).chain((columns) =>
  fc
    .tuple(
      some(8),
      fc.array(some(3), { minLength: columns, maxLength: columns }),
      fc.array(
        fc.tuple(some(12), fc.array(fc.oneof(figures, some(10)), { minLength: columns - 1, maxLength: columns - 1 })),
        {
          minLength: 1,
          maxLength: 14,
        },
      ),
    )
    .map(([caption, head, body]): TableBlock => table(caption, head, ...body.map(([first, rest]) => [first, ...rest]))),
)

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: rows },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(some(3), some(25)), { minLength: 1, maxLength: 6 }).map((pairs) => facts(...pairs)),
  },
  { weight: 1, arbitrary: fc.array(fc.nat(90), { minLength: 2, maxLength: 8 }).map((values) => chart(values, [50])) },
  { weight: 1, arbitrary: some(12).map((text) => figure('here/map.png', 'A map.', text)) },
  { weight: 1, arbitrary: fc.array(some(9), { minLength: 1, maxLength: 5 }).map((lines) => code(lines.join('\n'))) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(some(2), paragraph), { minLength: 1, maxLength: 4 })
      .map((items) => definitions(...items)),
  },
)

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom('bullet', 'decimal', 'lower-alpha', 'lower-roman'),
        fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([style, items]) => list(style, ...items)),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((blocks) => quote(...blocks)),
    fc
      .tuple(some(5), fc.array(tie('block'), { minLength: 1, maxLength: 4 }))
      .map(([title, blocks]) => box(title, ...blocks)),
  ),
})).block

/** Blocks under headings that skip no level, some of them with notes. */
const section = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 2, 3), some(9), block, fc.nat(5)), { minLength: 1, maxLength: 7 }),
    some(5),
    fc.boolean(),
  )
  .map(([pieces, title, numbered]) => ({ pieces, title, numbered }))

export const documents: fc.Arbitrary<EditionDocument> = fc
  .array(section, { minLength: 1, maxLength: 2 })
  .map((sections) => {
    let mark = 0
    return documentWith(
      ...sections.map(({ pieces, title, numbered }, index) => {
        const notes = pieces.flatMap(([, , , called], at) => {
          if (called !== 0) return []
          mark += 1
          return [note(`n${at}`, String(mark), p(words(3 + ((at * 37) % 140), at)))]
        })
        const blocks = pieces.flatMap(([level, heading, piece], at) => {
          const called = notes.find((each) => each.id === `n${at}`)
          const caller = called
            ? [p([{ text: 'Words with a note' }, { text: called.mark, note: called.id }, { text: ' in them.' }])]
            : []
          const headings = level === 2 ? [h(heading)] : level === 3 ? [h(heading), h(heading, 3)] : []
          return [...headings, ...caller, piece]
        })
        return part(`s${index}`, blocks, { title, notes, ...(numbered ? { number: String(index + 1) } : {}) })
      }),
    )
  })

/** Pages of any reasonable size, with the type of one of the kinds of copy. */
export const shapes: fc.Arbitrary<Theme> = fc
  .record({
    base: fc.constantFrom(themes.a4, themes['large-print'], themes.a5),
    width: fc.integer({ min: 340, max: 700 }),
    height: fc.integer({ min: 420, max: 900 }),
  })
  .map(({ base, width, height }) => {
    const large = base === themes['large-print'] ? 1.3 : 1
    const outdent = width < 480 ? 0 : base.outdent
    return { ...base, outdent, paper: { width: width * large, height: height * large } }
  })
