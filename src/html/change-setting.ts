import type { ChangeId } from '../diff/changes/change-id.ts'
import type { Address, EditionChanges, PartChange } from '../diff/changes/changes.ts'
import { listChanges } from '../diff/list/list-changes.ts'
import type { ListedChange } from '../diff/list/listed-change.ts'
import { changesByPart } from '../diff/tell/changes-counts.ts'
import type { EditionDocument, Part } from '../document/document.ts'
import { mapRuns } from '../document/map-runs.ts'
import type { Block, Runs } from '../model/blocks.ts'
import { type PartGroup, partGroupsOf, stopsOf } from './change-part-groups.ts'
import type { HtmlContext } from './context.ts'
import { type Html, html } from './markup.ts'

/** What every piece of a comparison's page is made with. */
export interface ChangeSetting {
  readonly changes: EditionChanges
  readonly older: HtmlContext
  readonly newer: HtmlContext
  /** The parts as the page shows them. */
  readonly groups: readonly PartGroup[]
  /** Every change one by one, by the part that it is shown in. */
  readonly listed: ReadonlyMap<PartChange, readonly ListedChange[]>
  /** The changes that a reader is led through, in the order of the page. */
  readonly order: readonly ChangeId[]
  readonly numbers: ReadonlyMap<ChangeId, number>
}

export interface ChangeContexts {
  readonly older: HtmlContext
  readonly newer: HtmlContext
}

export function changeSetting(changes: EditionChanges, contexts: ChangeContexts): ChangeSetting {
  const groups = partGroupsOf(changes.parts)
  const order = stopsOf(groups)
  return {
    changes,
    older: quiet(contexts.older),
    newer: quiet(contexts.newer),
    groups,
    listed: new Map(changesByPart(listChanges(changes)).map((each) => [each.part, each.changes])),
    order,
    numbers: new Map(order.map((id, index) => [id, index])),
  }
}

/** Blocks stand away from their own place: no links to themselves, nor to notes and sources that are not on the page. */
function quiet(context: HtmlContext): HtmlContext {
  return { ...context, headingOffset: 1, selfLinks: false, hrefOfSource: () => undefined }
}

export type Side = 'older' | 'newer'

export function documentOf({ changes }: ChangeSetting, side: Side): EditionDocument {
  return changes[side]
}

/** A context whose anchors begin with a word of their own, for text that is shown away from its place. */
export function contextFor(setting: ChangeSetting, side: Side, prefix: string): HtmlContext {
  return { ...setting[side], anchorPrefix: prefix }
}

/** Marks of notes as words: the notes stand elsewhere. */
export function withoutNoteLinks(block: Block): Block {
  return mapRuns(block, noteMarksAsWords)
}

export function noteMarksAsWords(runs: Runs): Runs {
  if (runs.every((run) => run.note === undefined)) return runs
  return runs.map((run) => {
    if (run.note === undefined) return run
    const { note: _, ...plain } = run
    return { ...plain, text: `[note ${run.text}]` }
  })
}

/** A place in words, as a link to where the page shows it. */
export function placeLink(setting: ChangeSetting, address: Address, side: Side): Html {
  const part = documentOf(setting, side).parts.find((each) => each.id === address.part)
  const number = part === undefined || address.block === undefined ? undefined : numberIn(part.blocks, address.block)
  const where = part === undefined ? address.part : nameOf(part)
  return html`<a href="#${address.change}">${number === undefined ? where : `${number}, ${where}`}</a>`
}

export function nameOf(part: Pick<Part, 'number' | 'title'>): string {
  return part.number === undefined ? `“${part.title}”` : `${part.number} “${part.title}”`
}

function numberIn(blocks: readonly Block[], id: string): string | undefined {
  for (const block of blocks) {
    if (block.id === id)
      return 'number' in block && block.number !== undefined ? `paragraph ${block.number}` : undefined
    const inner =
      block.kind === 'list'
        ? block.items.flatMap((item) => item.blocks)
        : block.kind === 'box' || block.kind === 'quote'
          ? block.blocks
          : []
    const found = numberIn(inner, id)
    if (found !== undefined) return found
  }
  return undefined
}
