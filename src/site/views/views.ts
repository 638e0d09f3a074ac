import type { Html } from '../../html/markup.ts'
import type { CompareIndexView, CompareView, HistoryIndexView, HistoryView } from './change-views.ts'
import type { ContentsItem, EditionView, EntryView, GroupView, WholeView } from './edition-views.ts'
import type { Link, Offer, PageView } from './page-view.ts'
import type {
  AuthorityView,
  HomeView,
  OnIndexView,
  OnView,
  PlanGroupView,
  PlanIndicatorView,
  PlanView,
} from './plan-views.ts'

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

/** The front page of the handbook for officers. */
export interface HandbookView extends PageView {
  readonly subtitle: string
  readonly introduction: Html
  readonly contents: readonly ContentsItem[]
  readonly downloads: readonly Offer[]
  readonly wholeHref: string
  readonly searchHref: string
  /** The page with every field of the content. */
  readonly reference?: Link
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
  readonly historyIndex: HistoryIndexView
  readonly on: OnView
  readonly onIndex: OnIndexView
  readonly planGroup: PlanGroupView
  readonly planIndicator: PlanIndicatorView
  readonly handbook: HandbookView
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

/** No page of any kind. */
export const noViews: Views = {
  home: [],
  authority: [],
  plan: [],
  edition: [],
  entry: [],
  group: [],
  whole: [],
  compare: [],
  compareIndex: [],
  history: [],
  historyIndex: [],
  on: [],
  onIndex: [],
  planGroup: [],
  planIndicator: [],
  handbook: [],
  search: [],
  text: [],
  redirect: [],
  notFound: [],
}
