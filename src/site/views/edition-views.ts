import type { Html } from '../../html/markup.ts'
import type { EditionCard, Link, Offer, PageView } from './page-view.ts'

export interface SourceView {
  readonly id: string
  readonly tag: string
  readonly words: string
  readonly address?: string
}

export interface ContentsItem extends Link {
  readonly number?: string
  readonly depth: 1 | 2
  readonly current?: true
  readonly note?: string
}

export interface EditionView extends PageView {
  readonly card: EditionCard
  readonly about: Html
  readonly introduction: readonly TitledHtml[]
  readonly contents: readonly ContentsItem[]
  readonly after: readonly TitledHtml[]
  readonly downloads: readonly Offer[]
  readonly wholeHref: string
  readonly planHref: string
  readonly citation: string
  readonly others: readonly OtherEdition[]
  /** The ways to what became of the edition as a draft, or of the draft that led to it. */
  readonly fates: readonly Link[]
}

export interface TitledHtml {
  readonly id: string
  readonly title: string
  readonly body: Html
}

/** Another edition of the same plan, and what it holds of the page's own thing. */
export interface OtherEdition {
  readonly title: string
  readonly period: string
  readonly state: 'same' | 'changed' | 'moved' | 'later' | 'dropped' | 'edition'
  readonly label: string
  /** The thing in that edition; absent where it is not there. */
  readonly href?: string
  readonly compareHref?: string
  readonly inForce: boolean
}

export interface EntryView extends PageView {
  readonly number?: string
  readonly kind: string
  readonly edition: Link
  readonly carried?: Link
  readonly since?: string
  /** Since when its paragraphs have had their words, oldest first; empty where there is nothing to tell apart. */
  readonly ages: readonly Age[]
  readonly body: Html
  readonly headings: readonly Link[]
  readonly contents: readonly ContentsItem[]
  readonly previous?: Link
  readonly next?: Link
  readonly others: readonly OtherEdition[]
  readonly historyHref: string
  readonly related: readonly { readonly title: string; readonly links: readonly Link[] }[]
  readonly citation: string
  readonly addresses: readonly Link[]
  readonly sources: readonly SourceView[]
}

/** What has had its words equally long, or was changed in the same way. */
export interface Age {
  readonly words: string
  /** `compareHref` shows what was done to it. */
  readonly links: readonly (Link & { readonly compareHref?: string })[]
}

export interface GroupView extends PageView {
  readonly edition: Link
  readonly number?: string
  readonly overview: Html
  readonly items: readonly GroupItem[]
  readonly planHref?: string
  readonly planTitle: string
  readonly downloads: readonly Offer[]
}

export interface GroupItem extends Link {
  readonly number?: string
  readonly notes: readonly string[]
}

export interface WholeView extends PageView {
  readonly contents: readonly ContentsItem[]
  readonly body: Html
  readonly editionHref: string
  readonly downloads: readonly Offer[]
}
