import { type Edit, floorOf, type Kind } from './kinds.ts'

/** How many edits of a kind were planted, found, and both. */
export interface Score {
  readonly kind: Kind
  readonly planted: number
  readonly found: number
  readonly right: number
  readonly missed: readonly Edit[]
  readonly wrong: readonly Edit[]
}

/** How a kind counts: a rewording so heavy that it reads as rewritten is right when the pair is. */
const countsAs: { readonly [K in Kind]?: Kind } = { rewritten: 'reworded' }

/** What was found against what was planted, by kind, in the order of `kinds`. An edit is found when its kind and all its places are. */
export function scoreOf(
  kinds: readonly Kind[],
  runs: readonly { readonly planted: readonly Edit[]; readonly found: readonly Edit[] }[],
): readonly Score[] {
  const numbers = new Map<object, number>()
  const numberOf = (thing: object | string): string => {
    if (typeof thing === 'string') return thing
    if (!numbers.has(thing)) numbers.set(thing, numbers.size)
    return String(numbers.get(thing))
  }
  const keyOf = ({ kind, was, now }: Edit): string =>
    `${countsAs[kind] ?? kind}|${was.map(numberOf).join()}|${now.map(numberOf).join()}`
  const plantedKeys = new Map(runs.flatMap(({ planted }) => planted.map((edit) => [keyOf(edit), edit])))
  const foundKeys = new Set(runs.flatMap(({ found }) => found.map(keyOf)))
  const planted = runs.flatMap((run) => run.planted)
  const found = runs.flatMap((run) => run.found)
  return kinds.map((kind) => {
    const ours = planted.filter((edit) => edit.kind === kind)
    // What is right counts for the kind that it was planted as.
    const theirs = found.filter((edit) => (plantedKeys.get(keyOf(edit))?.kind ?? edit.kind) === kind)
    const missed = ours.filter((edit) => !foundKeys.has(keyOf(edit)))
    const wrong = theirs.filter((edit) => !plantedKeys.has(keyOf(edit)))
    return { kind, planted: ours.length, found: theirs.length, right: ours.length - missed.length, missed, wrong }
  })
}

export function precisionOf({ found, wrong }: Score): number {
  return found === 0 ? 1 : (found - wrong.length) / found
}

export function recallOf({ planted, right }: Score): number {
  return planted === 0 ? 1 : right / planted
}

export function meetsFloor(score: Score): boolean {
  return precisionOf(score) >= floorOf(score.kind) && recallOf(score) >= floorOf(score.kind)
}
