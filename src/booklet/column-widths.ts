import type { Pt } from './points.ts'

/** What a column could have: no word broken, and nothing broken. */
export interface ColumnNeed {
  readonly least: Pt
  readonly most: Pt
}

/**
 * The widths of a table's columns, together no more than `room`. Columns that need little get what they need; the others
 * share the rest by the square root of what they would fill, so that a long column does not starve its neighbours and
 * rows stay low. Where even the longest words do not fit, every column gives way in proportion and words are cut.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: Pt): readonly Pt[] {
  const wanted = sum(needs.map((need) => need.most))
  if (wanted <= room) {
    if (wanted < room * 0.6) return needs.map((need) => need.most)
    return needs.map((need) => need.most + ((room - wanted) * need.most) / wanted)
  }
  const least = sum(needs.map((need) => need.least))
  if (least >= room) return needs.map((need) => (need.least * room) / least)
  return shared(needs, room)
}

function shared(needs: readonly ColumnNeed[], room: Pt): readonly Pt[] {
  const widths: (Pt | undefined)[] = needs.map(() => undefined)
  for (;;) {
    const open = needs.flatMap((need, index) => (widths[index] === undefined ? [{ need, index }] : []))
    const left = room - sum(widths.map((width) => width ?? 0))
    const weights = sum(open.map(({ need }) => Math.sqrt(need.most)))
    const share = (need: ColumnNeed) => (left * Math.sqrt(need.most)) / weights
    const tight = open.filter(({ need }) => need.least > share(need))
    const easy = open.filter(({ need }) => need.most <= share(need))
    if (tight.length > 0) for (const { need, index } of tight) widths[index] = need.least
    else if (easy.length > 0 && easy.length < open.length) for (const { need, index } of easy) widths[index] = need.most
    else {
      for (const { need, index } of open) widths[index] = share(need)
      return widths.map((width) => width ?? 0)
    }
    if (widths.every((width) => width !== undefined)) return widths.map((width) => width ?? 0)
  }
}

function sum(lengths: readonly Pt[]): Pt {
  return lengths.reduce((all, each) => all + each, 0)
}
