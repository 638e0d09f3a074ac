import { type Comparison, startComparison } from './comparison.ts'
import { matchLikeAnywhere, matchSameAnywhere, matchShortSame } from './find-moves.ts'
import { matchSplits } from './find-splits.ts'
import { matchContainers } from './match-containers.ts'
import { matchHeadingsOverSame, matchLikeInPlace, matchSameInPlace } from './match-in-place.ts'
import { matchPartsById, matchPartsByText } from './match-parts.ts'
import type { PartNode } from './nodes.ts'
import type { PreparedDocument } from './prepare.ts'

/** How like two paragraphs at the same place must be to be one that was edited: surely, probably, and with nothing else there. */
const surely = 0.6
const probably = 0.4
const alone = 0.34

/** Finds out what became of what, the surest first: the order of these steps is what keeps a guess from hiding a certainty. */
export function match(older: PreparedDocument, newer: PreparedDocument): Comparison {
  const comparison = startComparison(older, newer)
  matchPartsById(comparison)
  const parts = pairsOfParts(comparison)
  for (const [was, now] of parts) matchSameInPlace(comparison, was, now)
  matchSameAnywhere(comparison)
  matchShortSame(comparison, parts)
  for (const [was, now] of parts) matchLikeInPlace(comparison, was, now, surely)
  matchLikeAnywhere(comparison)
  for (const [was, now] of parts) matchRest(comparison, was, now)
  for (const [was, now] of matchPartsByText(comparison)) {
    matchSameInPlace(comparison, was, now)
    matchRest(comparison, was, now)
  }
  matchContainers(comparison)
  return comparison
}

function matchRest(comparison: Comparison, was: PartNode, now: PartNode): void {
  matchSplits(comparison, was, now)
  matchLikeInPlace(comparison, was, now, probably, alone)
  matchHeadingsOverSame(comparison, was, now)
}

function pairsOfParts({ older, mates }: Comparison): readonly [PartNode, PartNode][] {
  return older.parts.flatMap((was) => {
    const now = mates.get(was) as PartNode | undefined
    return now === undefined ? [] : [[was, now] as [PartNode, PartNode]]
  })
}
