import type { PathStep } from '../../model/drawing.ts'
import type { Shaped } from '../fonts/shape.ts'
import type { Ink } from './inks.ts'
import type { Pt } from './points.ts'
import type { Slot, Tag } from './tags.ts'

/** A page with nothing left to decide. Lengths from its top left corner; painting it is a function of it and a transform. */
export interface Frame {
  readonly width: Pt
  readonly height: Pt
  /** As it is printed on the page and shown by a reader's program. */
  readonly label: string
  readonly placed: readonly Placed[]
}

/** Things drawn at a place; shared by every page that shows them, so that a repeated head is held once. */
export interface Placed {
  readonly x: Pt
  readonly y: Pt
  readonly draws: readonly Draw[]
}

/** What is painted, x and y from the corner of what holds it, y downwards. Slots say where in the structure it is read. */
export type Draw =
  | TextDraw
  | LineDraw
  | RectangleDraw
  | PathDraw
  | CellsDraw
  | PictureDraw
  | LinkDraw
  | AnchorDraw
  | BoundsDraw
  | TurnDraw
  | PageNumberDraw
  | ChangeBarDraw

export interface TextDraw {
  readonly kind: 'text'
  readonly x: Pt
  /** Of the baseline. */
  readonly y: Pt
  readonly width: Pt
  readonly size: Pt
  readonly ink: Ink
  readonly slot: Slot
  /** One after the other, spaces being words of their own. */
  readonly words: readonly Shaped[]
}

export interface LineDraw {
  readonly kind: 'line'
  readonly x: Pt
  readonly y: Pt
  readonly toX: Pt
  readonly toY: Pt
  readonly thickness: Pt
  readonly ink: Ink
  readonly slot: Slot
  /** Lengths of dashes and gaps in turn. */
  readonly dash?: readonly Pt[]
}

export interface RectangleDraw {
  readonly kind: 'rectangle'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly ink: Ink
  readonly slot: Slot
}

export interface PathDraw {
  readonly kind: 'path'
  readonly steps: readonly PathStep[]
  readonly fill?: Ink
  readonly line?: { readonly ink: Ink; readonly thickness: Pt; readonly dash?: readonly Pt[] }
  readonly slot: Slot
}

/** Filled cells of a grid of squares, whose corner is at `x` and `y`. */
export interface CellsDraw {
  readonly kind: 'cells'
  readonly x: Pt
  readonly y: Pt
  /** The side of a cell. */
  readonly side: Pt
  /** Cells beside each other, counted from 0. */
  readonly runs: readonly { readonly row: number; readonly column: number; readonly count: number }[]
  readonly ink: Ink
  readonly slot: Slot
}

export interface PictureDraw {
  readonly kind: 'picture'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  /** As the library names it. */
  readonly file: string
  readonly slot: Slot
}

/** Where a link can be pressed. */
export interface LinkDraw {
  readonly kind: 'link'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly target: Target
  /** What the link says: read out by programs that show links alone. */
  readonly contents: string
  readonly tag: Tag
}

/** A place that links and the outline lead to. */
export interface AnchorDraw {
  readonly kind: 'anchor'
  readonly y: Pt
  readonly place: PlaceName
}

/** How much of the page a figure takes. */
export interface BoundsDraw {
  readonly kind: 'bounds'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly tag: Tag
}

/** Things on their side, read from the right edge of the page: x and y are those of their corner before the turn. */
export interface TurnDraw {
  readonly kind: 'turn'
  readonly x: Pt
  readonly y: Pt
  readonly placed: readonly Placed[]
}

/** A page number that is not known until all pages are. Room for it is kept, so that knowing it moves nothing. */
export interface PageNumberDraw {
  readonly kind: 'page-number'
  readonly place: PlaceName
  readonly before: string
  readonly after: string
  readonly x: Pt
  readonly y: Pt
  /** The room that is kept, and for how many figures. */
  readonly width: Pt
  readonly digits: number
  readonly align: 'left' | 'right'
  /** Where the line ends that goes on after it: what stands on it is drawn up to a number that needs less than its room. */
  readonly lineEnd?: Pt
  readonly size: Pt
  readonly ink: Ink
  readonly slot: Slot
}

/** A change beside which a bar stands, in the outer margin of the page that it comes to stand on. */
export interface ChangeBarDraw {
  readonly kind: 'change-bar'
  readonly y: Pt
  readonly height: Pt
  /** The same words as before, elsewhere: a lighter bar. */
  readonly light: boolean
  readonly slot: Slot
}

/** A part's id, or a part's and a block's with a dot between: as on the page of the whole edition. */
export type PlaceName = string

export type Target =
  | { readonly kind: 'place'; readonly place: PlaceName }
  | { readonly kind: 'address'; readonly address: string }
