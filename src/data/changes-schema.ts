import type { Summary } from '../diff/changes/summary.ts'
import type { ListedKind, ListedThing } from '../diff/list/listed-change.ts'
import type { PartKind } from '../document/document.ts'
import type { Id } from '../model/id.ts'

/**
 * What changed between two editions, as `changes.json` beside every comparison and `compare --format json` give it. `format`
 * becomes another when a program that reads this one would fail; fields may join without that.
 */
export interface ChangesJson {
  readonly format: 'planpress-changes/1'
  /** The page that shows the same; absent where the two are editions of different plans. */
  readonly address?: string
  readonly older: EditionJson
  readonly newer: EditionJson
  readonly summary: SummaryJson
  /** Every part of either edition in reading order, unchanged ones too. */
  readonly parts: readonly PartJson[]
  readonly ledger: LedgerJson
  /** In reading order. Each thing is told of once: what moved where it is now, what was split at its first piece. */
  readonly changes: readonly ChangeJson[]
}

export interface EditionJson {
  readonly authority: Id
  readonly plan: Id
  readonly id: Id
  readonly title: string
  /** Its kind and period in words. */
  readonly subtitle: string
  readonly address: string
}

export interface SummaryJson extends Summary {
  /** The same in one sentence, for people. */
  readonly sentence: string
  /** How many of `changes` are of each kind; kinds that there are none of are left out. */
  readonly kinds: { readonly [K in ListedKind]?: number }
}

export interface PartJson {
  readonly id: Id
  readonly kind: PartKind
  readonly title: string
  /** What became of it as a whole. */
  readonly change: 'kept' | 'edited' | 'added' | 'removed' | 'moved' | 'moved-and-edited' | 'retitled' | 'renumbered'
  /** How many of `changes` are in it. */
  readonly changes: number
  /** Why it changed, where an edition says so; absent where none does. */
  readonly reasons?: readonly ReasonJson[]
}

export interface ReasonJson {
  /** What gives the reason: a decision, a theme of a consultation, a note of change. */
  readonly kind: 'decision' | 'theme' | 'note'
  /** What a decision or a theme is called; what a note says. */
  readonly title: string
  /** The decision or the consultation, on the website. */
  readonly address?: string
  /** Of a decision or a note, as precisely as it is known: `2014`, `2014-07`, `2014-07-22`. */
  readonly day?: string
  /** The board of a decision. */
  readonly board?: string
  /** The consultation of a theme. */
  readonly consultation?: string
  /** What was answered to a theme. */
  readonly answer?: string
}

export interface ChangeJson {
  /** Unique in this file, and the same every time. */
  readonly id: string
  readonly kind: ListedKind
  /** What changed: a part's own title, number or place; a paragraph, a list's item, a table … */
  readonly of: ListedThing
  /** The id of the part (in `parts`) that it is shown in. */
  readonly part: Id
  /** Where the page of the comparison shows it; absent where there is no page. */
  readonly address?: string
  /** Absent for what was added. */
  readonly was?: PlaceJson
  /** Absent for what was removed. */
  readonly now?: PlaceJson
  /** The second and later pieces of what was split, or old paragraphs of what was merged. */
  readonly pieces?: readonly PlaceJson[]
  /**
   * What to do to the text of `was` to get the text of `now`. Where it was split or merged, the texts of all its pieces follow one
   * another with a line feed between them.
   */
  readonly edits?: readonly EditJson[]
  /** Too few words were kept to be read as an edit. */
  readonly rewritten?: true
  /** Its printed number; an end is absent where it had none. */
  readonly number?: { readonly was?: string; readonly now?: string }
  readonly table?: TableJson
  readonly facts?: readonly FactJson[]
  /** Another picture, whatever became of its words. */
  readonly picture?: true
  /** It stands in a list, box or quotation where it did not, or the other way about. */
  readonly reshaped?: true
}

export interface PlaceJson {
  readonly part: Id
  readonly title: string
  /** The anchor within the part; absent for a part as a whole. */
  readonly block?: Id
  /** Where it is read on the website. */
  readonly address: string
  /** Where it is written: relative to the content folder, lines from 1. */
  readonly file: string
  readonly line: number
  /** Its number as printed. */
  readonly number?: string
  readonly text: string
}

/**
 * Ranges are `[from, to]`, `to` not included, in UTF-16 units (what JavaScript and Java count) of the text before (`was`) and
 * after (`now`). All text outside the edits is the same in both but for spaces and kinds of quotation marks.
 */
export type EditJson =
  | { readonly kind: 'deleted'; readonly was: Range; readonly text: string }
  | { readonly kind: 'inserted'; readonly now: Range; readonly text: string }
  /** The same words in another dress. */
  | { readonly kind: 'format'; readonly was: Range; readonly now: Range; readonly text: string }
  /** The same words with a link that leads elsewhere; an end is absent where there was none. */
  | {
      readonly kind: 'link'
      readonly was: Range
      readonly now: Range
      readonly text: string
      readonly linkWas?: string
      readonly linkNow?: string
    }
export type Range = readonly [from: number, to: number]

export interface TextJson {
  readonly was: string
  readonly now: string
  readonly edits: readonly EditJson[]
}

/** Only what changed. Columns and rows are counted from 0. */
export interface TableJson {
  readonly caption?: TextJson
  readonly columns: readonly ({
    readonly id: string
    readonly kind: 'added' | 'removed' | 'moved' | 'edited'
    readonly wasIndex?: number
    readonly nowIndex?: number
  } & TextJson)[]
  readonly rows: readonly {
    readonly id: string
    readonly kind: 'added' | 'removed' | 'moved' | 'moved-and-edited' | 'edited'
    readonly wasIndex?: number
    readonly nowIndex?: number
    /** Every cell of a row that came or went; otherwise the cells that changed. */
    readonly cells: readonly ({
      readonly column: string
      readonly kind: 'added' | 'removed' | 'edited' | 'format' | 'link'
    } & TextJson)[]
  }[]
}

/** One field of an entry. */
export interface FactJson {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'edited'
  readonly field: string
  readonly label: string
  /** `Target for 2015 lowered from 25 to 22 per 1,000.` Empty where the sentence of another field tells of this one too. */
  readonly sentence: string
  /** Its values in words, an item for each line. */
  readonly was: readonly string[]
  readonly now: readonly string[]
}

/** What became of every indicator, partner and action, unchanged ones too. `change` is the id of a part or of a change. */
export interface LedgerJson {
  readonly indicators: readonly LedgerLineJson[]
  readonly partners: readonly LedgerLineJson[]
  readonly actions: readonly (LedgerLineJson & { readonly priority: Id })[]
}

export interface LedgerLineJson {
  readonly id: Id
  /** `kept`, or what happened: `re-targeted`, `re-baselined`, `redefined`, `joined`, `left`, `renamed`, `new`, `dropped` … */
  readonly kinds: readonly string[]
  readonly title: string
  readonly titleWas?: string
  readonly sentences: readonly string[]
  readonly change: string
}
