import type { ListedChange } from '../list/listed-change.ts'

/** What became of what a draft proposed. */
export type Fate =
  /** The adopted edition has it as the draft had it. */
  | 'kept'
  /** The adopted edition has it in another form, or dropped what the draft only meant to change. */
  | 'changed-again'
  /** The adopted edition is here as the edition in force was. */
  | 'withdrawn'

export interface Proposal {
  /** From the edition in force to the draft. One paragraph, one field, one row or column of a table. */
  readonly change: ListedChange
  readonly fate: Fate
  /** From the draft to the adopted edition, where its words changed there. */
  readonly later?: ListedChange
}
