import type { Shape } from '../fonts/shape.ts'
import type { Pt } from '../frame/points.ts'
import type { Atom, LettersAtom, Unit } from './units.ts'

/** Sums of lengths differ by less than this where they should not. */
const unseen: Pt = 0.001

/** The units with any that is wider than a line, such as a long address, cut to pieces that fit. No hyphen is added. */
export function fitUnits(units: readonly Unit[], width: Pt, shape: Shape): readonly Unit[] {
  if (units.every((unit) => unit.width <= width + unseen)) return units
  return units.flatMap((unit) => (unit.width <= width + unseen ? [unit] : cut(unit, width, shape)))
}

function cut(unit: Unit, width: Pt, shape: Shape): readonly Unit[] {
  const pieces: Atom[][] = [[]]
  let length = 0
  for (const atom of unit.atoms.flatMap((each) => lettersOf(each, shape))) {
    if (length > 0 && length + atom.width > width) {
      pieces.push([])
      length = 0
    }
    pieces.at(-1)?.push(atom)
    length += atom.width
  }
  return pieces.map((atoms, index): Unit => {
    const measured = { atoms, width: atoms.reduce((sum, atom) => sum + atom.width, 0) }
    return index < pieces.length - 1 ? { ...measured, cost: 1 } : { ...unit, ...measured }
  })
}

/** Each letter with the marks that stand on it. */
function lettersOf(atom: Atom, shape: Shape): readonly Atom[] {
  if (atom.kind === 'page-number' || atom.note !== undefined) return [atom]
  const letters = atom.shaped.text.normalize('NFC').match(/\P{M}\p{M}*/gu) ?? []
  return letters.map((letter): LettersAtom => {
    const shaped = shape(letter, atom.style)
    return { ...atom, shaped, width: (shaped.width * atom.size) / 1000 }
  })
}
