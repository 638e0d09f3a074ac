import { isMade, type OpenBlock, type OpenPart, type OpenRun } from './draft.ts'
import { countWords, dress, reword, rewrite, textOf } from './edit-runs.ts'
import { before, type Plant, type Planter, remember, type Spot, spotsOf } from './planter.ts'

type Paragraph = Extract<OpenBlock, { kind: 'paragraph' }>

/** Paragraphs of so many words that no other paragraph of the document repeats. */
function paragraphs(planter: Planter, leastWords: number, inBoxes = true): readonly Spot<Paragraph>[] {
  return spotsOf(planter, ['paragraph'], inBoxes).filter(
    ({ block }) => countWords(block.runs) >= leastWords && planter.timesSaid.get(textOf(block.runs)) === 1,
  )
}

const inText =
  (least: number, change: (planter: Planter, spot: Spot<Paragraph>) => boolean): Plant =>
  (planter) => {
    const spots = paragraphs(planter, least)
    return spots.length > 0 && change(planter, planter.random.pick(spots))
  }

export const plantReworded: Plant = inText(8, (planter, { block }) => {
  reword(block.runs, 0.2, planter.random, planter.donor)
  return remember(planter, 'reworded', [before(planter, block)], [block])
})

export const plantRewritten: Plant = inText(12, (planter, { block }) => {
  rewrite(block.runs, 0.4, planter.random, planter.donor)
  return remember(planter, 'rewritten', [before(planter, block)], [block])
})

export const plantRemoved: Plant = (planter) => {
  const spots = spotsOf(planter, ['paragraph', 'list', 'table', 'quote']).filter(
    (spot) => spot.holder.length > 2 && !hasTaken(planter, spot.block),
  )
  if (spots.length === 0) return false
  const { holder, block } = planter.random.pick(spots)
  holder.splice(holder.indexOf(block), 1)
  return remember(planter, 'removed', [before(planter, block)], [])
}

export const plantAdded: Plant = (planter) => {
  const { part, at } = placeIn(planter, planter.random.pick(freeParts(planter)))
  const block: Paragraph = { kind: 'paragraph', id: 'new', line: 1, runs: planter.donor.paragraph() }
  part.blocks.splice(at, 0, block)
  return remember(planter, 'added', [], [block])
}

export const plantMoved: Plant = (planter) => move(planter, false)
export const plantMovedAndEdited: Plant = (planter) => move(planter, true)

function move(planter: Planter, edited: boolean): boolean {
  const { random } = planter
  const texts = paragraphs(planter, edited ? 14 : 8, false)
  const others = spotsOf(planter, ['list', 'table', 'quote'], false).filter(
    ({ block }) => worthOf(block) >= 12 && !hasTaken(planter, block),
  )
  const spots = edited || random.below(4) > 0 || others.length === 0 ? texts : others
  if (spots.length === 0) return false
  const { part, holder, block } = random.pick<Spot>(spots)
  const from = holder.indexOf(block)
  holder.splice(from, 1)
  const goal = random.below(5) < 2 ? farPlace(planter, part, from, block) : undefined
  const { part: other, at } = goal ?? placeIn(planter, random.pick(freeParts(planter).filter((each) => each !== part)))
  other.blocks.splice(at, 0, block)
  if (edited) reword((block as Paragraph).runs, 0.2, random, planter.donor)
  return remember(planter, edited ? 'moved and edited' : 'moved', [before(planter, block)], [block])
}

/** A place in the same part so far off that less text went past the block than the block past text. */
function farPlace(planter: Planter, part: OpenPart, from: number, block: OpenBlock) {
  const places = part.blocks.flatMap((_, at) => {
    const between = part.blocks.slice(Math.min(from, at), Math.max(from, at))
    const heavy = between.reduce((sum, each) => sum + (planter.taken.has(each) ? 0 : worthOf(each)), 0)
    return heavy >= 2 * worthOf(block) ? [{ part, at }] : []
  })
  return places.length === 0 ? undefined : planter.random.pick(places)
}

function worthOf(block: OpenBlock): number {
  const { length } = JSON.stringify(block).split(' ')
  return block.kind === 'paragraph' || block.kind === 'heading' ? Math.min(length, 60) : length
}

function freeParts(planter: Planter): readonly OpenPart[] {
  return planter.parts.filter((part) => !planter.taken.has(part) && part.blocks.length > 1)
}

/** A place between two blocks of a part: not before what is made from its data. */
function placeIn(planter: Planter, part: OpenPart) {
  const first = part.blocks.findLastIndex((block) => isMade(block)) + 1
  return { part, at: first + planter.random.below(part.blocks.length - first + 1) }
}

/** A break between two sentences, each side of it of five words or more. */
export const plantSplit: Plant = (planter) => {
  const spots = paragraphs(planter, 12).flatMap((spot) => {
    const cuts = sentenceEnds(spot.block.runs)
    return cuts.length === 0 ? [] : [{ ...spot, cuts }]
  })
  if (spots.length === 0) return false
  const { holder, block, cuts } = planter.random.pick(spots)
  const some =
    cuts.length > 3 && planter.random.below(3) === 0
      ? planter.random.shuffled(cuts).slice(0, 2)
      : [planter.random.pick(cuts)]
  const texts = cutRuns(
    block.runs,
    some.sort((a, b) => a.run - b.run || a.at - b.at),
  )
  if (texts.some((runs) => countWords(runs) < 5)) return false
  if (planter.random.below(4) === 0)
    reword(
      texts.reduce((a, b) => (countWords(a) > countWords(b) ? a : b)),
      0.1,
      planter.random,
      planter.donor,
    )
  const [first, ...rest] = texts
  block.runs = first!
  const added = rest.map((runs): Paragraph => ({ kind: 'paragraph', id: 'new', line: 1, runs }))
  holder.splice(holder.indexOf(block) + 1, 0, ...added)
  return remember(planter, 'split', [before(planter, block)], [block, ...added])
}

interface Cut {
  readonly run: number
  /** Where the space after the sentence begins. */
  readonly at: number
}

function sentenceEnds(runs: readonly OpenRun[]): readonly Cut[] {
  return runs
    .flatMap((run, index) =>
      run.note !== undefined || run.source !== undefined
        ? []
        : [...run.text.matchAll(/(?<=\p{Ll}{2}[.!?]) (?=\p{Lu})/gu)].map((match) => ({ run: index, at: match.index })),
    )
    .filter((cut) => {
      const [left, right] = cutRuns(runs, [cut])
      return countWords(left!) >= 5 && countWords(right!) >= 5
    })
}

function cutRuns(runs: readonly OpenRun[], cuts: readonly Cut[]): OpenRun[][] {
  const texts: OpenRun[][] = [[]]
  runs.forEach((run, index) => {
    let from = 0
    for (const cut of cuts.filter((each) => each.run === index)) {
      texts.at(-1)!.push({ ...run, text: run.text.slice(from, cut.at) })
      texts.push([])
      from = cut.at + 1
    }
    texts.at(-1)!.push({ ...run, text: run.text.slice(from) })
  })
  return texts.map((text) => text.filter((run) => run.text !== ''))
}

export const plantMerged: Plant = (planter) => {
  const free = paragraphs(planter, 6)
  const spots = free.flatMap((spot) => {
    const next = spot.holder[spot.holder.indexOf(spot.block) + 1]
    return free.some(({ block }) => block === next) ? [{ ...spot, next: next as Paragraph }] : []
  })
  if (spots.length === 0) return false
  const { holder, block, next } = planter.random.pick(spots)
  const was = [before(planter, block), before(planter, next)]
  block.runs.push({ text: ' ' }, ...next.runs)
  holder.splice(holder.indexOf(next), 1)
  if (planter.random.below(4) === 0) reword(block.runs, 0.06, planter.random, planter.donor)
  planter.taken.add(next)
  return remember(planter, 'merged', was, [block])
}

export const plantRenumbered: Plant = (planter) => {
  const spots = spotsOf(planter, ['paragraph', 'heading'])
  if (spots.length === 0) return false
  const { block } = planter.random.pick(spots)
  block.number = block.number === undefined ? '7.7' : `${block.number}7`
  return remember(planter, 'renumbered', [before(planter, block)], [block])
}

export const plantFormat: Plant = inText(6, (planter, { block }) => {
  const style = planter.random.pick(['strong', 'emphasis'] as const)
  const runs = dress(block.runs, 1 + planter.random.below(3), planter.random, (run) => ({ ...run, [style]: true }))
  if (runs === undefined) return false
  block.runs = runs
  return remember(planter, 'format', [before(planter, block)], [block])
})

export const plantLink: Plant = (planter) => {
  const spots = paragraphs(planter, 4)
  const linked = spots.filter(({ block }) => block.runs.some((run) => run.link?.kind === 'address'))
  const link = { kind: 'address' as const, address: `https://example.org/${planter.random.below(1000)}` }
  if (linked.length > 0 && planter.random.below(2) === 0) {
    const { block } = planter.random.pick(linked)
    block.runs.find((run) => run.link?.kind === 'address')!.link = link
    return remember(planter, 'link', [before(planter, block)], [block])
  }
  if (spots.length === 0) return false
  const { block } = planter.random.pick(spots)
  const runs = dress(block.runs, 2, planter.random, (run) => ({ ...run, link }))
  if (runs === undefined) return false
  block.runs = runs
  return remember(planter, 'link', [before(planter, block)], [block])
}

function hasTaken(planter: Planter, block: OpenBlock): boolean {
  if (planter.taken.has(block) || planter.touched.has(block)) return true
  if (block.kind === 'list')
    return block.items.some((item) => planter.taken.has(item) || item.blocks.some((each) => hasTaken(planter, each)))
  if (block.kind === 'table') {
    const parts = [...block.head, ...block.rows, ...block.rows.flatMap((row) => row.cells)]
    return parts.some((part) => planter.taken.has(part))
  }
  return (block.kind === 'quote' || block.kind === 'box') && block.blocks.some((each) => hasTaken(planter, each))
}
