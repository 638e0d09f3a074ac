import type { LinkTarget } from '../../model/blocks.ts'
import type { Weights } from '../words/likeness.ts'
import type { Leaf, Node } from './nodes.ts'
import type { PreparedDocument } from './prepare.ts'

/** What the steps of one comparison share: the two documents, how much each word tells, and what has been matched. */
export interface Comparison extends Weights {
  readonly older: PreparedDocument
  readonly newer: PreparedDocument
  /** What became of what, both ways: nodes of the older document to the newer's, and the newer's to the older's. */
  readonly mates: Map<Node, Node>
  /** The first of each has its first piece or merged whole for a mate. */
  readonly splits: Map<Leaf, readonly Leaf[]>
  readonly merges: Map<Leaf, readonly Leaf[]>
  /** The ids of older entries by the ids that the newer edition gives them, where these differ. */
  readonly renamed: Map<string, string>
  /** Set when a stretch was too different to be compared word by word within the limits. */
  coarse: boolean
}

export function startComparison(older: PreparedDocument, newer: PreparedDocument): Comparison {
  if (older.vocabulary !== newer.vocabulary) throw new Error('documents that are compared share one vocabulary')
  return {
    older,
    newer,
    weightOf: wordWeights(older, newer),
    mates: new Map(),
    splits: new Map(),
    merges: new Map(),
    renamed: new Map(),
    coarse: false,
  }
}

export function mate(comparison: Comparison, older: Node, newer: Node): void {
  comparison.mates.set(older, newer)
  comparison.mates.set(newer, older)
}

/** Of a document of more letters than this, leaves of so many tell well enough how rare a word is. */
const mostCounted = 150_000
const sample = 40_000

/**
 * Inverse document frequency, in sixteenths; the documents that it counts are leaves, taken evenly from both texts. A word that
 * stands in none of them is a rare one.
 */
function wordWeights(older: PreparedDocument, newer: PreparedDocument): Comparison['weightOf'] {
  const { kinds, common } = older.vocabulary
  const frequencies = new Map<number, number>()
  let leaves = 0
  for (const document of [older, newer]) {
    const step = document.length > mostCounted ? Math.ceil(document.length / sample) : 1
    for (let at = 0; at < document.leaves.length; at += step) {
      const { bag } = document.leaves[at]!
      leaves++
      for (let index = 0; index < bag.length; index++)
        if (bag[index] !== bag[index - 1]) frequencies.set(bag[index]!, (frequencies.get(bag[index]!) ?? 0) + 1)
    }
  }
  const weights: number[] = []
  return (fold) => {
    const known = weights[fold]
    if (known !== undefined) return known
    const telling = Math.log2(1 + leaves / (frequencies.get(fold) ?? 1))
    const weight = kinds[fold] === 'mark' ? 0 : Math.max(1, Math.round((common[fold] ? 4 : 16) * telling))
    weights[fold] = weight
    return weight
  }
}

/** A link as it is compared: a place in its own edition is the same in the other, whichever edition that is. */
export function linkName(comparison: Comparison, link: LinkTarget | undefined, side: 'older' | 'newer'): string {
  if (link === undefined) return ''
  if (link.kind === 'address') return link.address
  const { edition } = comparison[side].document
  const own = link.edition === edition.id && link.plan === edition.plan && link.authority === edition.authority
  const entry = side === 'newer' ? (comparison.renamed.get(link.entry ?? '') ?? link.entry) : link.entry
  const where = own ? '' : `${link.authority}/${link.plan}/${link.edition}`
  return `${where} ${entry ?? ''} ${link.block ?? ''}`
}
