import type { EditionDocument } from '../../../src/document/document.ts'
import { runsIn } from '../../../src/document/map-runs.ts'
import { type Draft, isMade, nameAnew, type OpenBlock, type OpenPart, startDraft } from './draft.ts'
import { textOf } from './edit-runs.ts'
import type { Edit, Kind } from './kinds.ts'
import { type Random, randomFrom } from './random.ts'
import { type Donor, donorFrom } from './words-of-donor.ts'

/** What planting one edit may use. */
export interface Planter {
  readonly draft: Draft
  readonly random: Random
  readonly donor: Donor
  /** Parts that authors wrote. */
  readonly parts: readonly OpenPart[]
  /** What has been edited, or is new, or has been used to tell where a move went: no second edit there. */
  readonly taken: Set<object>
  /** Lists and tables that something was taken out of: they are not moved or removed besides. */
  readonly touched: Set<object>
  readonly planted: Edit[]
  /** How often each text of the older document is said. */
  readonly timesSaid: ReadonlyMap<string, number>
}

/** Plants one edit of a kind; false where the document has no place for it. */
export type Plant = (planter: Planter) => boolean

export function startPlanting(document: EditionDocument, donors: readonly EditionDocument[], seed: number): Planter {
  const draft = startDraft(document)
  const random = randomFrom(seed)
  return {
    draft,
    random,
    donor: donorFrom(donors, random),
    parts: draft.newer.parts.filter((part) => part.kind === 'section' || part.kind === 'introduction'),
    taken: new Set(),
    touched: new Set(),
    planted: [],
    timesSaid: timesSaid(draft.older),
  }
}

function timesSaid({ parts }: EditionDocument): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const runs of runsIn(parts.flatMap((part) => part.blocks))) {
    const text = textOf(runs)
    times.set(text, (times.get(text) ?? 0) + 1)
  }
  return times
}

/** The newer document, with new names; nothing may be planted after that. */
export function finishPlanting({ draft }: Planter): EditionDocument {
  nameAnew(draft.newer)
  return draft.newer as EditionDocument
}

/** Remembers an edit. What is `now` is taken; so is what was there. */
export function remember(
  planter: Planter,
  kind: Kind,
  was: readonly (object | undefined)[],
  now: readonly object[],
): true {
  planter.planted.push({ kind, was: was.map((each) => each!), now })
  for (const each of now) planter.taken.add(each)
  return true
}

/** What a thing was before anything was planted. */
export function before({ draft }: Planter, thing: object): object {
  const was = draft.wasOf.get(thing)
  if (was === undefined) throw new Error('this is new')
  return was
}

/** A block with the list that holds it. */
export interface Spot<Kept extends OpenBlock = OpenBlock> {
  readonly part: OpenPart
  readonly holder: OpenBlock[]
  readonly block: Kept
}

/** Blocks that stand at the top of a part, or in a box or quotation there, and may be edited. */
export function spotsOf<K extends OpenBlock['kind']>(
  planter: Planter,
  kinds: readonly K[],
  inBoxes = true,
): readonly Spot<Extract<OpenBlock, { kind: K }>>[] {
  const found: Spot<Extract<OpenBlock, { kind: K }>>[] = []
  for (const part of planter.parts) {
    if (planter.taken.has(part)) continue
    look(part, part.blocks)
  }
  return found

  function look(part: OpenPart, holder: OpenBlock[]): void {
    for (const block of holder) {
      if (isMade(block) || planter.taken.has(block) || !planter.draft.wasOf.has(block)) continue
      if ((kinds as readonly string[]).includes(block.kind))
        found.push({ part, holder, block: block as Extract<OpenBlock, { kind: K }> })
      if (inBoxes && (block.kind === 'box' || block.kind === 'quote')) look(part, block.blocks)
    }
  }
}
