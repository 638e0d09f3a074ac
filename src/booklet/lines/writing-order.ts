import bidiFactory from 'bidi-js'
import type { Shape } from '../fonts/shape.ts'
import type { Pt } from '../frame/points.ts'
import type { Atom, LettersAtom, Unit } from './units.ts'

// The package is the function itself, where its types tell of a module with a default.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)()

/** The letters of a paragraph some of which run from right to left. */
export interface WritingOrder {
  /** That of the whole paragraph, by its first letter that has a direction (UAX #9, P2 and P3). */
  readonly direction: 'ltr' | 'rtl'
  /** The level of each letter of an atom: odd where it runs from right to left. */
  readonly levels: ReadonlyMap<Atom, Uint8Array>
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
/** No letter of those scripts comes before it. */
const firstRightToLeft = 0x590
/** Letters that join, and the marks on them: a word of theirs is shaped as one. */
const joining = /^[\p{L}\p{M}\u200c\u200d]$/u

/** How the units of a paragraph run, by the Unicode Bidirectional Algorithm (UAX #9); undefined where all run from left to right. */
export function writingOrderOf(units: readonly Unit[]): WritingOrder | undefined {
  if (!units.some((unit) => unit.atoms.some((atom) => isRightToLeft(textOf(atom))))) return undefined
  const atoms = units.flatMap((unit) => [...unit.atoms, ...(unit.space === undefined ? [] : [unit.space])])
  const text = atoms.map(textOf).join('')
  const found = bidi.getEmbeddingLevels(text, 'auto')
  const levels = new Map<Atom, Uint8Array>()
  let at = 0
  for (const atom of atoms) {
    const end = at + textOf(atom).length
    levels.set(atom, found.levels.slice(at, end))
    at = end
  }
  return { direction: (found.paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr', levels }
}

/** Asked of every word there is, and nearly always answered by the numbers of its letters. */
function isRightToLeft(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstRightToLeft) return rightToLeft.test(text)
  return false
}

/** A number of a page is figures and English words. */
function textOf(atom: Atom): string {
  return atom.kind === 'page-number' ? 'page' : atom.shaped.text
}

/** An atom with its place on the line. */
export interface Standing {
  readonly atom: Atom
  readonly x: Pt
}

/** The atoms of a line from left to right, each after the one before it. */
export function inTypedOrder(atoms: readonly Atom[], start: Pt): readonly Standing[] {
  let x = start
  return atoms.map((atom) => {
    const standing = { atom, x }
    x += atom.width
    return standing
  })
}

interface Piece {
  readonly atom: Atom
  readonly level: number
}

/**
 * The atoms of a line in the order of reading, each where it stands (UAX #9, L1, L2 and L4). Those in which the direction
 * changes are taken apart.
 */
export function inWritingOrder(
  atoms: readonly Atom[],
  start: Pt,
  { direction, levels }: WritingOrder,
  shape: Shape,
): readonly Standing[] {
  const base = direction === 'rtl' ? 1 : 0
  const pieces = atoms.flatMap((atom, index): readonly Piece[] => {
    const found = levels.get(atom)
    if (found === undefined || atom.kind === 'page-number') return [{ atom, level: found?.[0] ?? base }]
    if (index === atoms.length - 1 && outside(atom) > 0) return [{ atom, level: base }]
    return piecesOf(atom, found, shape)
  })
  const places = new Map<Piece, Pt>()
  // The space after the last word stands outside the line, on whichever side it ends.
  let x = direction === 'rtl' ? start - outside(atoms.at(-1)) : start
  for (const piece of turned(pieces)) {
    places.set(piece, x)
    x += piece.atom.width
  }
  return pieces.map((piece) => ({ atom: piece.atom, x: places.get(piece) ?? start }))
}

function outside(last: Atom | undefined): Pt {
  return last?.kind === 'letters' && last.shaped.text.trim() === '' ? last.width : 0
}

/**
 * An atom in stretches of one level. What runs from right to left is a word of letters, which its face turns about, or one
 * sign, which may be mirrored: each is drawn by itself, so that the file has them in the order of reading.
 */
function piecesOf(atom: LettersAtom, levels: Uint8Array, shape: Shape): readonly Piece[] {
  if (levels.every((level) => level === levels[0] && level % 2 === 0)) return [{ atom, level: levels[0] ?? 0 }]
  const stretches: { text: string; level: number; joins: boolean }[] = []
  let at = 0
  for (const letter of atom.shaped.text) {
    const level = levels[at] ?? 0
    const joins = level % 2 === 0 || joining.test(letter)
    const last = stretches.at(-1)
    if (last?.level === level && last.joins && joins) last.text += letter
    else stretches.push({ text: letter, level, joins })
    at += letter.length
  }
  return stretches.map(({ text, level, joins }) => {
    const drawn = joins ? text : (bidi.getMirroredCharacter(text) ?? text)
    const shaped = { ...shape(drawn, atom.style), text }
    return { atom: { ...atom, shaped, width: (shaped.width * atom.size) / 1000 }, level }
  })
}

/** Pieces from left to right: from the highest level down to the lowest odd one, each run of that level or more is turned about. */
function turned(pieces: readonly Piece[]): readonly Piece[] {
  const order = [...pieces]
  const highest = Math.max(0, ...order.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (order[to] as Piece).level >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  return order
}
