import type { Comparison } from '../match/comparison.ts'
import { anchorsOf } from '../words/anchors.ts'
import { heaviestChain, type Link } from '../words/heaviest-chain.ts'
import { type Bag, bagOf, bagWithout, likeness, sharedWeight, weightOf } from '../words/likeness.ts'
import { type Span, sentencesOf } from '../words/sentences.ts'
import type { WordText } from '../words/word-text.ts'

/** Words of either text that are to be compared with one another; both rise from pair to pair. */
export interface SpanPair {
  readonly older: Span
  readonly newer: Span
}

const leastLikeness = 0.4
/** The share of a sentence that must stand in its neighbour's partner for it to have been joined to, or cut off, it. */
const leastContained = 0.6
const mostPairs = 10_000

interface Sentence {
  readonly span: Span
  readonly bag: Bag
  readonly same: number
}

/** Which sentences of a text became which of another: the same first, then those that are alike, in order. */
export function pairSentences(comparison: Comparison, older: WordText, newer: WordText): readonly SpanPair[] {
  const known = new Map<string, number>()
  const was = sentences(comparison, older, known)
  const now = sentences(comparison, newer, known)
  const pairs: SpanPair[] = []
  let a = 0
  let b = 0
  const same = anchorsOf(
    was.map((each) => each.same),
    now.map((each) => each.same),
    (index) => was[index]!.span[1] - was[index]!.span[0],
  )
  for (const [x, y] of [...same, [was.length, now.length] as const]) {
    pairs.push(...pairInGap(comparison, was.slice(a, x), now.slice(b, y)))
    if (x < was.length) pairs.push({ older: was[x]!.span, newer: now[y]!.span })
    a = x + 1
    b = y + 1
  }
  return pairs
}

/** `known` numbers the sentences of the two texts by what they say. */
function sentences(
  { older: { vocabulary } }: Comparison,
  text: WordText,
  known: Map<string, number>,
): readonly Sentence[] {
  return sentencesOf(text, vocabulary).map((span): Sentence => {
    const said = text.text.slice(text.starts[span[0]], text.ends[span[1] - 1])
    const same = known.get(said) ?? known.size
    known.set(said, same)
    let bag: Bag | undefined
    return {
      span,
      same,
      // Most sentences are found again as they were.
      get bag() {
        bag ??= bagOf(text.keys.slice(...span), vocabulary)
        return bag
      },
    }
  })
}

function pairInGap(comparison: Comparison, was: readonly Sentence[], now: readonly Sentence[]): readonly SpanPair[] {
  if (was.length === 0 || now.length === 0 || was.length * now.length > mostPairs) return []
  const only = was.length === 1 && now.length === 1
  const links: Link[] = []
  was.forEach((a, older) => {
    now.forEach((b, newer) => {
      const like = likeness(comparison, a.bag, b.bag)
      if (like >= leastLikeness || only)
        links.push({ older, newer, worth: (like + 0.001) * Math.sqrt(1 + a.bag.length + b.bag.length) })
    })
  })
  const chain = heaviestChain(links)
  return chain.map((link, index) => {
    const before = chain[index - 1]
    const after = chain[index + 1]
    return {
      older: widened(was, link.older, (before?.older ?? -1) + 1, after?.older ?? was.length, now[link.newer]!),
      newer: widened(now, link.newer, (before?.newer ?? -1) + 1, after?.newer ?? now.length, was[link.older]!),
    }
  })

  /** The span of a sentence, with unpaired neighbours that the partner contains besides it. */
  function widened(side: readonly Sentence[], at: number, from: number, to: number, partner: Sentence): Span {
    let rest = bagWithout(partner.bag, side[at]!.bag)
    let first = at
    let last = at
    while (first - 1 >= from && isContained(side[first - 1]!)) rest = bagWithout(rest, side[--first]!.bag)
    while (last + 1 < to && isContained(side[last + 1]!)) rest = bagWithout(rest, side[++last]!.bag)
    return [side[first]!.span[0], side[last]!.span[1]]

    function isContained({ bag }: Sentence): boolean {
      const weight = weightOf(comparison, bag)
      return weight > 0 && sharedWeight(comparison, bag, rest) / weight >= leastContained
    }
  }
}
