import type { Vocabulary } from './vocabulary.ts'

/** How much a word tells, by the number of its lower-case form: rare words much, words of every text little. Whole numbers. */
export interface Weights {
  readonly weightOf: (fold: number) => number
}

/** The words of a text without their order: the numbers of their lower-case forms, rising, repeated as often as they occur. */
export type Bag = Int32Array

export function bagOf(keys: readonly number[], vocabulary: Vocabulary): Bag {
  const { kinds, folds } = vocabulary
  const words: number[] = []
  for (const key of keys) if (kinds[key] !== 'mark') words.push(folds[key]!)
  return Int32Array.from(words).sort()
}

/** The bag of several texts together. */
export function joinBags(bags: readonly Bag[]): Bag {
  return Int32Array.from(bags.flatMap((bag) => [...bag])).sort()
}

export function weightOf(weights: Weights, bag: Bag): number {
  let total = 0
  for (const fold of bag) total += weights.weightOf(fold)
  return total
}

/** The weight of what two bags have in common. */
export function sharedWeight({ weightOf }: Weights, a: Bag, b: Bag): number {
  let total = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference === 0) total += weightOf(a[i]!)
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return total
}

/** How alike two bags are, from 0 to 1: Dice's coefficient, each word counted by what it tells. */
export function likeness(comparison: Weights, a: Bag, b: Bag): number {
  const total = weightOf(comparison, a) + weightOf(comparison, b)
  return total === 0 ? 0 : (2 * sharedWeight(comparison, a, b)) / total
}

/** What `bag` holds beyond `taken`. */
export function bagWithout(bag: Bag, taken: Bag): Bag {
  const left: number[] = []
  let j = 0
  for (const fold of bag) {
    while (j < taken.length && taken[j]! < fold) j++
    if (j < taken.length && taken[j] === fold) j++
    else left.push(fold)
  }
  return Int32Array.from(left)
}
