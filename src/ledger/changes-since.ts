import type { EntryKind } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { LedgerEdition, LedgerNote, LedgerPart } from '../model/ledger.ts'
import { type ChangeNote, type Edition, ownEntries } from '../model/plan.ts'
import { commonInOrder } from './common-in-order.ts'
import { printOfNote, recordOfEdition } from './record-of.ts'

/** What became of a published part of an edition: of the edition itself, or of an entry. */
export interface PartSince {
  readonly published: LedgerPart
  /** The id that it has now; undefined where it was taken out. */
  readonly now?: Id
  /** Fields that say something else, or nothing any more. */
  readonly fields: readonly string[]
  /** Anchors of blocks whose words changed, that came or moved, and of those that stand where others were taken out. */
  readonly blocks: readonly Id[]
  /** How many blocks changed, came, moved or went. */
  readonly count: number
}

/** What became of an edition since it was fixed. */
export interface Since {
  /** Parts that are not as they were published. */
  readonly parts: readonly PartSince[]
  /** Parts of the plan itself that came. */
  readonly added: readonly { readonly kind: EntryKind; readonly id: Id }[]
  /** Notes of change that were written since. */
  readonly notes: readonly ChangeNote[]
}

/** Entries of these kinds can come at any time: people are asked, boards decide and partners join while an edition is in force. */
const comeLater: readonly LedgerPart['kind'][] = ['partner', 'consultation', 'decision']

export function changesSince(edition: Edition, ledger: LedgerEdition): Since {
  const parts = recordOfEdition(edition)
  const nowOf = new Map<LedgerPart, LedgerPart>()
  for (const published of ledger.parts) {
    const now = parts.find((part) => part.kind === published.kind && part.id === idNow(edition, published))
    if (now !== undefined) nowOf.set(published, now)
  }
  const known = new Set(nowOf.values())
  return {
    parts: ledger.parts
      .map((published) => partSince(published, nowOf.get(published)))
      .filter(({ now, fields, count }) => now === undefined || fields.length + count > 0),
    added: parts.flatMap((part) =>
      known.has(part) || part.kind === 'edition' || comeLater.includes(part.kind)
        ? []
        : [{ kind: part.kind, id: part.id }],
    ),
    notes: edition.changes.filter((note) => !ledger.notes.includes(printOfNote(note))),
  }
}

/** The id that a published part has now: its own, or that of the entry which says that this was its id. */
export function idNow(edition: Edition, { kind, id }: Pick<LedgerPart, 'kind' | 'id'>): Id | undefined {
  if (kind === 'edition') return id
  const ofKind = ownEntries(edition).filter((entry) => entry.kind === kind)
  return (ofKind.find((entry) => entry.id === id) ?? ofKind.find((entry) => entry.was === id))?.id
}

function partSince(published: LedgerPart, now: LedgerPart | undefined): PartSince {
  if (now === undefined) return { published, fields: [], blocks: [], count: 0 }
  const fields = Object.keys(published.facts).filter((field) => now.facts[field] !== published.facts[field])
  const blocks = [
    ...blocksSince(published.blocks, now.blocks, stayedOf(published.blocks, now.blocks)),
    // Notes stand in the order of their marks: they move with the words that call them.
    ...blocksSince(published.notes, now.notes, new Set(now.notes.map(({ id }) => id))),
  ]
  return {
    published,
    now: now.id,
    fields,
    blocks: blocks.flatMap((id) => id ?? []),
    count: blocks.length,
  }
}

/** The anchors of blocks that stand in the order in which they were published: as many as can be. */
function stayedOf(published: readonly LedgerNote[], now: readonly LedgerNote[]): ReadonlySet<Id> {
  const idOf = ({ id }: LedgerNote): Id => id
  const places = commonInOrder(published.map(idOf), now.map(idOf))
  return new Set(now.map(idOf).filter((_, at) => places[at] !== undefined))
}

/** Those of `now` that did not stay or say something else; for one that was taken out the one after it, or undefined at the end. */
function blocksSince(
  published: readonly LedgerNote[],
  now: readonly LedgerNote[],
  stayed: ReadonlySet<Id>,
): readonly (Id | undefined)[] {
  const was = new Map(published.map((block) => [block.id, block]))
  const left = new Set(now.map(({ id }) => id))
  const gone = published.flatMap((block, at) =>
    left.has(block.id) ? [] : [published.slice(at).find(({ id }) => left.has(id))?.id],
  )
  const isOther = ({ id, print }: LedgerNote): boolean => was.get(id)?.print !== print || !stayed.has(id)
  return [...now.filter(isOther).map(({ id }) => id), ...gone]
}
