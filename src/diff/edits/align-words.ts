import { commonPairs, type Pair } from '../words/myers.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

/**
 * What it costs a reader to see a word deleted or inserted, and to see one more edit begin. Of two ways to describe a change
 * the cheaper is the one with fewer crumbs: words of a text that stand alone between edits are not worth two edits.
 */
const costOf = { mark: 1, common: 3, word: 6, number: 13 } as const
export const costOfEdit = 26
/** Where a phrase begins or ends, an edit may begin or end for a little less. */
const phraseBonus = 1

/** Up to this many cells the best alignment is found; beyond it Myers' shortest, and beyond its limit none. */
const mostCells = 250_000
const mostEdits = 500

export function wordCost({ kinds, common }: Vocabulary, key: number): number {
  const kind = kinds[key]!
  return kind === 'mark' ? costOf.mark : kind === 'number' ? costOf.number : common[key] ? costOf.common : costOf.word
}

/** The words that two texts keep, as pairs of indices that rise on both sides; undefined when the texts are beyond the limits. */
export function keptWords(
  older: readonly number[],
  newer: readonly number[],
  vocabulary: Vocabulary,
): Pair[] | undefined {
  let start = 0
  while (start < older.length && start < newer.length && older[start] === newer[start]) start++
  let end = 0
  const room = Math.min(older.length, newer.length) - start
  while (end < room && older[older.length - 1 - end] === newer[newer.length - 1 - end]) end++
  // A few equal words stay in play on either side, so that an edit can begin and end with a phrase.
  start = Math.max(0, start - slack)
  end = Math.max(0, end - slack)
  const a = older.slice(start, older.length - end)
  const b = newer.slice(start, newer.length - end)
  const inner =
    (a.length + 1) * (b.length + 1) <= mostCells
      ? cheapest(a, b, vocabulary, start === 0)
      : commonPairs(a, b, mostEdits)
  if (inner === undefined) return undefined
  const pairs: Pair[] = []
  for (let index = 0; index < start; index++) pairs.push([index, index])
  for (const [x, y] of inner) pairs.push([x + start, y + start])
  for (let index = end; index > 0; index--) pairs.push([older.length - index, newer.length - index])
  return pairs
}

const slack = 6
const far = 0x3fffffff

/**
 * The cheapest way from one text to the other, with a fixed cost for each edit that begins (Gotoh's affine gaps): `kept` is
 * the cost of a way whose last step kept a word, `edit` of one whose last step did not. The steps taken are remembered in
 * bits: 1 the kept state came from an edit; 2 the edit came by insertion; 4 the edit began here.
 */
function cheapest(
  older: readonly number[],
  newer: readonly number[],
  vocabulary: Vocabulary,
  atStart: boolean,
): Pair[] {
  const n = older.length
  const m = newer.length
  const width = m + 1
  const steps = new Uint8Array((n + 1) * width)
  const olderCosts = older.map((key) => wordCost(vocabulary, key))
  const newerCosts = newer.map((key) => wordCost(vocabulary, key))
  const isMark = (key: number | undefined): boolean => key !== undefined && vocabulary.kinds[key] === 'mark'
  const begins = older.map(
    (_, index) => costOfEdit - (isMark(older[index - 1]) || (index === 0 && atStart) ? phraseBonus : 0),
  )
  begins.push(costOfEdit - (isMark(older[n - 1]) ? phraseBonus : 0))
  let kept = new Int32Array(width).fill(far)
  let edit = new Int32Array(width).fill(far)
  let keptAbove = new Int32Array(width)
  let editAbove = new Int32Array(width)
  for (let i = 0; i <= n; i++) {
    ;[kept, keptAbove] = [keptAbove, kept]
    ;[edit, editAbove] = [editAbove, edit]
    for (let j = 0; j <= m; j++) {
      let step = 0
      let keptCost = far
      if (i === 0 && j === 0) keptCost = 0
      else if (i > 0 && j > 0 && older[i - 1] === newer[j - 1]) {
        const afterKept = keptAbove[j - 1]!
        const bonus = isMark(older[i - 2]) || isMark(newer[j - 2]) ? phraseBonus : 0
        const afterEdit = editAbove[j - 1]! - bonus
        keptCost = Math.min(afterKept, afterEdit)
        if (afterEdit < afterKept) step |= 1
      }
      let editCost = far
      if (i > 0) {
        const goOn = editAbove[j]!
        const begin = keptAbove[j]! + begins[i - 1]!
        editCost = Math.min(goOn, begin) + olderCosts[i - 1]!
        if (begin < goOn) step |= 4
      }
      if (j > 0) {
        const goOn = edit[j - 1]!
        const begin = kept[j - 1]! + begins[i]!
        const cost = Math.min(goOn, begin) + newerCosts[j - 1]!
        if (cost < editCost) {
          editCost = cost
          step = (step & 1) | 2 | (begin < goOn ? 4 : 0)
        }
      }
      kept[j] = keptCost
      edit[j] = editCost
      steps[i * width + j] = step
    }
  }
  return backtrack(steps, n, m, edit[m]! < kept[m]!)
}

function backtrack(steps: Uint8Array, n: number, m: number, endsInEdit: boolean): Pair[] {
  const pairs: Pair[] = []
  let i = n
  let j = m
  let inEdit = endsInEdit
  while (i > 0 || j > 0) {
    const step = steps[i * (m + 1) + j]!
    if (inEdit) {
      inEdit = (step & 4) === 0
      if (step & 2) j--
      else i--
    } else {
      pairs.push([--i, --j])
      inEdit = (step & 1) === 1
    }
  }
  return pairs.reverse()
}
