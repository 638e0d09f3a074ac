import { a4, a5, mm, type Pt, type Size } from './points.ts'

/** A size of type and the distance from one line to the next. */
export interface TypeSize {
  readonly size: Pt
  readonly leading: Pt
}

export interface HeadingStyle extends TypeSize {
  /** Space above and below it. */
  readonly before: Pt
  readonly after: Pt
}

/** What a kind of copy looks like: everything that is decided before a document is known. */
export interface Theme {
  readonly paper: Size
  readonly margins: { readonly top: Pt; readonly bottom: Pt; readonly inner: Pt; readonly outer: Pt }
  /** Left pages are the mirror image of right ones. Where not, the inner margin is the left one and heads never move. */
  readonly mirrored: boolean
  /** How far headings and paragraph numbers stand out to the left of the text. */
  readonly outdent: Pt
  readonly text: TypeSize
  readonly table: TypeSize
  readonly notes: TypeSize
  readonly running: TypeSize
  /** By level in the structure; 1 is the title on the cover. */
  readonly headings: readonly [HeadingStyle, HeadingStyle, HeadingStyle, HeadingStyle, HeadingStyle, HeadingStyle]
  readonly paragraphGap: Pt
  readonly itemGap: Pt
  /** How emphasis is shown. Clear print has no italics. */
  readonly emphasis: 'bold' | 'italic'
  /** Whether the copy is read on a screen, where a link can be followed. */
  readonly links: boolean
  readonly colours: 'screen' | 'press'
  /** Paper that is printed beyond the edge and cut off, with marks that show where. */
  readonly bleed: Pt
  /** Pages are painted two to a side, in the order in which a folded and stitched booklet shows them. */
  readonly imposed: boolean
  /** Of the paper that a stitched booklet is printed on. */
  readonly sheetThickness: Pt
  /** How full a page must be, as a share of it, for the next part of the first depth to begin a new one; else that goes on there. */
  readonly fullBeforePart: number
  /** Whether pages are filled out, so that facing ones end at the same height. */
  readonly levelPages: boolean
}

export const copies = ['a4', 'large-print', 'a5', 'a5-booklet', 'press', 'press-imposed'] as const
/** The kinds of copy, as they stand in file names. */
export type Copy = (typeof copies)[number]

/** What a reader is told a kind of copy is. */
export const copyName: { readonly [K in Copy]: string } = {
  a4: 'Reading copy, A4',
  'large-print': 'Large print, 18 point, A4',
  a5: 'Reading copy, A5',
  'a5-booklet': 'A5 booklet to print on A4 and fold',
  press: 'Press file, A5',
  'press-imposed': 'Press file, A5, imposed for saddle stitch',
}

function headings(base: Pt, sizes: readonly [Pt, Pt, Pt, Pt, Pt, Pt]): Theme['headings'] {
  const style = (size: Pt, before: number, after: number): HeadingStyle => ({
    size,
    leading: Math.round(size * 1.22 * 2) / 2,
    before: base * before,
    after: base * after,
  })
  return [
    style(sizes[0], 0, 1),
    style(sizes[1], 2.6, 1),
    style(sizes[2], 2, 0.6),
    style(sizes[3], 1.5, 0.45),
    style(sizes[4], 1.3, 0.35),
    style(sizes[5], 1.2, 0.3),
  ]
}

/** What a copy is like that is read on a screen, one page after another. */
const onScreen = {
  links: true,
  colours: 'screen',
  bleed: 0,
  imposed: false,
  // Of 100 g/m² paper.
  sheetThickness: mm(0.12),
  fullBeforePart: 0.8,
  levelPages: false,
} satisfies Partial<Theme>

/** After UK clear print: 12 point, left aligned, no split words, no italics, a blank line between paragraphs. */
const clearPrint: Theme = {
  ...onScreen,
  paper: a4,
  margins: { top: mm(28), bottom: mm(31), inner: mm(22), outer: mm(22) },
  mirrored: false,
  outdent: mm(18),
  text: { size: 12, leading: 17 },
  table: { size: 12, leading: 16 },
  notes: { size: 12, leading: 16 },
  running: { size: 12, leading: 15 },
  headings: headings(12, [36, 24, 18, 15, 13, 12]),
  paragraphGap: 11,
  itemGap: 5,
  emphasis: 'bold',
}

const largePrint: Theme = {
  ...clearPrint,
  margins: { top: mm(30), bottom: mm(34), inner: mm(20), outer: mm(20) },
  outdent: 0,
  text: { size: 18, leading: 25 },
  table: { size: 18, leading: 23 },
  notes: { size: 18, leading: 24 },
  running: { size: 18, leading: 22 },
  headings: headings(18, [42, 32, 26, 22, 20, 18]),
  paragraphGap: 16,
  itemGap: 8,
}

const small: Theme = {
  ...onScreen,
  paper: a5,
  margins: { top: mm(20), bottom: mm(21), inner: mm(18), outer: mm(15) },
  mirrored: true,
  outdent: 0,
  text: { size: 10, leading: 14 },
  table: { size: 9, leading: 12 },
  notes: { size: 8.5, leading: 11.5 },
  running: { size: 8, leading: 10 },
  headings: headings(10, [26, 18, 14, 12, 10.5, 10]),
  paragraphGap: 7,
  itemGap: 3,
  emphasis: 'italic',
}

const press: Theme = { ...small, links: false, colours: 'press', bleed: mm(3) }

export const themes: { readonly [K in Copy]: Theme } = {
  a4: clearPrint,
  'large-print': largePrint,
  a5: small,
  'a5-booklet': { ...small, links: false, imposed: true },
  press,
  'press-imposed': { ...press, imposed: true },
}
