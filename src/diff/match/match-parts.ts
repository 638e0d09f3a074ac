import { type Bag, bagOf, likeness } from '../words/likeness.ts'
import { type WordText, wordText } from '../words/word-text.ts'
import { type Comparison, mate } from './comparison.ts'
import type { Leaf, PartNode } from './nodes.ts'

/** Pairs parts that are the same thing by what their authors say: the same id, or the id that one says it had. */
export function matchPartsById(comparison: Comparison): void {
  const { older, newer } = comparison
  const byId = new Map(older.parts.map((part) => [part.thing.id, part]))
  // The ids that parts of the newer edition say they had. A part that names its own id changes nothing.
  const named = new Set(newer.parts.flatMap(({ thing }) => (thing.was === thing.id ? [] : (thing.was ?? []))))
  const unmatched = newer.parts.filter((part) => {
    const found = byId.get(part.thing.id)
    // An entry that says that it was another is not the one whose id it has taken over.
    if (found === undefined || (part.thing.was !== undefined && byId.has(part.thing.was))) return true
    if (named.has(found.thing.id)) return true
    mateParts(comparison, found, part)
    return false
  })
  for (const part of unmatched) {
    const found = byId.get(part.thing.was ?? '')
    if (found !== undefined && !comparison.mates.has(found)) mateParts(comparison, found, part)
  }
  for (const part of older.parts) {
    if (comparison.mates.has(part) || part.thing.was === undefined) continue
    const found = newer.parts.find((each) => each.thing.id === part.thing.was && !comparison.mates.has(each))
    if (found !== undefined && !byId.has(found.thing.id)) mateParts(comparison, part, found)
  }
  for (const part of newer.parts) {
    const found = byId.get(part.thing.id)
    if (found !== undefined && !comparison.mates.has(found) && !comparison.mates.has(part))
      mateParts(comparison, found, part)
  }
}

/** The least that two parts must have in common to be one thing under two ids. */
const leastLikeness = 0.3
const sameTitleBonus = 0.3
/** A title that more parts than this have says nothing of any of them. */
const mostNamesakes = 20

/**
 * Pairs parts that are left and hold the same text, by the leaves that were found again: the likest first. Returns the pairs.
 * Sections and priorities only match their own kind.
 */
export function matchPartsByText(comparison: Comparison): readonly [PartNode, PartNode][] {
  const { older, newer, mates } = comparison
  const shared = new Map<PartNode, Map<PartNode, number>>()
  for (const leaf of older.leaves) {
    const found = mates.get(leaf) as Leaf | undefined
    if (found === undefined) continue
    const was = older.parts[leaf.part]!
    const now = newer.parts[found.part]!
    if (mates.has(was) || mates.has(now) || was.thing.kind !== now.thing.kind) continue
    const row = shared.get(was) ?? new Map<PartNode, number>()
    shared.set(was, row)
    row.set(now, (row.get(now) ?? 0) + leaf.words)
  }
  const candidates: { was: PartNode; now: PartNode; score: number }[] = []
  const byTitle = partsByTitle(newer.parts.filter((part) => !mates.has(part)))
  const bags = titleBags(comparison)
  for (const was of older.parts) {
    if (mates.has(was)) continue
    const row = shared.get(was)
    // Without a leaf in common only the very same title says enough.
    const namesakes = byTitle.get(was.thing.title) ?? []
    for (const now of new Set([...(row?.keys() ?? []), ...(namesakes.length > mostNamesakes ? [] : namesakes)])) {
      if (was.thing.kind !== now.thing.kind) continue
      const words = wordsIn(was, older.leaves) + wordsIn(now, newer.leaves)
      const text = words === 0 ? 0 : (2 * (row?.get(now) ?? 0)) / words
      const score = text + sameTitleBonus * titleLikeness(comparison, bags, was, now)
      if (score >= leastLikeness) candidates.push({ was, now, score })
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.was.part - b.was.part || a.now.part - b.now.part)
  const pairs: [PartNode, PartNode][] = []
  for (const { was, now } of candidates) {
    if (mates.has(was) || mates.has(now)) continue
    mateParts(comparison, was, now)
    pairs.push([was, now])
  }
  return pairs
}

function partsByTitle(parts: readonly PartNode[]): ReadonlyMap<string, readonly PartNode[]> {
  const found = new Map<string, PartNode[]>()
  for (const part of parts) {
    const title = found.get(part.thing.title)
    if (title === undefined) found.set(part.thing.title, [part])
    else title.push(part)
  }
  return found
}

type TitleBags = (part: PartNode, side: 'older' | 'newer') => Bag

/** The words of titles, each read once. */
function titleBags(comparison: Comparison): TitleBags {
  const known = new Map<PartNode, Bag>()
  return (part, side) => {
    const bag = known.get(part) ?? bagOf(titleText(comparison, part, side).keys, comparison.older.vocabulary)
    known.set(part, bag)
    return bag
  }
}

function titleLikeness(comparison: Comparison, bags: TitleBags, was: PartNode, now: PartNode): number {
  if (was.thing.title === now.thing.title) return 1
  // Half the bonus at most: titles of one kind are full of the same words.
  return likeness(comparison, bags(was, 'older'), bags(now, 'newer')) / 2
}

/** The title of a part as words. */
export function titleText(comparison: Comparison, { thing }: PartNode, side: 'older' | 'newer'): WordText {
  const { document, vocabulary } = comparison[side]
  return wordText([{ text: thing.title }], document.language, vocabulary)
}

function wordsIn(part: PartNode, leaves: readonly Leaf[]): number {
  let words = 0
  for (let index = part.leaves[0]; index < part.leaves[1]; index++) words += leaves[index]!.words
  return words
}

function mateParts(comparison: Comparison, was: PartNode, now: PartNode): void {
  mate(comparison, was, now)
  was.children.forEach((body, index) => {
    mate(comparison, body, now.children[index]!)
  })
  if (was.thing.id !== now.thing.id) comparison.renamed.set(now.thing.id, was.thing.id)
}
