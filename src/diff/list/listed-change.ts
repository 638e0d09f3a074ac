import type { Part, PartKind } from '../../document/document.ts'
import type { Block, Runs } from '../../model/blocks.ts'
import type { Id } from '../../model/id.ts'
import { listMarker } from '../../model/list-marker.ts'
import type { ChangeId } from '../changes/change-id.ts'
import type { FactChange, NumberChange, PartChange, TableInside, WordEdits } from '../changes/changes.ts'

/** One thing that a reader is told of: a leaf of the text, or the title, number or place of a part. */
export interface ListedChange {
  /** Unique in the list. */
  readonly id: ChangeId
  /** The change of the tree that shows it: itself, or the item, box, definition or list that it came, went or moved with. */
  readonly shown: ChangeId
  readonly kind: ListedKind
  readonly of: ListedThing
  /** The part that it is shown in. */
  readonly within: PartChange
  /** Absent for what was added. */
  readonly was?: ListedPlace
  /** Absent for what was removed. */
  readonly now?: ListedPlace
  /** The other pieces of what was split, the other old paragraphs of what was merged; in reading order. */
  readonly pieces?: readonly ListedPlace[]
  /**
   * From the whole text of `was` to the whole text of `now`, where both are there and their words, links or dress differ. Where
   * something was split or merged the texts of all its pieces are meant, with a line feed between them.
   */
  readonly edits?: WordEdits
  /** Too little was kept to be read as an edit. */
  readonly rewritten?: true
  readonly number?: NumberChange
  readonly table?: TableInside
  /** The fields that changed. */
  readonly facts?: readonly FactChange[]
  /** Another picture, whatever became of its words. */
  readonly picture?: true
  /** It stands in a list, box or quotation where it did not, or the other way about. */
  readonly reshaped?: true
}

export const listedKinds = [
  'added',
  'removed',
  'edited',
  'moved',
  'moved-and-edited',
  'split',
  'merged',
  'retitled',
  'renumbered',
  'format',
  'link',
] as const
export type ListedKind = (typeof listedKinds)[number]

/**
 * A `part` is an entry or another stretch of the document; `item` is the first paragraph of a list's item. A chart is not told
 * of: the table beside it and the facts above it have all that it draws.
 */
export type ListedThing =
  | 'part'
  | 'item'
  | 'note'
  | 'term'
  | 'box-title'
  | Exclude<Block['kind'], 'definitions' | 'chart'>
  | 'definitions'

export interface ListedPlace {
  readonly part: Part
  /** The block that an address can lead to; absent for a whole part. */
  readonly block?: Id
  /** In the file of the part, from 1. */
  readonly line: number
  readonly number?: string
  readonly text: string
}

/** A part's kind to a reader. */
export const partKindName: { readonly [K in PartKind]: string } = {
  about: 'About this edition',
  introduction: 'Introduction',
  outcomes: 'Outcomes',
  group: 'Overview',
  section: 'Section',
  priority: 'Priority',
  indicator: 'Indicator',
  partner: 'Partner',
  consultation: 'Consultation',
  decision: 'Decision',
  changes: 'Changes',
  sources: 'Sources',
}

/** Runs as text: as long as the runs themselves, so that edits can be told as ranges of it. */
export function textOfRuns(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

/**
 * What a block says, as text: rows of tables as lines with tabs between their cells, facts and items as lines. `say` gives the
 * text of runs.
 */
export function textOfBlock(block: Block, say: (runs: Runs) => string = textOfRuns): string {
  const inner = (each: Block) => textOfBlock(each, say)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return say(block.runs)
    case 'list':
      return block.items
        .map((item, index) => `${listMarker(block, index) ?? '•'} ${item.blocks.map(inner).join('\n')}`)
        .join('\n')
    case 'definitions':
      return block.items.flatMap(({ term, meanings }) => [say(term), ...meanings.flat().map(inner)]).join('\n')
    case 'quote':
      return block.blocks.map(inner).join('\n')
    case 'box':
      return [...(block.title === undefined ? [] : [say(block.title)]), ...block.blocks.map(inner)].join('\n')
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [say(block.caption)]),
        ...[block.head, ...block.rows.map((row) => row.cells)].map((cells) => cells.map(say).join('\t')),
      ].join('\n')
    case 'code':
      return block.text
    case 'figure':
      return say(figureRuns(block))
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.values.map(say).join('; ')}`).join('\n')
    case 'chart':
      return block.alternative
  }
}

/** A picture's words: what stands for it, then its caption on a line of its own. */
export function figureRuns(figure: { readonly alternative: string; readonly caption?: Runs }): Runs {
  const { alternative, caption } = figure
  return caption === undefined ? [{ text: alternative }] : [{ text: alternative }, { text: '\n' }, ...caption]
}
