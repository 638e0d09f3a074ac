import fc from 'fast-check'
import { joinRuns } from '../../src/diff/words/join-runs.ts'
import type { EditionDocument, Part } from '../../src/document/document.ts'
import type { Block, ListItem, Run, Runs } from '../../src/model/blocks.ts'
import { document } from './make-document.ts'

/*
 * Any two editions: of every kind of block, from few words, so that everything looks like everything else.
 */

const words = fc.constantFrom(
  ...'the a of children young people plan we will safe health schools 25% 30% £1,200 2014/15 21 November 2006 well-being don’t “all” PCT CCG e.g.'.split(
    ' ',
  ),
  'Families.',
  'However,',
)

const sentence = fc.array(words, { minLength: 1, maxLength: 14 }).map((all) => `${all.join(' ')}.`)
const phrase = fc.array(words, { minLength: 0, maxLength: 4 }).map((all) => all.join(' '))
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))

const dress: fc.Arbitrary<Partial<Run>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  fc.constant({ strong: true as const }),
  fc.constant({ emphasis: true as const }),
  fc.constant({ language: 'cy' }),
  fc
    .constantFrom('a', 'b')
    .map((page) => ({ link: { kind: 'address' as const, address: `https://example.org/${page}` } })),
)

const special: fc.Arbitrary<Run> = fc.constantFrom<Run>(
  { text: '[W4]', source: 'W4' },
  { text: '\n', lineBreak: true },
  { text: '1', note: 'n1' },
)

const runs: fc.Arbitrary<Runs> = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .tuple(text, dress, fc.constantFrom('', ' '))
          .map(([words, more, space]): Run => ({ text: words + space, ...more })),
      },
      special,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => [...joinRuns(all)])

const short: fc.Arbitrary<Runs> = phrase.map((words) => (words === '' ? [] : [{ text: words }]))
const unnamed = { id: '', line: 1 }
const number = fc
  .option(fc.constantFrom('1.1', '1.2', '(a)'), { nil: undefined })
  .map((each) => (each === undefined ? {} : { number: each }))

const { block } = fc.letrec<{ block: Block; blocks: readonly Block[]; item: ListItem }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 0, maxLength: 3, depthIdentifier: 'blocks' }),
  item: tie('blocks').map((blocks) => ({ ...unnamed, blocks })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 8,
      arbitrary: fc
        .tuple(runs, number)
        .map(([all, more]): Block => ({ kind: 'paragraph', ...unnamed, runs: all, ...more })),
    },
    fc
      .tuple(short, fc.constantFrom(2 as const, 3 as const))
      .map(([all, level]): Block => ({ kind: 'heading', ...unnamed, level, runs: all })),
    fc
      .tuple(
        fc.array(tie('item'), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('bullet' as const, 'decimal' as const),
      )
      .map(([items, style]): Block => ({ kind: 'list', ...unnamed, style, start: 1, delimiter: 'dot', items })),
    tie('blocks').map((blocks): Block => ({ kind: 'quote', ...unnamed, blocks })),
    fc.tuple(short, tie('blocks')).map(
      ([title, blocks]): Block => ({
        kind: 'box',
        ...unnamed,
        style: 'note',
        ...(title.length === 0 ? {} : { title }),
        blocks,
      }),
    ),
    fc
      .array(fc.tuple(short, fc.array(tie('blocks'), { minLength: 0, maxLength: 2 })), { minLength: 1, maxLength: 3 })
      .map(
        (items): Block => ({
          kind: 'definitions',
          ...unnamed,
          items: items.map(([term, meanings]) => ({ term, meanings })),
        }),
      ),
    tableOf(),
    fc
      .array(
        fc.tuple(
          fc.constantFrom('leads', 'target 2015', 'target 2016', 'unit'),
          fc.array(
            phrase.filter((all) => all !== ''),
            { minLength: 1, maxLength: 3 },
          ),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map(
        (all): Block => ({
          kind: 'facts',
          ...unnamed,
          facts: [...new Map(all)].map(([field, values]) => ({
            field,
            label: field,
            values: values.map((each) => [{ text: each }]),
          })),
        }),
      ),
    fc
      .array(phrase, { minLength: 1, maxLength: 4 })
      .map((lines): Block => ({ kind: 'code', ...unnamed, text: lines.join('\n') })),
    fc.tuple(text, short).map(
      ([alternative, caption]): Block => ({
        kind: 'figure',
        ...unnamed,
        file: 'a/map.png',
        width: 1,
        height: 1,
        alternative,
        ...(caption.length === 0 ? {} : { caption }),
      }),
    ),
  ),
}))

function tableOf(): fc.Arbitrary<Block> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 }), short)
    .chain(([columns, rows, caption]) =>
      fc
        .array(fc.array(short, { minLength: columns, maxLength: columns }), {
          minLength: rows + 1,
          maxLength: rows + 1,
        })
        .map(
          ([head = [], ...body]): Block => ({
            kind: 'table',
            ...unnamed,
            ...(caption.length === 0 ? {} : { caption }),
            columns: head.map(() => 'left' as const),
            head,
            rows: body.map((cells) => ({ line: 1, cells })),
            rowHeads: true,
          }),
        ),
    )
}

const partIds = ['aims', 'health', 'schools', 'money', 'safety']

const part: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom(...partIds),
    phrase,
    fc.array(block, { maxLength: 6 }),
    fc.array(runs, { maxLength: 2 }),
    number,
  )
  .map(([id, title, blocks, notes, more]) => ({
    id,
    kind: 'section',
    depth: 1,
    title,
    blocks,
    notes: notes.map((all, index) => ({
      id: `n${index + 1}`,
      mark: String(index + 1),
      line: 1,
      blocks: [{ kind: 'paragraph', ...unnamed, runs: all }],
    })),
    place: { file: 'a/test.md', line: 1 },
    ...more,
  }))

const parts = fc.uniqueArray(part, { selector: (each) => each.id, maxLength: 4 })

/** Any document; its blocks have ids, as a loader gives them. */
export function arbitraryDocument(id: string): fc.Arbitrary<EditionDocument> {
  return parts.map((all) => document(id, ...all.map(named)))
}

/** Two documents of which the second was made from pieces of the first: kept, copied, moved, cut and mixed with new ones. */
export const editedPair: fc.Arbitrary<readonly [EditionDocument, EditionDocument]> = fc
  .tuple(
    parts,
    parts,
    fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('move', 'copy', 'remove', 'split', 'word', 'new')),
      { maxLength: 12 },
    ),
  )
  .map(([was, fresh, edits]) => {
    const lists = was.map((each) => [...each.blocks])
    const stock = fresh.flatMap((each) => each.blocks)
    for (const [a, b, c, edit] of edits) {
      const from = lists[a % Math.max(1, lists.length)]
      const to = lists[b % Math.max(1, lists.length)]
      if (from === undefined || to === undefined) continue
      const at = c % Math.max(1, from.length)
      const chosen = from[at]
      if (edit === 'new')
        to.splice(
          c % (to.length + 1),
          0,
          ...stock.slice(a % Math.max(1, stock.length), (a % Math.max(1, stock.length)) + 1),
        )
      if (chosen === undefined) continue
      if (edit === 'move' || edit === 'remove') from.splice(at, 1)
      if (edit === 'move' || edit === 'copy') to.splice(b % (to.length + 1), 0, chosen)
      if (chosen.kind !== 'paragraph') continue
      if (edit === 'word') from[at] = { ...chosen, runs: [...chosen.runs, { text: 'and more, or 30%' }] }
      if (edit === 'split' && chosen.runs.length > 1)
        from.splice(at, 1, { ...chosen, runs: chosen.runs.slice(0, 1) }, { ...chosen, runs: chosen.runs.slice(1) })
    }
    const now = was.map((each, index) => ({ ...each, blocks: lists[index]! }))
    const turned = edits.length % 2 === 0 ? now : [...now.slice(1), ...now.slice(0, 1)]
    return [document('2014-2017', ...was.map(named)), document('2018-2021', ...turned.map(named))]
  })

/** The part with an id for every block, unique in it; a number for each that depends on what went before it. */
function named(whole: Part): Part {
  let count = 0
  const next = (): string => `b${++count}`
  const name = (each: Block): Block => {
    const id = next()
    switch (each.kind) {
      case 'list':
        return {
          ...each,
          id,
          items: each.items.map((item) => ({ ...item, id: next(), blocks: item.blocks.map(name) })),
        }
      case 'quote':
      case 'box':
        return { ...each, id, blocks: each.blocks.map(name) }
      case 'definitions':
        return {
          ...each,
          id,
          items: each.items.map((item) => ({ ...item, meanings: item.meanings.map((all) => all.map(name)) })),
        }
      default:
        return { ...each, id }
    }
  }
  return {
    ...whole,
    blocks: whole.blocks.map(name),
    notes: whole.notes.map((note) => ({ ...note, blocks: note.blocks.map(name) })),
  }
}
