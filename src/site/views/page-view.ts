import type { Html } from '../../html/markup.ts'

/*
 * What pages show, as values with finished addresses and words: templates arrange them and do not think. A field of type
 * `Html` is HTML, every other is text and gets escaped.
 */

export interface Link {
  readonly href: string
  readonly title: string
}

/** The same on every page. */
export interface SiteView {
  readonly title: string
  readonly language: string
  readonly notice?: string
  readonly contact?: string
  readonly licence?: string
  readonly licenceAddress?: string
  readonly hasLogo: boolean
  readonly logo?: string
  /** Pages that every page leads to, by their address from the root. */
  readonly pages: readonly Link[]
}

/** What the frame round every page needs. */
export interface PageView {
  readonly site: SiteView
  /** The file, under the output folder. */
  readonly path: string
  /** From the root, `/derby/cypp/`. */
  readonly url: string
  /** What leads from this page to the root: empty, `../` … */
  readonly root: string
  /** Unique in the site. */
  readonly title: string
  readonly heading: string
  readonly description: string
  readonly language: string
  /** With the site's own address. */
  readonly address: string
  /** The address of the same place in the edition in force, or this page's own. */
  readonly canonical: string
  readonly crumbs: readonly Link[]
  readonly banner?: Banner
  /** What every page of a record or a fictional plan must say. */
  readonly record?: string
  readonly rels: readonly {
    readonly rel: string
    readonly href: string
    readonly type?: string
    readonly title?: string
  }[]
  readonly jsonLd?: Html
  /** What search knows of the page; a page without it is not searched. */
  readonly search?: SearchFacts
  /** Not for the indexes of other search engines. */
  readonly hidden?: true
}

export interface SearchFacts {
  readonly filters: readonly { readonly name: string; readonly value: string }[]
  readonly details: readonly { readonly name: string; readonly value: string }[]
}

/** The status of an edition that is not in force, and the way to the one that is. */
export interface Banner {
  readonly state: State
  readonly label: string
  readonly words: string
  readonly link?: Link
}

export type State = 'draft' | 'consultation' | 'review' | 'coming' | 'in-force' | 'superseded' | 'expired' | 'withdrawn'

export interface EditionCard extends Link {
  readonly kind: string
  readonly period: string
  readonly state: State
  readonly label: string
  readonly standing: string
  /** The days that are known, in words. */
  readonly days: readonly string[]
  readonly note?: string
}

export interface PlanCard extends Link {
  readonly authority: Link
  readonly record?: string
  readonly edition: EditionCard
  readonly editions: number
  readonly years: string
}

export interface Offer extends Link {
  /** `PDF, 24 pages, 312 KB` */
  readonly details: string
  readonly type: string
}
