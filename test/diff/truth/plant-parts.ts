import { isMade, type OpenBlock, type OpenPart } from './draft.ts'
import { before, type Plant, type Planter, remember } from './planter.ts'

/** Sections that nothing has been planted in. */
function untouched(planter: Planter): readonly OpenPart[] {
  return planter.draft.newer.parts.filter(
    (part) =>
      part.kind === 'section' &&
      part.appendix !== true &&
      planter.draft.wasOf.has(part) &&
      !planter.taken.has(part) &&
      part.blocks.every((block) => isKnown(planter, block)),
  )
}

function isKnown(planter: Planter, block: OpenBlock): boolean {
  return planter.draft.wasOf.has(block) && !planter.taken.has(block)
}

export const plantRetitled: Plant = (planter) => {
  const parts = untouched(planter)
  if (parts.length === 0) return false
  const part = planter.random.pick(parts)
  const words = part.title.split(' ')
  words.splice(planter.random.below(words.length), 1, planter.donor.words(1)[0]!)
  const title = words.join(' ')
  if (title === part.title) return false
  part.title = title
  return remember(planter, 'part retitled', [before(planter, part)], [part])
}

/** Before anything else is planted: what is in it is neither edited nor a place for moves. */
export const plantPartRemoved: Plant = (planter) => {
  const parts = untouched(planter)
  if (parts.length < 5) return false
  const part = planter.random.pick(parts)
  planter.draft.newer.parts.splice(planter.draft.newer.parts.indexOf(part), 1)
  planter.taken.add(part)
  return remember(planter, 'part removed', [before(planter, part)], [])
}

export const plantPartAdded: Plant = (planter) => {
  const part = planter.donor.part()
  const { parts } = planter.draft.newer
  const { parts: olderParts } = planter.draft.older
  // A section of the same title would be the old one with other words.
  if (part === undefined || olderParts.some((each) => each.id === part.id || each.title === part.title)) return false
  const sections = parts.flatMap((each, at) => (each.kind === 'section' ? [at] : []))
  parts.splice(planter.random.pick(sections), 0, part)
  return remember(planter, 'part added', [], [part])
}

/** A section taken so far that it is shorter than all that it passed. */
export const plantPartMoved: Plant = (planter) => {
  const { parts } = planter.draft.newer
  const moves = untouched(planter).flatMap((part) => {
    const from = parts.indexOf(part)
    return untouched(planter).flatMap((other) => {
      const to = parts.indexOf(other)
      const passed = to < from ? parts.slice(to, from) : parts.slice(from + 1, to + 1)
      return passed.length > 1 && wordsOf(passed) > 2 * wordsOf([part]) ? [{ part, from, to }] : []
    })
  })
  if (moves.length === 0) return false
  const { part, from, to } = planter.random.pick(moves)
  parts.splice(from, 1)
  parts.splice(to, 0, part)
  return remember(planter, 'part moved', [before(planter, part)], [part])
}

function wordsOf(parts: readonly OpenPart[]): number {
  const textIn = (block: OpenBlock): number => (isMade(block) ? 0 : JSON.stringify(block).split(' ').length)
  return parts.reduce((sum, part) => sum + part.blocks.reduce((words, block) => words + textIn(block), 0), 0)
}
