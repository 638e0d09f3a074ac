import type { Day } from '../model/day.ts'
import type { FeedScope } from '../urls.ts'

/** Something that happened, as feeds tell it. */
export interface FeedItem {
  /** Lasting and unique in the site: what its tag URI is made of. */
  readonly id: string
  readonly kind: 'edition' | 'change' | 'consultation' | 'decision'
  /** As precisely as known; feeds are ordered by the first day that it may mean. */
  readonly day: Day
  readonly title: string
  readonly authority: string
  readonly plan: string
  /** Of the page about it, from the root. */
  readonly url: string
  /** Paragraphs of plain text. */
  readonly words: readonly string[]
  /** Other pages that say more: the comparison with the edition before. */
  readonly links: readonly { readonly title: string; readonly url: string }[]
}

/** Items of one scope, newest first, with what every feed says of itself. */
export interface Feed {
  readonly scope: FeedScope
  readonly title: string
  readonly language: string
  /** `https://…`, without a stroke at its end. */
  readonly address: string
  readonly author: string
  readonly items: readonly FeedItem[]
}
