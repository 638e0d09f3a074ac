import type { RunChange } from '../../model/blocks.ts'
import type { Style } from '../fonts/font-style.ts'
import type { Shaped } from '../fonts/shape.ts'
import type { PlaceName, Target } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Slot, Tag } from '../frame/tags.ts'

/** Letters of one look, or room for a page number. */
export type Atom = LettersAtom | PageNumberAtom

export interface LettersAtom {
  readonly kind: 'letters'
  readonly shaped: Shaped
  readonly style: Style
  readonly width: Pt
  readonly size: Pt
  readonly ink: Ink
  readonly slot: Slot
  /** How far it stands above the baseline. */
  readonly rise: Pt
  readonly link?: LinkSpan
  /** The note that it calls, by its place in the list of notes. */
  readonly note?: number
  /** What became of it since the older edition, where two are set as one. */
  readonly change?: RunChange
}

export interface PageNumberAtom {
  readonly kind: 'page-number'
  readonly place: PlaceName
  readonly before: string
  readonly after: string
  readonly width: Pt
  readonly digits: number
  readonly size: Pt
  readonly ink: Ink
}

/** One link: what it leads to, and the element that its pressable areas belong to, on however many lines. */
export interface LinkSpan {
  readonly target: Target
  readonly contents: string
  /** None in a copy that is read on paper. */
  readonly tag?: Tag
  /** Whether it is underlined. A note's mark is not. */
  readonly underlined: boolean
}

/** What no line is broken in: a word with all that touches it. */
export interface Unit {
  readonly atoms: readonly Atom[]
  readonly width: Pt
  /** The space after it; none where a line may end after a hyphen, or at the end of the text. */
  readonly space?: LettersAtom
  /** What it costs to end a line here, where an ordinary space costs nothing. */
  readonly cost: number
  /** The author ended the line here. */
  readonly forced?: true
}
