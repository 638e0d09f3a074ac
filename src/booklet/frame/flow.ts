import type { Draw } from './frame.ts'
import type { Ink } from './inks.ts'
import type { Pt } from './points.ts'

/** What goes down the page, before pages exist. Pages may end at breaks and nowhere else. */
export type Item = Box | Gap | Break | Ground | GroundEnd

/** Something that is never cut. */
export interface Box {
  readonly kind: 'box'
  readonly height: Pt
  readonly draws: readonly Draw[]
  /** Notes whose marks are in it, by their place in the list of notes; they begin on its page. */
  readonly notes?: readonly number[]
}

/** Space between boxes; none at the head or the foot of a page. */
export interface Gap {
  readonly kind: 'gap'
  readonly height: Pt
}

/** A place where a page may end, at a cost; the costs are compared in `fill-pages.ts`. */
export interface Break {
  readonly kind: 'break'
  readonly cost: number
  /** A new page begins here whatever it costs. */
  readonly force?: true
  /** A good place to begin a page, if the page before is well filled. */
  readonly fresh?: true
  /** What closes the page before, outermost last, and what opens the one after, outermost first. */
  readonly close?: readonly Box[]
  readonly open?: readonly Box[]
}

/** From here to its end things stand on a ground of their own, on each page that they reach. */
export interface Ground {
  readonly kind: 'ground'
  readonly x: Pt
  readonly width: Pt
  readonly fill?: Ink
  /** A bar at its left. */
  readonly bar?: { readonly ink: Ink; readonly width: Pt }
}

export interface GroundEnd {
  readonly kind: 'ground-end'
}

/** A note to be set at the foot of the page of its mark, line by line. */
export interface NoteFlow {
  /** Its lines and the spaces between them. */
  readonly boxes: readonly Box[]
  /** Where it may go on overleaf, in order. */
  readonly cuts: readonly NoteCut[]
  /** Stands above it where it goes on overleaf. */
  readonly continued: Box
}

/** The first box that a page leaves out, and the first that the next one shows: a space between them is on neither. */
export interface NoteCut {
  readonly to: number
  readonly from: number
}

/** The costs of ending a page at a place, beside that of leaving it part empty: a tenth empty is 42, a quarter 184. */
export const breakCost = {
  inParagraph: 4,
  betweenBlocks: 0,
  betweenItems: 2,
  /** Between blocks of one item of a list, for each list that they are in. */
  inItem: 25,
  betweenRows: 12,
  /** Between rows of a table that a page has ample room for. */
  inShortTable: 220,
  /** A table's first or last row alone. */
  loneRow: 250,
  /** Its first or last two. */
  twoRows: 50,
  /** Between rows that belong together. */
  inGroup: 200,
  loneFact: 60,
  /** A list's first or last item alone. */
  loneItem: 70,
  /** Words that lead into a list, from their list. */
  afterLeadIn: 200,
  /** A heading with a sentence or two from the chart, the figure or the table that they are about. */
  afterOpening: 150,
  /** One line of a paragraph alone at the foot or the head of a page. */
  loneLine: 5000,
  /** Where nothing else can be done. */
  lastResort: 100_000,
  inTallRow: 40,
  /** Between the cells of a row that is set as a record. */
  inRecord: 80,
  /** A chart from the table of its figures. */
  chartAndTable: 60,
  /** A table from what is noted of it. */
  tableAndNotes: 240,
} as const
