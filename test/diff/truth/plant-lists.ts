import type { OpenBlock, OpenItem } from './draft.ts'
import { countWords, reword } from './edit-runs.ts'
import { before, type Plant, type Planter, remember, spotsOf } from './planter.ts'

type List = Extract<OpenBlock, { kind: 'list' }>

/** Lists of so many items that may be edited; half of their items at most are. */
function lists(planter: Planter, leastItems: number): readonly List[] {
  return spotsOf(planter, ['list'])
    .map(({ block }) => block)
    .filter((list) => list.items.length >= leastItems && 2 * freeItems(planter, list).length > list.items.length)
}

function freeItems(planter: Planter, list: List): readonly OpenItem[] {
  return list.items.filter((item) => !planter.taken.has(item) && planter.draft.wasOf.has(item))
}

/** Items of a single paragraph of so many words. */
function plainItems(planter: Planter, list: List, leastWords: number): readonly OpenItem[] {
  return freeItems(planter, list).filter(({ blocks }) => {
    const [only] = blocks
    return blocks.length === 1 && only?.kind === 'paragraph' && countWords(only.runs) >= leastWords
  })
}

export const plantItemEdited: Plant = (planter) => {
  const items = lists(planter, 2).flatMap((list) => plainItems(planter, list, 5))
  if (items.length === 0) return false
  const item = planter.random.pick(items)
  const [block] = item.blocks
  if (block?.kind !== 'paragraph') return false
  reword(block.runs, 0.25, planter.random, planter.donor)
  planter.taken.add(block)
  return remember(planter, 'item edited', [before(planter, item)], [item])
}

export const plantItemAdded: Plant = (planter) => {
  const found = lists(planter, 2)
  if (found.length === 0) return false
  const list = planter.random.pick(found)
  const block: OpenBlock = {
    kind: 'paragraph',
    id: 'new',
    line: 1,
    runs: planter.donor.phrase(5 + planter.random.below(10)),
  }
  const item: OpenItem = { id: 'new', line: 1, blocks: [block] }
  list.items.splice(planter.random.below(list.items.length + 1), 0, item)
  return remember(planter, 'item added', [], [item])
}

export const plantItemRemoved: Plant = (planter) => {
  const items = lists(planter, 3).flatMap((list) => freeItems(planter, list).map((item) => ({ list, item })))
  if (items.length === 0) return false
  const { list, item } = planter.random.pick(items)
  list.items.splice(list.items.indexOf(item), 1)
  planter.taken.add(item)
  planter.touched.add(list)
  return remember(planter, 'item removed', [before(planter, item)], [])
}

/** An item taken so far that it is shorter than all that it passed. */
export const plantItemMoved: Plant = (planter) => {
  const moves = lists(planter, 4).flatMap((list) =>
    plainItems(planter, list, 3).flatMap((item) => {
      const from = list.items.indexOf(item)
      const places = list.items.flatMap((_, at) => {
        const passed = at < from ? list.items.slice(at, from) : list.items.slice(from + 1, at + 1)
        const known = passed.filter((each) => !planter.taken.has(each))
        return known.length >= 2 && wordsOf(known) > 1.6 * wordsOf([item]) ? [at] : []
      })
      return places.length === 0 ? [] : [{ list, item, from, places }]
    }),
  )
  if (moves.length === 0) return false
  const { list, item, from, places } = planter.random.pick(moves)
  list.items.splice(from, 1)
  list.items.splice(planter.random.pick(places), 0, item)
  // What was passed must stay where it is for this to be the move.
  planter.taken.add(list)
  return remember(planter, 'item moved', [before(planter, item)], [item])
}

function wordsOf(items: readonly OpenItem[]): number {
  return items.reduce(
    (sum, item) => sum + 3 + (JSON.stringify(item.blocks).match(/"text":"[^"]*"/g) ?? []).join(' ').split(' ').length,
    0,
  )
}
