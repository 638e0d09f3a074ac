import type { Part } from '../../document/document.ts'
import type { ListedChange } from '../list/listed-change.ts'
import { grouped } from '../summary/say-summary.ts'
import type { Fate, Proposal } from '../three-way/proposal.ts'
import { countFates, type ThreeWay } from '../three-way/three-way.ts'
import type { Reason } from '../three-way/three-way-reasons.ts'
import { partOfChange, plural } from './changes-counts.ts'
import { type ToldChange, tellChange } from './told-changes.ts'

/** What became of a draft, part by part, in words; formats only dress them. */
export interface ToldDraftPart {
  readonly part: Part
  readonly reasons: readonly string[]
  readonly proposals: readonly ToldProposal[]
  readonly further: readonly ToldChange[]
}

export interface ToldProposal {
  readonly fate: Fate
  readonly proposed: ToldChange
  /** From the draft to the adopted edition; what the draft had removed, from the edition in force. */
  readonly adopted?: ToldChange & { readonly overall: boolean }
}

export const fateWords: { readonly [F in Fate]: string } = {
  kept: 'Kept as drafted',
  'changed-again': 'Changed again',
  withdrawn: 'Withdrawn',
}

/** `120 changes proposed: 80 kept as drafted, 30 changed again, 10 withdrawn. 25 further changes that the draft had not proposed.` */
export function sentenceOfFates({ proposals, further }: ThreeWay): string {
  const counts = countFates(proposals)
  const fates = (Object.keys(fateWords) as Fate[]).map(
    (fate) => `${grouped(counts[fate])} ${fateWords[fate].toLowerCase()}`,
  )
  const proposed = `${plural(proposals.length, 'change')} proposed: ${fates.join(', ')}.`
  return `${proposed} ${plural(further.length, 'further change')} that the draft had not proposed.`
}

/** The parts of the adopted edition in its order, then those that only the draft or the edition in force has. */
export function tellThreeWay({ draft, adopted, proposals, further, reasons }: ThreeWay): readonly ToldDraftPart[] {
  const now = adoptedIds(proposals, further)
  const idOf = (change: ListedChange) => {
    const { id } = partOfChange(change.within)
    return now.get(id) ?? id
  }
  const parts = new Map<string, Part>()
  const told = [...proposals.map(({ change }) => change), ...further]
  for (const part of adopted.parts) parts.set(part.id, part)
  for (const part of draft.parts) if (!parts.has(now.get(part.id) ?? part.id)) parts.set(part.id, part)
  for (const change of told) if (!parts.has(idOf(change))) parts.set(idOf(change), partOfChange(change.within))
  return [...parts.values()].flatMap((part) => {
    const ours = proposals.filter(({ change }) => idOf(change) === part.id)
    const added = further.filter((change) => idOf(change) === part.id)
    if (ours.length === 0 && added.length === 0) return []
    return [
      {
        part,
        reasons: (reasons.get(part.id) ?? []).map(reasonWords),
        proposals: ours.map(({ change, fate, later }) => ({
          fate,
          proposed: tellChange(change),
          ...(later === undefined || fate === 'withdrawn'
            ? {}
            : { adopted: { ...tellLater(later), overall: change.kind === 'removed' } }),
        })),
        further: added.map(tellChange),
      },
    ]
  })
}

/** The words that went are those that the draft proposed: they need not be said again. */
function tellLater(later: ListedChange): ToldChange {
  const told = tellChange(later)
  return later.kind === 'removed' ? { ...told, lines: [] } : told
}

/** The ids that the adopted edition gives to parts of the draft, where they differ. */
function adoptedIds(proposals: readonly Proposal[], further: readonly ListedChange[]): ReadonlyMap<string, string> {
  const changes = [...further, ...proposals.flatMap(({ later }) => later ?? [])]
  return new Map(
    changes.flatMap(({ within }) =>
      'was' in within && 'now' in within ? [[within.was.id, within.now.id] as const] : [],
    ),
  )
}

export function reasonWords({ theme }: Reason): string {
  const responses = theme.responses === undefined ? '' : ` (${plural(theme.responses, 'response')})`
  return `People said “${theme.title}”${responses}. ${theme.answer ?? ''}`.trim()
}

/** Kept, changed again, withdrawn, further. */
export function fateCounts({ proposals, further }: ToldDraftPart): readonly number[] {
  const count = (fate: string) => proposals.filter((proposal) => proposal.fate === fate).length
  return [count('kept'), count('changed-again'), count('withdrawn'), further.length]
}

/** A label that goes on after a colon. */
export function lowered(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}
