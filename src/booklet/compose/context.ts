import type { Block, Runs } from '../../model/blocks.ts'
import type { Ink } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Tag } from '../frame/tags.ts'
import type { TypeSize } from '../frame/themes.ts'
import type { RunLook, Setter } from '../lines/set-runs.ts'
import type { FlowMaker } from './flow-maker.ts'

/** Where and how blocks are being put down. */
export interface Context {
  /** Puts blocks down within what this context stands in: of a list, a box, a note. */
  readonly compose: (blocks: readonly Block[], context: Context) => void
  readonly flow: FlowMaker
  readonly setter: Setter
  /** The element that blocks go into. */
  readonly parent: Tag
  /** Of the text column, from the left of the type area. */
  readonly x: Pt
  readonly width: Pt
  /** How far to the left of `x` numbers and headings may stand out. */
  readonly outdent: Pt
  readonly type: TypeSize
  readonly ink: Ink
  /** What blocks put between themselves. */
  readonly blockGap: Pt
  /** The level of the heading that these blocks stand under. */
  readonly level: number
  /** Lists within lists, from 0. */
  readonly listDepth: number
  /** Of the part being set. */
  readonly part: string
  /** The height of the type area. */
  readonly pageHeight: Pt
  /** The width of the type area, for tables on their side. */
  readonly pageWidth: Pt
}

export function textOf(runs: Runs): string {
  return runs
    .filter((run) => run.note === undefined)
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The look of running text where blocks are being put down. */
export function lookOf(context: Context): RunLook {
  return { size: context.type.size, bold: false, ink: context.ink, pages: true }
}
