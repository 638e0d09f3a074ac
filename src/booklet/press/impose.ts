/** One side of a sheet of paper: the pages on its left and right, from 0; undefined where a page is blank. */
export interface SheetSide {
  readonly left: number | undefined
  readonly right: number | undefined
  /** Of its sheet, from 0 for the outermost. */
  readonly sheet: number
  readonly face: 'front' | 'back'
}

/**
 * The sides of a booklet that is folded in the middle and stitched through the fold, in the order in which they are printed:
 * front and back of the outermost sheet first. Blank pages at the end make up a multiple of four.
 */
export function saddleStitch(pages: number): readonly SheetSide[] {
  const places = Math.ceil(pages / 4) * 4
  const page = (index: number) => (index < pages ? index : undefined)
  return Array.from({ length: places / 4 }, (_, sheet): readonly SheetSide[] => {
    const first = sheet * 2
    const last = places - 1 - first
    return [
      { left: page(last), right: page(first), sheet, face: 'front' },
      { left: page(first + 1), right: page(last - 1), sheet, face: 'back' },
    ]
  }).flat()
}

/**
 * How far the pages of a sheet are moved towards the fold: folded inside others it sticks out by as much paper as lies around
 * it, and is cut off level with them. `thickness` is that of one sheet.
 */
export function creepOf(sheet: number, thickness: number): number {
  return sheet * thickness
}
