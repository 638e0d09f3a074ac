import type { Html } from '../../html/markup.ts'
import type { EditionCard, Link, Offer, PageView, State } from './page-view.ts'
import type { Cell, Happening } from './plan-views.ts'

export interface CompareView extends PageView {
  /** From old to new: two, or three where it is told what became of a draft. */
  readonly editions: readonly { readonly label: string; readonly card: EditionCard }[]
  readonly body: Html
  /** The ways to what became of the drafts among the editions. */
  readonly fates: readonly Link[]
  readonly others: readonly Link[]
  readonly downloads: readonly Offer[]
}

export interface CompareIndexView extends PageView {
  /** For each edition but the first, newest first: its comparisons with those before it, nearest first. */
  readonly editions: readonly { readonly title: string; readonly since: readonly Link[] }[]
  readonly fates: readonly Link[]
}

export interface HistoryIndexView extends PageView {
  readonly plan: Link
  /** Kind by kind: title, first edition, last edition, earlier titles; what is still in the plan first. */
  readonly lists: readonly { readonly title: string; readonly rows: readonly (readonly Cell[])[] }[]
}

export interface HistoryView extends PageView {
  readonly kind: string
  readonly plan: Link
  readonly steps: readonly HistoryStep[]
  /** What it said last, where the plan went on without it. */
  readonly last: { readonly from: Link; readonly body: Html } | undefined
  readonly causes: readonly Happening[]
}

export interface HistoryStep {
  readonly edition: Link
  readonly period: string
  readonly state: State
  readonly stateLabel: string
  /** What became of it here: `first`, `same`, `changed`, `moved`, `retitled`, `absent`, `dropped`. */
  readonly kind: string
  readonly label: string
  readonly words: string
  readonly href?: string
  readonly title?: string
  readonly compareHref?: string
}
