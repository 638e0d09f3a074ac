import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withLastingAnchors } from '../../src/ledger/lasting-anchors.ts'
import { recordOfText } from '../../src/ledger/record-of.ts'
import type { Text } from '../../src/model/blocks.ts'
import { readText } from '../load/read-text.ts'

/** A paragraph or an item: its words, and which one it was when the text was published. */
interface Piece {
  readonly words: readonly string[]
  readonly was?: number
}

/** What an officer does to a published text. Places are taken modulo the number of pieces; `words` are those that are replaced. */
const edit = fc.record({
  what: fc.constantFrom('put in', 'take out', 'reword', 'reword', 'move'),
  at: fc.nat({ max: 999 }),
  to: fc.nat({ max: 999 }),
  words: fc.uniqueArray(fc.nat({ max: 14 }), { minLength: 1, maxLength: 6 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

/** Words that a text has in common and words of its own; 15 in all, so that six of them are two fifths. */
function fresh(name: string): Piece {
  const own = Array.from({ length: 12 }, (_, at) => `word${name}${'abcdefghijkl'[at]}`)
  return { words: ['the', ...own.slice(0, 6), 'children', ...own.slice(6), 'council'] }
}

function edited(published: readonly Piece[], edits: readonly Edit[], round: number): readonly Piece[] {
  const now = published.map(({ words }, was): Piece => ({ words, was }))
  const reworded = new Set<number | undefined>()
  for (const [count, { what, at, to, words }] of edits.entries()) {
    const name = `${round}x${count}`
    const place = at % Math.max(1, now.length)
    const piece = now[place]
    if (what === 'put in' || piece === undefined) now.splice(place, 0, fresh(name))
    else if (what === 'take out') now.splice(place, 1)
    else if (what === 'move') now.splice(to % now.length, 0, ...now.splice(place, 1))
    else if (!reworded.has(piece.was)) {
      reworded.add(piece.was)
      now[place] = {
        ...piece,
        words: piece.words.map((word, each) => (words.includes(each) ? `${name}y${each}` : word)),
      }
    }
  }
  return now
}

const kinds = {
  paragraphs: {
    typed: (pieces: readonly Piece[]) => pieces.map(({ words }) => words.join(' ')).join('\n\n'),
    ids: ({ blocks }: Text) => blocks.map(({ id }) => id),
  },
  items: {
    typed: (pieces: readonly Piece[]) => pieces.map(({ words }) => `- ${words.join(' ')}`).join('\n'),
    ids: ({ blocks }: Text) =>
      blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])).map(({ id }) => id),
  },
}

describe.each(['paragraphs', 'items'] as const)('anchors of %s', (kind) => {
  const { typed, ids } = kinds[kind]
  const read = (pieces: readonly Piece[], before?: Text): Text => {
    const { text, problems } = readText(typed(pieces))
    expect(problems).toEqual([])
    if (before === undefined) return text
    return withLastingAnchors(text, { kind: 'section', id: 'aims', title: 'Aims', facts: {}, ...recordOfText(before) })
  }

  it('stay with those of which three fifths of the words are kept, wherever they stand, and are given to no other', () => {
    const edits = fc.array(edit, { maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), edits, edits, (count, first, second) => {
        let pieces: readonly Piece[] = Array.from({ length: count }, (_, at) => fresh(`${at}`))
        let text = read(pieces)
        for (const [round, edits] of [first, second].entries()) {
          const now = edited(pieces, edits, round)
          const corrected = read(now, text)
          const [was, is] = [ids(text), ids(corrected)]
          expect(new Set(is).size).toBe(now.length)
          for (const [at, piece] of now.entries()) if (piece.was !== undefined) expect(is[at]).toBe(was[piece.was])
          const former = (corrected.former ?? []).map(({ id }) => id)
          expect(was.filter((id) => !is.includes(id) && !former.includes(id))).toEqual([])
          pieces = now
          text = corrected
        }
      }),
      { numRuns: 500 },
    )
  })
})
