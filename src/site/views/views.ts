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

export interface SearchView extends PageView {
  /** Old and new names that are searched for together, as data for the script. */
  readonly names: Html
  readonly editions: readonly (Link & { readonly plan: string })[]
}

export interface TextView extends PageView {
  readonly body: Html
}

export interface RedirectView extends PageView {
  readonly target: Link
}

/** What each kind of page shows. */
export interface ViewKinds {
  readonly home: HomeView
  readonly authority: AuthorityView
  readonly plan: PlanView
  readonly edition: EditionView
  readonly entry: EntryView
  readonly group: GroupView
  readonly whole: WholeView
  readonly compare: CompareView
  readonly compareIndex: CompareIndexView
  readonly history: HistoryView
  readonly on: OnView
  readonly onIndex: OnIndexView
  readonly planGroup: PlanGroupView
  readonly planIndicator: PlanIndicatorView
  readonly search: SearchView
  readonly text: TextView
  readonly redirect: RedirectView
  readonly notFound: TextView
}

/** A page that is to be: where it will stand is known, what it shows is made when it is asked for, each time anew. */
export interface Planned<View extends PageView> {
  /** The file, under the output folder. */
  readonly path: string
  /** From the root. */
  readonly url: string
  /** With the site's own address. */
  readonly address: string
  /** Not for the indexes of other search engines. */
  readonly hidden?: true
  readonly make: () => View
}

/** Every page of the site, by kind. */
export type Views = { readonly [Kind in keyof ViewKinds]: readonly Planned<ViewKinds[Kind]>[] }
