import type { Id } from './id.ts'

/** Text in one style. Flat, not nested: measured, matched and marked without a walk through a tree. */
export interface Run {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  readonly code?: true
  readonly link?: LinkTarget
  /** What an abbreviation stands for; `text` is the abbreviation. */
  readonly expansion?: string
  /** BCP 47 tag of a phrase in another language than the edition's. */
  readonly language?: string
  /** The id of the note that this mark calls; `text` is the mark as printed. */
  readonly note?: Id
  /** The tag of a source of the authority; `text` is the tag in its square brackets. */
  readonly source?: string
  /** A line break that the author typed; `text` is a line feed. */
  readonly lineBreak?: true
  /** Only where two editions are set as one text: what became of these words. Never in an edition's own text. */
  readonly change?: RunChange
}
export type Runs = readonly Run[]

/** What became of words between two editions, where the two are set as one text. */
export type RunChange =
  /** Words that came into a text, or went from one, that both editions have. */
  | 'inserted'
  | 'deleted'
  /** Words of what only one of the editions has. */
  | 'added'
  | 'removed'
  /** Words that stood in another place. */
  | 'moved'
  /** Words of neither edition: the name of a change, or what stands for a stretch that is left out. */
  | 'label'
  | 'aside'

/** Where a link leads: an address outside, or a place in an edition that the checks have found to exist. */
export type LinkTarget =
  | { readonly kind: 'address'; readonly address: string }
  | {
      readonly kind: 'edition'
      readonly authority: Id
      readonly plan: Id
      readonly edition: Id
      readonly entry?: Id
      readonly block?: Id
    }

/** What every block has: a lasting anchor, unique in its entry, and the line it starts on in its file (from 1). */
interface Anchored {
  readonly id: Id
  readonly line: number
}

/** The text of an entry. A new kind does not compile until every output can show it. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | QuoteBlock
  | CodeBlock
  | FigureBlock
  | DefinitionsBlock
  | BoxBlock
  | FactsBlock
  | ChartBlock

/** Level 2 is the highest in an entry, whose title is level 1. `number` as printed, its dots included. */
export interface HeadingBlock extends Anchored {
  readonly kind: 'heading'
  readonly level: 2 | 3 | 4
  readonly number?: string
  readonly runs: Runs
}

/** `number` is the paragraph's own number as printed ("1.1", "2.", "(a)"); it is not part of its runs. */
export interface ParagraphBlock extends Anchored {
  readonly kind: 'paragraph'
  readonly number?: string
  readonly runs: Runs
}

export type ListStyle = 'bullet' | 'decimal' | 'lower-alpha' | 'lower-roman'

export interface ListBlock extends Anchored {
  readonly kind: 'list'
  readonly style: ListStyle
  /** The number of the first item; 1 when the list is not ordered. */
  readonly start: number
  /** How a marker is written: `1.`, `1)` or `(1)`. */
  readonly delimiter: 'dot' | 'bracket' | 'brackets'
  readonly items: readonly ListItem[]
}

export interface ListItem extends Anchored {
  readonly blocks: readonly Block[]
}

export type Alignment = 'left' | 'right' | 'centre'

export interface TableBlock extends Anchored {
  readonly kind: 'table'
  readonly caption?: Runs
  readonly columns: readonly Alignment[]
  readonly head: readonly Runs[]
  readonly rows: readonly TableRow[]
  /** Whether the first cell of each row is a head cell of that row. */
  readonly rowHeads: boolean
}

export interface TableRow {
  readonly line: number
  readonly cells: readonly Runs[]
}

export interface QuoteBlock extends Anchored {
  readonly kind: 'quote'
  readonly blocks: readonly Block[]
}

export interface CodeBlock extends Anchored {
  readonly kind: 'code'
  readonly text: string
}

export interface FigureBlock extends Anchored {
  readonly kind: 'figure'
  /** The picture's file, relative to the content folder, with `/`. */
  readonly file: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly alternative: string
  readonly caption?: Runs
}

/** Whether a figure is lines and letters, as sharp at any size. */
export function isDrawn({ file }: Pick<FigureBlock, 'file'>): boolean {
  return file.endsWith('.svg')
}

export interface DefinitionsBlock extends Anchored {
  readonly kind: 'definitions'
  readonly items: readonly { readonly term: Runs; readonly meanings: readonly (readonly Block[])[] }[]
}

export type BoxStyle = 'case-study' | 'voice' | 'note'

export interface BoxBlock extends Anchored {
  readonly kind: 'box'
  readonly style: BoxStyle
  readonly title?: Runs
  readonly blocks: readonly Block[]
}

/** Facts of an entry, one a row: what front matter says, in words. Made from the schema, not written by authors. */
export interface FactsBlock extends Anchored {
  readonly kind: 'facts'
  readonly facts: readonly Fact[]
}

export interface Fact {
  /** The field's name in the front matter; what comparison matches by. `leads`, `target 2015`. */
  readonly field: string
  readonly label: string
  /** The value in words, one item for each line of it. Never empty. */
  readonly values: readonly Runs[]
}

/** Figures to be drawn. Carries no words of its own but the alternative: the same figures stand in a table beside it. */
export interface ChartBlock extends Anchored {
  readonly kind: 'chart'
  readonly alternative: string
  readonly unit: string
  /** Every period of the horizontal axis, oldest first, as published. */
  readonly periods: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly targets: readonly { readonly period: string; readonly value: number }[]
  /** Periods before which the definition changed: the line is not joined across them. */
  readonly breaks: readonly string[]
}

export interface ChartSeries {
  readonly name: string
  /** One for each period of the chart; undefined where there is no figure. */
  readonly values: readonly (number | undefined)[]
}

/** A place in an entry's text where data goes; only at the top of a text, and replaced when a document is made. */
export interface DataPlace extends Anchored {
  readonly kind: 'data'
  readonly of: DataKind
  /** For `indicator`: which. */
  readonly entry?: Id
}

export const dataKinds = [
  'indicator',
  'indicators',
  'priorities',
  'outcomes',
  'partners',
  'consultations',
  'decisions',
  'actions',
  'key-dates',
] as const
export type DataKind = (typeof dataKinds)[number]

/** The text of a file as it was read: blocks, places for data, and the notes that its marks call, in the order of their marks. */
export interface Text {
  readonly blocks: readonly (Block | DataPlace)[]
  readonly notes: readonly NoteText[]
  /** Anchors that it was published with and has no block for any more. */
  readonly former?: readonly FormerAnchor[]
}

/** An anchor of a block that was taken out of a published text: it still leads to where the block stood. */
export interface FormerAnchor {
  readonly id: Id
  /** The block that stands in its place now; the end of the text where absent. */
  readonly before?: Id
}

export interface NoteText {
  readonly id: Id
  readonly line: number
  readonly blocks: readonly Block[]
}

/** One function for each kind of block: what an output is made of. */
export type PerKind<Result, Context> = {
  readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>, context: Context) => Result
}
