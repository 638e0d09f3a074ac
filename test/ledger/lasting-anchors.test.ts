import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withLastingAnchors } from '../../src/ledger/lasting-anchors.ts'
import { recordOfText } from '../../src/ledger/record-of.ts'
import type { Block, DataPlace, Text } from '../../src/model/blocks.ts'
import type { LedgerPart } from '../../src/model/ledger.ts'
import { wordsOfBlocks } from '../../src/model/words.ts'
import { readText } from '../load/read-text.ts'

/** What a text is made of, as typed: each has words that no other has. */
type Piece = { readonly kind: 'paragraph' | 'heading' | 'list'; readonly words: number }

const piece = fc.record({
  kind: fc.constantFrom<Piece['kind']>('paragraph', 'paragraph', 'paragraph', 'heading', 'list'),
  words: fc.nat({ max: 1_000_000 }),
})
const pieces = fc.uniqueArray(piece, { selector: ({ words }) => words, minLength: 1, maxLength: 12 })

/** What an officer does to a published text, at a place in it. */
const edit = fc.record({ what: fc.constantFrom('put in', 'take out', 'reword'), at: fc.nat(), piece })

function typed(all: readonly Piece[]): string {
  return all
    .map(({ kind, words }) =>
      kind === 'list'
        ? `Of ${words} there are:\n\n- Item ${words}a\n- Item ${words}b\n- Item ${words}c`
        : `${kind === 'heading' ? '## ' : ''}Words ${words} stand here`,
    )
    .join('\n\n')
}

function edited(all: readonly Piece[], edits: readonly { what: string; at: number; piece: Piece }[]): readonly Piece[] {
  const now = [...all]
  for (const { what, at, piece: each } of edits) {
    const place = at % (now.length + 1)
    const fresh = { ...each, words: each.words + 2_000_000 * (1 + now.length) }
    if (what === 'put in') now.splice(place, 0, fresh)
    else if (now.length > 0 && what === 'take out') now.splice(at % now.length, 1)
    else if (now.length > 0) now[at % now.length] = { ...fresh, kind: now[at % now.length]!.kind }
  }
  return now
}

/** Every anchor of a text, with the words that it leads to. */
function anchorsOf({ blocks }: Text): ReadonlyMap<string, string> {
  const found: [string, string][] = []
  for (const block of blocks as readonly (Block | DataPlace)[]) {
    if (block.kind === 'data') continue
    found.push([block.id, wordsOfBlocks([block]).join(' ')])
    if (block.kind === 'list')
      for (const item of block.items) found.push([item.id, wordsOfBlocks(item.blocks).join(' ')])
  }
  expect(new Set(found.map(([id]) => id)).size).toBe(found.length)
  return new Map(found)
}

/** A text as it is read after it was published as `before`. */
function read(markdown: string, before?: LedgerPart): Text {
  const { text, problems } = readText(markdown)
  expect(problems).toEqual([])
  return withLastingAnchors(text, before)
}

function publish(text: Text): LedgerPart {
  return { kind: 'section', id: 'aims', title: 'Aims', facts: {}, ...recordOfText(text) }
}

describe('anchors of a published text', () => {
  it('stay with their words, and none dies, through any edits and publications', () => {
    fc.assert(
      fc.property(pieces, fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (all, first, second) => {
        const before = read(typed(all))
        const promised = anchorsOf(before)
        const corrected = read(typed(edited(all, first)), publish(before))
        const twice = read(typed(edited(edited(all, first), second)), publish(corrected))
        for (const text of [corrected, twice]) {
          const now = anchorsOf(text)
          const former = (text.former ?? []).map(({ id }) => id)
          expect([...promised.keys()].filter((id) => !now.has(id) && !former.includes(id))).toEqual([])
          expect(former.filter((id) => now.has(id))).toEqual([])
          expect(new Set(former).size).toBe(former.length)
        }
        const wherever = new Map([...anchorsOf(corrected)].map(([id, words]) => [words, id]))
        for (const [id, words] of promised) if (wherever.has(words)) expect(wherever.get(words)).toBe(id)
      }),
      { numRuns: 1000 },
    )
  })

  it('say where what was taken out stood', () => {
    const text = read('One.\n\nThree.', publish(read('One.\n\nTwo.\n\nThree.')))
    expect(text.blocks.map(({ id }) => id)).toEqual(['p1', 'p3'])
    expect(text.former).toEqual([{ id: 'p2', before: 'p3' }])
  })

  it('are not given to what is put in', () => {
    const text = read('One.\n\nHalf.\n\nTwo.\n\nThree.', publish(read('One.\n\nTwo.')))
    expect(text.blocks.map(({ id }) => id)).toEqual(['p1', 'p2-new', 'p2', 'p4'])
  })

  it('stay with a paragraph that was reworded, and with the items of a list', () => {
    const text = read('First.\n\n- new\n- a\n- b\n\nTwo.', publish(read('One.\n\n- a\n- b\n\nTwo.')))
    expect(text.blocks.map(({ id }) => id)).toEqual(['p1', 'l1', 'p2'])
    const list = text.blocks[1]
    expect(list?.kind === 'list' && list.items.map(({ id }) => id)).toEqual(['l1-i1-new', 'l1-i1', 'l1-i2'])
    expect(text.former).toBeUndefined()
  })

  it('stay with a paragraph and an item that were reworded, not with new ones that were put in right before them', () => {
    const nurse = 'Every child in the borough has a named nurse until they start school'
    const again = 'Every child in the borough has a named nurse until the day they start school'
    const fresh = 'Young advisers wrote this plan'
    const text = read(`${fresh}.\n\n${again}.\n\n- ${fresh}\n- ${again}\n`, publish(read(`${nurse}.\n\n- ${nurse}\n`)))
    expect([...anchorsOf(text)].map(([id, words]) => [id, words.split(' ', 2).join(' ')])).toEqual([
      ['p1-new', 'Young advisers'],
      ['p1', 'Every child'],
      ['l1', 'Young advisers'],
      ['l1-i1-new', 'Young advisers'],
      ['l1-i1', 'Every child'],
    ])
  })

  it('stay with the words of each language where both stand by turns', () => {
    const before = read(
      'Mae gan bob plentyn nyrs o’i enedigaeth.\n\nEvery child has a nurse from birth.\n\nBydd bysiau am ddim.\n\nBuses will be free.',
    )
    const text = read(
      'Mae gan bob plentyn yn y sir nyrs o’i enedigaeth.\n\nCyngor a’i hysgrifennodd.\n\nIt was written by a council.\n\nEvery child in the county has a nurse from birth.\n\nBydd bysiau am ddim i bawb.\n\nBuses will be free for all.',
      publish(before),
    )
    expect(text.blocks.map(({ id }) => id)).toEqual(['p1', 'p2-new', 'p3-new', 'p2', 'p3', 'p4'])
  })

  it('stay with what was moved, and what was taken out leads to where it stood', () => {
    const before = publish(read('One.\n\n- a\n- b\n\nTwo.\n\nThree.\n\nFour.'))
    const text = read('Four.\n\nOne.\n\nThree.\n\n- a\n- b', before)
    expect(text.blocks.map(({ id }) => id)).toEqual(['p4', 'p1', 'p3', 'l1'])
    expect([...anchorsOf(text).keys()]).toEqual(['p4', 'p1', 'p3', 'l1', 'l1-i1', 'l1-i2'])
    expect(text.former).toEqual([{ id: 'p2', before: 'p3' }])
  })

  it('of a list that was taken out, and of its items, lead to where it stood', () => {
    const text = read('One.\n\nTwo.', publish(read('One.\n\n- a\n- b\n\nTwo.')))
    expect(text.former).toEqual(['l1', 'l1-i1', 'l1-i2'].map((id) => ({ id, before: 'p2' })))
  })

  it('are not given to a heading, which would take them from what was published', () => {
    const text = read('## P1\n\n## L1 I1\n\nOne.\n\n- a', publish(read('One.\n\n- a')))
    expect([...anchorsOf(text).keys()]).toEqual(['p1-new', 'l1-i1-new', 'p1', 'l1', 'l1-i1'])
  })

  it('of a heading that names its address are given to no paragraph of the same words', () => {
    const text = read('Good health for all.\n\n## Health {#health}', publish(read('## Good health for all {#health}')))
    expect(text.blocks.map(({ id }) => id)).toEqual(['p1', 'health'])
  })

  it('are new beside headings of such names', () => {
    const text = read('Half.\n\nOne.\n\n## P1 new', publish(read('One.')))
    expect([...anchorsOf(text).keys()]).toEqual(['p1-new-2', 'p1', 'p1-new'])
  })

  it('of a heading follow its words; the old address leads to the same place', () => {
    const text = read('## Good health\n\nOne.', publish(read('## Health\n\nOne.')))
    expect(text.blocks.map(({ id }) => id)).toEqual(['good-health', 'health-p1'])
    expect(text.former).toEqual([{ id: 'health', before: 'good-health' }])
  })

  it('of a note that was taken out lead to the end of the text', () => {
    const text = read('One.', publish(read('One.[^a]\n\n[^a]: Note.')))
    expect(text.former).toEqual([{ id: 'note-a' }])
  })
})
