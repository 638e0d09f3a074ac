import type { Pt } from '../frame/points.ts'

/** What a column could have: no word broken, and nothing broken. */
export interface ColumnNeed {
  readonly least: Pt
  readonly most: Pt
  /** What each of its cells would fill on one line. */
  readonly cells: readonly Pt[]
  /** Its cells are set to the right, as figures are. */
  readonly figures?: boolean
}

/**
 * The widths of a table's columns, together no more than `room`. Columns of figures are as wide as each other where there is
 * room for that. Columns that need little get what they need; the others share the rest by the square root of what they
 * would fill, and then trade with each other for as long as that makes the table lower or breaks fewer of its cells. Where
 * even the longest words do not fit, every column gives way in proportion and words are cut.
 */
export function columnWidths(uneven: readonly ColumnNeed[], room: Pt): readonly Pt[] {
  const needs = withEvenFigures(uneven, room)
  const wanted = sum(needs.map((need) => need.most))
  if (wanted <= room) {
    if (wanted < room * 0.6) return needs.map((need) => need.most)
    return needs.map((need) => need.most + ((room - wanted) * need.most) / wanted)
  }
  const least = sum(needs.map((need) => need.least))
  if (least >= room) return needs.map((need) => (need.least * room) / least)
  return evened(traded(shared(needs, room), needs), needs)
}

function withEvenFigures(needs: readonly ColumnNeed[], room: Pt): readonly ColumnNeed[] {
  const most = Math.max(0, ...needs.map((need) => (need.figures ? need.most : 0)))
  const even = needs.map((need) => (need.figures ? { ...need, most } : need))
  return sum(even.map((need) => need.most)) <= room ? even : needs
}

/** How many more lines a table may have for its columns of figures to be as wide as each other. */
const worthEvening = 1

/** Columns of like figures, as of the quarters of a year, are as wide as each other, unless that costs lines. */
function evened(widths: readonly Pt[], needs: readonly ColumnNeed[]): readonly Pt[] {
  const figures = needs.flatMap((need, index) => (need.figures ? [{ ...need, width: widths[index] ?? 0 }] : []))
  if (figures.length < 2) return widths
  const even = sum(figures.map(({ width }) => width)) / figures.length
  const mosts = figures.map(({ most }) => most)
  if (Math.max(...mosts) > Math.min(...mosts) * 1.5 || figures.some(({ least }) => least > even)) return widths
  const next = widths.map((width, index) => (needs[index]?.figures ? even : width))
  return linesIn(next, needs) <= linesIn(widths, needs) + worthEvening ? next : widths
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

/** How much of a line is filled where words are not cut, and how much columns trade at a time. */
const fullness = 0.93
const steps: readonly Pt[] = [24, 8]
/** In lines. */
const worthTrading = 0.02
/**
 * What a cell that is broken costs, in lines, for each of its lines. It goes on falling as the cell gets wider, so that
 * columns also trade where only the next step makes a row lower.
 */
const brokenCell = 0.12

function traded(shares: readonly Pt[], needs: readonly ColumnNeed[]): readonly Pt[] {
  const widths = [...shares]
  let lines = linesIn(widths, needs)
  for (const step of steps)
    for (let better = true; better; ) {
      better = false
      for (const [from, giver] of needs.entries())
        for (const [to, taker] of needs.entries()) {
          const [wide = 0, narrow = 0] = [widths[from], widths[to]]
          if (from === to || wide - step < giver.least || narrow >= taker.most) continue
          widths[from] = wide - step
          widths[to] = narrow + step
          const next = linesIn(widths, needs)
          const gains = next < lines - worthTrading
          better ||= gains
          if (gains) lines = next
          else {
            widths[from] = wide
            widths[to] = narrow
          }
        }
    }
  return widths
}

/** A column narrower than this is hard to read where it holds more than a word or two. */
const narrow: Pt = 70

/**
 * How many lines the rows of a table have at these widths, as near as can be said without setting them. Heads of more than
 * two lines, cells that are broken and lines in narrow columns count more than they are high.
 */
function linesIn(widths: readonly Pt[], needs: readonly ColumnNeed[]): number {
  const rows = Math.max(...needs.map((need) => need.cells.length))
  let lines = 0
  for (let row = 0; row < rows; row += 1) {
    let most = 1
    for (const [column, need] of needs.entries()) {
      const [whole = 0, width = 1] = [need.cells[row], widths[column]]
      if (whole <= width) continue
      const here = Math.ceil(whole / (width * fullness))
      most = Math.max(most, here)
      lines += (row === 0 ? 4 : 1) * brokenCell * (whole / width) + 0.5 * (here - 1) * Math.max(0, 1 - width / narrow)
    }
    lines += row === 0 ? most + 1.5 * Math.max(0, most - 2) : most
  }
  return lines
}

function sum(lengths: readonly Pt[]): Pt {
  return lengths.reduce((all, each) => all + each, 0)
}
