import type { DocumentNote, EditionDocument, Part } from '../../document/document.ts'
import type { Block, DefinitionsBlock, Fact, ListItem, Runs, TableRow } from '../../model/blocks.ts'
import type { Id } from '../../model/id.ts'
import type { ChangeId } from './change-id.ts'
import type { Ledger } from './ledger.ts'
import type { Summary } from './summary.ts'

/**
 * What changed from one edition to another, as a tree in the newer edition's order. What only the older edition holds stands
 * where it stood, before what came in its place. Nothing in it depends on the day or the machine.
 */
export interface EditionChanges {
  readonly older: EditionDocument
  readonly newer: EditionDocument
  readonly parts: readonly PartChange[]
  /** What became of every indicator, partner and action. */
  readonly ledger: Ledger
  readonly summary: Summary
}

/** A place in one of the two editions. `block` is absent for a whole part. */
export interface Address {
  readonly part: Id
  readonly block?: Id
  /** The change that shows the place. */
  readonly change: ChangeId
}

/** What both editions hold is one of these; only the foremost is named, the fields of the change tell the rest. */
export type PairKind =
  | 'kept'
  | 'edited'
  | 'moved'
  | 'moved-and-edited'
  | 'split'
  | 'merged'
  | 'renumbered'
  | 'format'
  | 'link'

/**
 * One thing of either edition. `inside` tells what changed within it; where it is absent, all that is inside is as `kind`
 * says. What is kept has an inside only where it is not letter for letter the same: other spaces, other quotation marks.
 * The two `-away` kinds stand at the old place of what is shown at `to`.
 */
export type Change<Thing, Inside> =
  | { readonly id: ChangeId; readonly kind: 'added'; readonly now: Thing; readonly inside?: Inside }
  | { readonly id: ChangeId; readonly kind: 'removed'; readonly was: Thing; readonly inside?: Inside }
  | {
      readonly id: ChangeId
      readonly kind: 'moved-away'
      readonly was: Thing
      readonly to: Address
      /** What is at `to` is not moved but reshaped: nothing need be said here. */
      readonly reshaped?: true
    }
  /** The second and later of what was merged; the first is the `was` of a pair of kind `merged`. */
  | { readonly id: ChangeId; readonly kind: 'merged-away'; readonly was: Thing; readonly to: Address }
  /** The second and later pieces of what was split; the first piece is a pair of kind `split`. */
  | {
      readonly id: ChangeId
      readonly kind: 'split-off'
      readonly now: Thing
      /** The whole, which the change of the first piece shows. */
      readonly from: Address
      readonly inside: Inside
    }
  | PairChange<Thing, Inside>

export interface PairChange<Thing, Inside> {
  readonly id: ChangeId
  /** The name that it has when the editions are compared the other way about. */
  readonly wasId: ChangeId
  readonly kind: PairKind
  readonly was: Thing
  readonly now: Thing
  readonly inside?: Inside
  /** Where it stood, when it moved. */
  readonly from?: Address
  /** Its own number, when that changed; an end is absent where it had none. */
  readonly number?: NumberChange
  /** It kept its words and its turn, but stands in a list, box or quotation where it did not, or the other way about. */
  readonly reshaped?: true
}

export interface NumberChange {
  readonly was?: string
  readonly now?: string
}

// Parts

export interface PartInside {
  readonly blocks: readonly BlockChange[]
  readonly notes: readonly NoteChange[]
}

/** `kind` is `retitled` when nothing else but its title changed. */
export type PartChange =
  | Exclude<Change<Part, PartInside>, PairChange<Part, PartInside> | { readonly kind: 'split-off' | 'merged-away' }>
  | PartPair

export interface PartPair extends Omit<PairChange<Part, PartInside>, 'kind'> {
  readonly kind: 'kept' | 'edited' | 'moved' | 'moved-and-edited' | 'retitled' | 'renumbered'
  /** The words of its title, when it is not the same letter for letter. */
  readonly title?: WordEdits
}

export type NoteChange = Change<DocumentNote, BlocksInside>

// Blocks

export type BlockChange = Change<Block, BlockInside>
export type BlockInside =
  | TextInside
  | BlocksInside
  | ItemsInside
  | DefinitionsInside
  | TableInside
  | CodeInside
  | FigureInside
  | FactsInside

/**
 * A heading or a paragraph, or a chart's alternative. Of what was split, each piece holds the edits of its own words; of what
 * was merged, the edits hold a `break-deleted` between the words of one old paragraph and of the next.
 */
export interface TextInside {
  readonly kind: 'text'
  readonly edits: WordEdits
  /** Too little was kept to be read as an edit: the whole old text is deleted, the whole new text inserted. */
  readonly rewritten?: true
}

/** A quotation, a box, a note, a list item, a meaning: what has blocks of its own. `title` is a box's. */
export interface BlocksInside {
  readonly kind: 'blocks'
  readonly blocks: readonly BlockChange[]
  readonly title?: WordEdits
}

export interface ItemsInside {
  readonly kind: 'items'
  readonly items: readonly ItemChange[]
}
export type ItemChange = Change<ListItem, BlocksInside>

export type Definition = DefinitionsBlock['items'][number]
export type Meaning = Definition['meanings'][number]
export interface DefinitionsInside {
  readonly kind: 'definitions'
  readonly items: readonly DefinitionChange[]
}
export type DefinitionChange = Change<Definition, DefinitionInside>
export interface DefinitionInside {
  readonly kind: 'definition'
  /** Absent where the term is as it was. */
  readonly term?: WordEdits
  readonly meanings: readonly MeaningChange[]
}
export type MeaningChange = Change<Meaning, BlocksInside>

/** Rows and columns in the order of the newer table, removed ones where they stood. */
export interface TableInside {
  readonly kind: 'table'
  readonly caption?: WordEdits
  readonly columns: readonly ColumnChange[]
  readonly rows: readonly RowChange[]
}

/** `was` and `now` are the column's places in the two tables, from 0. */
export interface ColumnChange {
  readonly id: ChangeId
  readonly kind: 'kept' | 'added' | 'removed' | 'moved' | 'edited'
  readonly was?: number
  readonly now?: number
  /** The words of its head; a whole deletion or insertion for a removed or added column. */
  readonly head: WordEdits
}

/** A row that was matched keeps a cell for each of the table's `columns`, in their order. */
export interface RowChange {
  readonly id: ChangeId
  readonly kind: 'kept' | 'added' | 'removed' | 'moved' | 'moved-and-edited' | 'edited'
  readonly was?: { readonly row: TableRow; readonly index: number }
  readonly now?: { readonly row: TableRow; readonly index: number }
  readonly cells: readonly CellChange[]
}

export interface CellChange {
  readonly kind: 'kept' | 'added' | 'removed' | 'edited' | 'format' | 'link'
  readonly edits: WordEdits
}

/** Lines, without their line feeds. */
export interface CodeInside {
  readonly kind: 'code'
  readonly lines: readonly { readonly kind: 'kept' | 'deleted' | 'inserted'; readonly text: string }[]
}

export interface FigureInside {
  readonly kind: 'figure'
  /** Whether the picture itself is another. */
  readonly picture: boolean
  readonly alternative?: WordEdits
  readonly caption?: WordEdits
}

export interface FactsInside {
  readonly kind: 'facts'
  readonly facts: readonly FactChange[]
}

/** One field. `sentence` is what a reader is told: `Target for 2015 lowered from 25 to 22 per 1,000.` Empty when kept, or told of by another. */
export interface FactChange {
  readonly id: ChangeId
  readonly kind: 'kept' | 'added' | 'removed' | 'edited'
  readonly field: string
  readonly was?: Fact
  readonly now?: Fact
  readonly sentence: string
  /** The words of the values, one list for each line that either edition has. */
  readonly values: readonly WordEdits[]
}

// Words

/**
 * The words of a text in reading order: what was deleted stands before what was inserted in its place. The kept and deleted
 * runs are the old text, the kept and inserted ones the new; formatting stays on the runs of either side.
 */
export type WordEdits = readonly WordEdit[]
export type WordEdit =
  /** `was` and `now` have the same words; they differ at most in spaces, kinds of quotes and dashes, and the printed numbers of notes. */
  | { readonly kind: 'kept'; readonly was: Runs; readonly now: Runs }
  /** The same words in another dress: strong, emphasis, code, language; or with another target. */
  | { readonly kind: 'format' | 'link'; readonly was: Runs; readonly now: Runs }
  | { readonly kind: 'deleted'; readonly was: Runs }
  | { readonly kind: 'inserted'; readonly now: Runs }
  /** Only in what was merged: here one old paragraph ended and the next began. */
  | { readonly kind: 'break-deleted' }
