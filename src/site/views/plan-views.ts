import type { Html } from '../../html/markup.ts'
import type { ContentsItem, SourceView } from './edition-views.ts'
import type { EditionCard, Link, Offer, PageView, PlanCard } from './page-view.ts'

export interface Happening extends Link {
  readonly day: string
  readonly label: string
  readonly where: string
}

export interface HomeView extends PageView {
  readonly intro: Html
  readonly plans: readonly PlanCard[]
  readonly open: readonly Happening[]
  readonly latest: readonly Happening[]
  readonly searchHref: string
  readonly downloads: readonly Offer[]
}

export interface AuthorityView extends PageView {
  readonly intro: Html
  readonly sources: readonly SourceView[]
  readonly homepage?: string
  readonly plans: readonly PlanCard[]
  readonly downloads: readonly Offer[]
}

export interface PlanView extends PageView {
  readonly intro: Html
  readonly inForce: boolean
  readonly current: EditionCard
  /** Newest first. */
  readonly editions: readonly EditionCard[]
  readonly groups: readonly (Link & { readonly about: string })[]
  /** Each edition with the one before it, newest first. */
  readonly comparisons: readonly (Link & { readonly since: string })[]
  readonly compareHref?: string
  readonly onHref: string
  readonly downloads: readonly Offer[]
  readonly sources: readonly SourceView[]
}

export interface OnView extends PageView {
  readonly plan: Link
  readonly year: string
  readonly spells: readonly Spell[]
  readonly previous?: Link
  readonly next?: Link
  readonly also: readonly Happening[]
}

export interface Spell {
  readonly days: string
  readonly edition?: EditionCard
  readonly words: string
  readonly contents: readonly ContentsItem[]
}

export interface OnIndexView extends PageView {
  readonly plan: Link
  readonly years: readonly { readonly href: string; readonly title: string; readonly words: string }[]
  /** Spells between which nothing changed, for a question about one day: full days, as data. */
  readonly spells: readonly {
    readonly from: string
    readonly to: string
    readonly words: string
    readonly href: string
  }[]
}

/** A list of everything of one kind in all the editions of a plan. */
export interface PlanGroupView extends PageView {
  readonly plan: Link
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly caption: string
  readonly charts: readonly (Link & { readonly body: Html })[]
  readonly downloads: readonly Offer[]
}

export interface Cell {
  readonly text: string
  readonly href?: string
}

export interface PlanIndicatorView extends PageView {
  readonly plan: Link
  readonly unit: string
  readonly figures: Html
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly historyHref: string
  readonly downloads: readonly Offer[]
}
