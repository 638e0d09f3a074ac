import { tableAt, tagAt } from './font-tables.ts'

/** How much further apart, in font units, one glyph stands from the next than their widths say. */
export type Kerning = (glyph: number, next: number) => number

/** A subtable of pairs: undefined where it leaves the pair to the next one. */
type Pairs = (glyph: number, next: number) => number | undefined

const pairs = 2
const extension = 9

/**
 * The pair kerning of an OpenType font, after ISO/IEC 14496-22, read from its GPOS table as it stands. undefined where the font
 * kerns by anything but pairs that move the second glyph along the line: such a font must be laid out in full.
 */
export function kerningOf(font: Uint8Array): Kerning | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tableAt(view, 'GPOS')
  if (table === undefined) return () => 0
  const lookups = table + view.getUint16(table + 8)
  const read = kernLookups(view, table + view.getUint16(table + 6)).map((index) =>
    lookupAt(view, lookups + view.getUint16(lookups + 2 + index * 2)),
  )
  if (read.some((lookup) => lookup === undefined)) return undefined
  return (glyph, next) =>
    read.reduce((sum, lookup) => {
      for (const subtable of lookup ?? []) {
        const found = subtable(glyph, next)
        if (found !== undefined) return sum + found
      }
      return sum
    }, 0)
}

/** The lookups that all features named `kern` ask for, in the order in which they are applied. */
function kernLookups(view: DataView, list: number): readonly number[] {
  const found = new Set<number>()
  for (let index = 0; index < view.getUint16(list); index += 1) {
    const record = list + 2 + index * 6
    if (tagAt(view, record) !== 'kern') continue
    const feature = list + view.getUint16(record + 4)
    for (let more = 0; more < view.getUint16(feature + 2); more += 1) found.add(view.getUint16(feature + 4 + more * 2))
  }
  return [...found].sort((one, other) => one - other)
}

function lookupAt(view: DataView, at: number): readonly Pairs[] | undefined {
  const kind = view.getUint16(at)
  const read: Pairs[] = []
  for (let index = 0; index < view.getUint16(at + 4); index += 1) {
    const subtable = at + view.getUint16(at + 6 + index * 2)
    const extended = kind === extension
    if ((extended ? view.getUint16(subtable + 2) : kind) !== pairs) return undefined
    const found = pairsAt(view, extended ? subtable + view.getUint32(subtable + 4) : subtable)
    if (found === undefined) return undefined
    read.push(found)
  }
  return read
}

function pairsAt(view: DataView, at: number): Pairs | undefined {
  const [format, covered, first, second] = [0, 2, 4, 6].map((more) => view.getUint16(at + more)) as [
    number,
    number,
    number,
    number,
  ]
  const advanceOnly = 4
  if (second !== 0 || (first !== 0 && first !== advanceOnly)) return undefined
  const size = first === 0 ? 0 : 2
  const coverage = coverageAt(view, at + covered)
  return format === 1 ? singlePairs(view, at, coverage, size) : classPairs(view, at, coverage, size)
}

function singlePairs(view: DataView, at: number, coverage: ReadonlyMap<number, number>, size: number): Pairs {
  return (glyph, next) => {
    const index = coverage.get(glyph)
    if (index === undefined) return undefined
    const set = at + view.getUint16(at + 10 + index * 2)
    for (let pair = 0; pair < view.getUint16(set); pair += 1) {
      const record = set + 2 + pair * (2 + size)
      if (view.getUint16(record) === next) return size === 0 ? 0 : view.getInt16(record + 2)
    }
    return undefined
  }
}

function classPairs(view: DataView, at: number, coverage: ReadonlyMap<number, number>, size: number): Pairs {
  const first = classesAt(view, at + view.getUint16(at + 8))
  const second = classesAt(view, at + view.getUint16(at + 10))
  const across = view.getUint16(at + 14)
  return (glyph, next) => {
    if (!coverage.has(glyph)) return undefined
    const cell = (first.get(glyph) ?? 0) * across + (second.get(next) ?? 0)
    return size === 0 ? 0 : view.getInt16(at + 16 + cell * size)
  }
}

/** Glyphs that a table is about, with their places in its list. */
function coverageAt(view: DataView, at: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const count = view.getUint16(at + 2)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint16(at) === 1) found.set(view.getUint16(at + 4 + index * 2), index)
    else {
      const [from, to, start] = rangeAt(view, at + 4 + index * 6)
      for (let glyph = from; glyph <= to; glyph += 1) found.set(glyph, start + glyph - from)
    }
  }
  return found
}

/** The class of each glyph that is not of class 0. */
function classesAt(view: DataView, at: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  if (view.getUint16(at) === 1) {
    const start = view.getUint16(at + 2)
    for (let index = 0; index < view.getUint16(at + 4); index += 1)
      found.set(start + index, view.getUint16(at + 6 + index * 2))
    return found
  }
  for (let index = 0; index < view.getUint16(at + 2); index += 1) {
    const [from, to, kind] = rangeAt(view, at + 4 + index * 6)
    for (let glyph = from; glyph <= to; glyph += 1) found.set(glyph, kind)
  }
  return found
}

/** First glyph, last glyph, and what the range says of them. */
function rangeAt(view: DataView, at: number): readonly [number, number, number] {
  return [view.getUint16(at), view.getUint16(at + 2), view.getUint16(at + 4)]
}
