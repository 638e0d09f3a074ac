import type { EditionDocument, PartKind } from '../../document/document.ts'
import type { EditionChanges } from '../changes/changes.ts'
import { listChanges } from '../list/list-changes.ts'
import type { ListedChange } from '../list/listed-change.ts'
import type { Fate, Proposal } from './proposal.ts'
import { fateFinder } from './three-way-fate.ts'
import { type Reason, reasonsOf } from './three-way-reasons.ts'
import { singleChanges } from './three-way-single.ts'

export interface ThreeWay {
  /** The edition that was in force when the draft was put to the public. */
  readonly older: EditionDocument
  readonly draft: EditionDocument
  readonly adopted: EditionDocument
  /** In the draft's order. */
  readonly proposals: readonly Proposal[]
  /** What the adopted edition changed in the draft that the draft had not proposed to change; in the adopted edition's order. */
  readonly further: readonly ListedChange[]
  /** What people said that the editions give as the reason for changing a part, by the part's id in the adopted edition. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>
}

/** Parts that tell how an edition came to be, or sum up other parts: nothing in them is proposed. */
const about: readonly PartKind[] = ['about', 'group', 'consultation', 'decision', 'changes', 'sources']

/**
 * What a draft changed against the edition in force, and what of that survived. The three comparisons are of the edition in
 * force with the draft, of the draft with the adopted edition, and of the edition in force with the adopted one. Numbers that
 * only moved on are left out.
 */
export function threeWay(toDraft: EditionChanges, toAdopted: EditionChanges, overall: EditionChanges): ThreeWay {
  if (toDraft.newer !== toAdopted.older || toDraft.older !== overall.older || toAdopted.newer !== overall.newer)
    throw new Error('the three comparisons are not of the same three editions')
  const later = told(toAdopted)
  const find = fateFinder(later, told(overall))
  const proposals = told(toDraft).filter(isSaid).map(find)
  const used = new Set(proposals.flatMap((proposal) => proposal.later?.id ?? []))
  const restored = new Set(
    proposals.flatMap(({ change, fate }) =>
      change.kind === 'removed' && fate === 'withdrawn' ? [change.was!.text] : [],
    ),
  )
  return {
    older: toDraft.older,
    draft: toDraft.newer,
    adopted: toAdopted.newer,
    proposals,
    further: later.filter(
      (change) =>
        isSaid(change) && !used.has(change.id) && !(change.kind === 'added' && restored.has(change.now!.text)),
    ),
    reasons: reasonsOf([toDraft.newer, toAdopted.newer]),
  }
}

/** Every change that counts as a proposal, each table and list of facts taken apart. */
function told(changes: EditionChanges): readonly ListedChange[] {
  return listChanges(changes)
    .filter((change) => change.kind !== 'renumbered' && !about.includes((change.now ?? change.was)!.part.kind))
    .flatMap(singleChanges)
}

/** Whether there is anything to say: some fields are told of by the sentence of another. */
function isSaid({ facts }: ListedChange): boolean {
  return facts === undefined || facts.some(({ sentence }) => sentence !== '')
}

/** How many proposals ended how. */
export function countFates(proposals: readonly Proposal[]): { readonly [F in Fate]: number } {
  const count = (fate: Fate) => proposals.filter((proposal) => proposal.fate === fate).length
  return { kept: count('kept'), 'changed-again': count('changed-again'), withdrawn: count('withdrawn') }
}
