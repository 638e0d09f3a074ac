import type { Shape, Shaped } from '../fonts/shape.ts'
import type { Box } from '../frame/flow.ts'
import type { Draw, LinkDraw, TextDraw } from '../frame/frame.ts'
import { mentionOf } from '../frame/places.ts'
import type { Pt } from '../frame/points.ts'
import { decoration } from '../frame/tags.ts'
import type { TypeSize } from '../frame/themes.ts'
import { breakLines, evenWidth } from './break-lines.ts'
import { changeDraws, type Marked } from './changed-lines.ts'
import { fitUnits } from './fit-units.ts'
import type { Atom, LettersAtom, LinkSpan, Unit } from './units.ts'
import { inTypedOrder, inWritingOrder, type Standing, writingOrderOf } from './writing-order.ts'

export interface Measure {
  readonly x: Pt
  readonly width: Pt
  readonly align: 'left' | 'right' | 'centre'
  /** Lines are about as long as each other, as those of headings are, and no word stands alone in the last. */
  readonly even?: boolean
}

/** Units as lines, each a box as high as the leading. */
export function setLines(units: readonly Unit[], measure: Measure, type: TypeSize, shape: Shape): readonly Box[] {
  const fitting = fitUnits(units, measure.width, shape)
  const order = writingOrderOf(fitting)
  const align = order?.direction === 'rtl' && measure.align === 'left' ? 'right' : measure.align
  const width = measure.even ? evenWidth(fitting, measure.width) : measure.width
  return breakLines(fitting, width).map(([from, to]) => {
    const stand = (atoms: readonly Atom[], start: Pt) =>
      order === undefined ? inTypedOrder(atoms, start) : inWritingOrder(atoms, start, order, shape)
    return setLine(fitting, from, to, { ...measure, align }, type, stand)
  })
}

/** Sums of lengths that are further apart than this are not the same place. */
const touching: Pt = 0.001

/** How far below the top of a line its letters stand: the small letters are in its middle. */
export function baseline({ size, leading }: TypeSize): Pt {
  return leading / 2 + size * 0.29
}

/** The places of a note and of its mark, by the note's place in the list of notes. No id has a space in it. */
export function notePlace(index: number): string {
  return `note ${index}`
}
export function markPlace(index: number): string {
  return `mark ${index}`
}

function setLine(
  units: readonly Unit[],
  from: number,
  to: number,
  measure: Measure,
  type: TypeSize,
  stand: (atoms: readonly Atom[], start: Pt) => readonly Standing[],
): Box {
  const atoms = atomsOf(units, from, to)
  const length = lengthOf(units, from, to)
  const slack = measure.width - length
  const start = measure.x + (measure.align === 'right' ? slack : measure.align === 'centre' ? slack / 2 : 0)
  const draws: Draw[] = []
  const links = new Map<LinkSpan, { from: Pt; to: Pt; atom: LettersAtom }>()
  const notes: number[] = []
  const marked: Marked[] = []
  let mentions: Set<string> | undefined
  let text: { first: LettersAtom; x: Pt; width: Pt; words: Shaped[] } | undefined
  const y = baseline(type)
  const finish = () => {
    if (text !== undefined) draws.push(textDraw(text.first, text.x, y, text.width, text.words))
    text = undefined
  }
  for (const { atom, x } of stand(atoms, start)) {
    if (atom.kind === 'page-number') {
      finish()
      draws.push({ ...atom, x, y, align: 'left', lineEnd: start + length, slot: decoration })
    } else {
      if (text !== undefined && looksLike(text.first, atom) && Math.abs(text.x + text.width - x) < touching) {
        text.words.push(atom.shaped)
        text.width += atom.width
      } else {
        finish()
        text = { first: atom, x, width: atom.width, words: [atom.shaped] }
      }
      if (atom.note !== undefined) {
        notes.push(atom.note)
        draws.push({ kind: 'anchor', y: 0, place: markPlace(atom.note) })
      }
      if (atom.link?.target.kind === 'place') {
        mentions ??= new Set()
        mentions.add(atom.link.target.place)
      }
      if (atom.change !== undefined) marked.push({ atom, change: atom.change, from: x })
      if (atom.link?.tag !== undefined && atom.shaped.text !== ' ') {
        const known = links.get(atom.link)
        links.set(atom.link, {
          from: Math.min(known?.from ?? x, x),
          to: Math.max(known?.to ?? 0, x + atom.width),
          atom,
        })
      }
    }
  }
  finish()
  for (const place of mentions ?? []) draws.push({ kind: 'anchor', y: 0, place: mentionOf(place) })
  for (const [link, span] of links) draws.push(...linkDraws(link, span, y, type))
  if (marked.length > 0) draws.push(...changeDraws(marked, y, type.leading))
  return { kind: 'box', height: type.leading, draws, ...(notes.length > 0 ? { notes } : {}) }
}

/** Every atom of the line; the space after its last word too, so that words of two lines stay two. */
function atomsOf(units: readonly Unit[], from: number, to: number): readonly Atom[] {
  const atoms: Atom[] = []
  for (let index = from; index < to; index += 1) {
    const unit = units[index] as Unit
    atoms.push(...unit.atoms)
    if (unit.space !== undefined) atoms.push(unit.space)
  }
  return atoms
}

function lengthOf(units: readonly Unit[], from: number, to: number): Pt {
  let length = 0
  for (let index = from; index < to; index += 1) {
    const unit = units[index] as Unit
    length += unit.width + (index < to - 1 ? (unit.space?.width ?? 0) : 0)
  }
  return length
}

function looksLike(one: LettersAtom, other: LettersAtom): boolean {
  return one.slot === other.slot && one.size === other.size && one.ink === other.ink && one.rise === other.rise
}

function textDraw(atom: LettersAtom, x: Pt, y: Pt, width: Pt, words: readonly Shaped[]): TextDraw {
  return { kind: 'text', x, y: y - atom.rise, width, size: atom.size, ink: atom.ink, slot: atom.slot, words }
}

function linkDraws(
  link: LinkSpan,
  span: { readonly from: Pt; readonly to: Pt; readonly atom: LettersAtom },
  y: Pt,
  type: TypeSize,
): readonly Draw[] {
  const { target, contents, tag } = link
  if (tag === undefined) return []
  const area: LinkDraw = {
    kind: 'link',
    x: span.from,
    y: 0,
    width: span.to - span.from,
    height: type.leading,
    target,
    contents,
    tag,
  }
  if (!link.underlined) return [area]
  const below = y + span.atom.size * 0.14
  const thickness = span.atom.size * 0.05
  const { ink } = span.atom
  return [area, { kind: 'line', x: span.from, y: below, toX: span.to, toY: below, thickness, ink, slot: decoration }]
}
