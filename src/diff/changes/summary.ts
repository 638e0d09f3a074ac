/** How much changed, in figures that add up. */
export interface Summary {
  readonly parts: PartCounts
  /** Of paragraphs, headings, list items' paragraphs, tables, figures, code: the leaves of the text. */
  readonly blocks: BlockCounts
  readonly table: TableCounts
  readonly facts: { readonly added: number; readonly removed: number; readonly edited: number }
  /** Words that are marked as deleted and inserted, and words of blocks that moved without an edit. */
  readonly words: { readonly deleted: number; readonly inserted: number; readonly moved: number }
  /** Leaves that both editions have with the same words at the same place, of all that the newer edition has. */
  readonly unchanged: { readonly count: number; readonly of: number }
  /** Whether the two editions say the same in every respect. */
  readonly same: boolean
  /** Whether some stretch was too different to be compared word by word within the limits. */
  readonly coarse: boolean
}

export interface PartCounts {
  readonly kept: number
  readonly edited: number
  readonly added: number
  readonly removed: number
  /** Besides being edited or not. */
  readonly moved: number
  readonly retitled: number
  readonly renumbered: number
}

export interface BlockCounts {
  readonly added: number
  readonly removed: number
  readonly edited: number
  readonly moved: number
  readonly movedAndEdited: number
  readonly split: number
  readonly merged: number
  readonly renumbered: number
  readonly format: number
  readonly link: number
}

export interface TableCounts {
  readonly rowsAdded: number
  readonly rowsRemoved: number
  readonly rowsMoved: number
  readonly columnsAdded: number
  readonly columnsRemoved: number
  readonly columnsMoved: number
  readonly cellsEdited: number
}
