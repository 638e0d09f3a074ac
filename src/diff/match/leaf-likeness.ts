import { bagOf, likeness } from '../words/likeness.ts'
import type { Comparison } from './comparison.ts'
import type { Leaf } from './nodes.ts'

/** How alike two leaves of a kind are, from 0 to 1. A table is also known by its caption and heads. */
export function leafLikeness(comparison: Comparison, older: Leaf, newer: Leaf): number {
  if (older.plain === newer.plain) return 1
  if (older.kind === 'facts' && newer.kind === 'facts') return older.id === newer.id ? 1 : 0
  const words = likeness(comparison, older.bag, newer.bag)
  if (older.table === undefined || newer.table === undefined) return words
  return Math.max(words, 0.5 * words + 0.5 * likeness(comparison, headBag(older), headBag(newer)))

  function headBag({ table }: Leaf) {
    return bagOf(
      [table!.caption, ...table!.head].flatMap((text) => text.keys),
      comparison.older.vocabulary,
    )
  }
}
