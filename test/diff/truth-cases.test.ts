import { describe, expect, it } from 'vitest'
import type { BlockChange, PartChange } from '../../src/diff/changes/changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { type InnerChange, visitChanges } from '../../src/diff/list/visit-changes.ts'
import { documentOf } from '../../src/document/document-of.ts'
import type { Block } from '../../src/model/blocks.ts'
import { edition, h, library, p, plan, section, text } from '../make.ts'

/*
 * Situations that measuring against known edits brought to light.
 */

const poem = [
  'Every child in the borough has somebody to turn to when things go wrong at home.',
  'Schools and surgeries tell each other within a day when a family moves between them.',
  'Young carers are counted each autumn, and each of them is offered an afternoon a week off.',
  'No child waits more than six weeks between the first letter and the first meeting.',
]

function documentWith(sections: { readonly [id: string]: readonly Block[] }) {
  const made = edition('2014-2017', {
    sections: Object.entries(sections).map(([id, blocks]) => section(id, { text: text(...blocks) })),
  })
  const whole = plan([made])
  return documentOf(library([whole]), whole, made, '2026-11-22')
}

function kindsBetween(
  older: { readonly [id: string]: readonly Block[] },
  newer: { readonly [id: string]: readonly Block[] },
): readonly string[] {
  const changes = changesBetween(documentWith(older), documentWith(newer))
  const kinds: string[] = []
  const visit = ({ of, change }: InnerChange): undefined => {
    if (of !== 'block' || isList(change as BlockChange)) return
    if (change.kind !== 'kept') kinds.push(`${change.kind}: ${wordsOf(change as BlockChange)}`)
  }
  changes.parts.forEach((part: PartChange) => {
    visitChanges(part, visit)
  })
  return kinds
}

function isList(change: BlockChange): boolean {
  return ('now' in change ? change.now : change.was).kind === 'list'
}

function wordsOf(change: BlockChange): string {
  const block = 'now' in change ? change.now : change.was
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return block.kind
  return block.runs
    .map((run) => run.text)
    .join('')
    .split(' ')
    .slice(0, 2)
    .join(' ')
}

function list(...items: readonly string[]): Block {
  return {
    kind: 'list',
    id: 'list',
    line: 1,
    style: 'bullet',
    start: 1,
    delimiter: 'dot',
    items: items.map((words, index) => ({ id: `item-${index}`, line: 1, blocks: [p(words)] })),
  }
}

describe('comparing', () => {
  it('sees paragraphs merged behind one that came from further down', () => {
    const [a, b, c, d] = poem as [string, string, string, string]
    const later = p(`Later on we shall tell how far this has come. ${poem.join(' ').toUpperCase()}`)
    expect(kindsBetween({ one: [p(a), p(b), p(c), later, p(d)] }, { one: [p(d), p(`${a} ${b} ${c}`), later] })).toEqual(
      [
        'moved: No child',
        'merged: Every child',
        'merged-away: Schools and',
        'merged-away: Young carers',
        'moved-away: No child',
      ],
    )
  })

  it('sees a short item of a list take another turn', () => {
    const items = ['Safe from harm', 'Heard by those who decide for them', 'Ready for school at five', 'Well']
    const [first, ...rest] = items
    const changes = changesBetween(
      documentWith({ one: [list(...items)] }),
      documentWith({ one: [list(...rest, first!)] }),
    )
    const kinds: string[] = []
    for (const part of changes.parts)
      visitChanges(part, ({ of, change }) => {
        if (of === 'item' && change.kind !== 'kept') kinds.push(change.kind)
        return true
      })
    expect(kinds).toEqual(['moved-away', 'moved'])
  })

  it('takes a short heading along with the paragraph under it that moved', () => {
    const [a, b, c, d] = poem as [string, string, string, string]
    expect(
      kindsBetween(
        { one: [p(a), h('Waiting'), p(d)], two: [p(b), p(c)] },
        { one: [p(a)], two: [p(b), h('Waiting'), p(d), p(c)] },
      ),
    ).toEqual(['moved-away: Waiting', 'moved-away: No child', 'moved: Waiting', 'moved: No child'])
  })
})
