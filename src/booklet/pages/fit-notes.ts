import type { NoteFlow } from '../frame/flow.ts'
import type { Pt } from '../frame/points.ts'

/** Lines of a note that stand on one page, the first and the first after them. */
export interface NotePiece {
  readonly note: number
  readonly from: number
  readonly to: number
}

/** What is left of a note for the next page. */
export interface NoteRest {
  readonly note: number
  readonly from: number
}

export interface NoteRoom {
  /** The space above notes, their rule included. */
  readonly separator: Pt
  /** Between one note and the next. */
  readonly between: Pt
}

export interface NotesFit {
  readonly pieces: readonly NotePiece[]
  /** Of all of them, the space above included; 0 where there are none. */
  readonly height: Pt
  readonly rest: NoteRest | undefined
  readonly cost: number
}

const none: NotesFit = { pieces: [], height: 0, rest: undefined, cost: 0 }

/** What it costs to cut a note, and more for each line that is cut off. */
const cutCost = 150
const lineCost = 6

/**
 * The notes of a page: what is left from the page before, then those that are called on it. Each begins; only the last may be
 * cut. Undefined where `height` has not even room for their beginnings.
 */
export function fitNotes(
  called: readonly number[],
  rest: NoteRest | undefined,
  notes: readonly NoteFlow[],
  height: Pt,
  room: NoteRoom,
): NotesFit | undefined {
  if (called.length === 0 && rest === undefined) return none
  const queue: NoteRest[] = [...(rest ? [rest] : []), ...called.map((note) => ({ note, from: 0 }))]
  const pieces: NotePiece[] = []
  let used = room.separator
  for (const [index, { note, from }] of queue.entries()) {
    const boxes = notes[note]?.boxes ?? []
    if (index > 0) used += room.between
    let to = from
    while (to < boxes.length && used + (boxes[to]?.height ?? 0) <= height + 0.01) {
      used += boxes[to]?.height ?? 0
      to += 1
    }
    // Its last line is not left alone for the next page.
    if (to === boxes.length - 1 && to - from > 2) {
      to -= 1
      used -= boxes[to]?.height ?? 0
    }
    pieces.push({ note, from, to })
    if (to === boxes.length) continue
    const begun = to - from >= Math.min(2, boxes.length - from)
    if (!begun || index < queue.length - 1) return undefined
    return { pieces, height: used, rest: { note, from: to }, cost: cutCost + lineCost * (boxes.length - to) }
  }
  return { pieces, height: used, rest: undefined, cost: 0 }
}

/** The notes of one page as its text grows: nearly always all of them stand on it whole, which is known without fitting any. */
export interface PageNotes {
  readonly call: (note: number) => void
  /** As `fitNotes` fits those called so far. */
  readonly fit: (height: Pt) => NotesFit | undefined
}

export function pageNotes(rest: NoteRest | undefined, notes: readonly NoteFlow[], room: NoteRoom): PageNotes {
  const called: number[] = []
  const pieces: NotePiece[] = []
  let used = room.separator
  const add = (note: number, from: number) => {
    const boxes = notes[note]?.boxes ?? []
    if (pieces.length > 0) used += room.between
    for (let line = from; line < boxes.length; line += 1) used += boxes[line]?.height ?? 0
    pieces.push({ note, from, to: boxes.length })
  }
  if (rest !== undefined) add(rest.note, rest.from)
  return {
    call: (note) => {
      called.push(note)
      add(note, 0)
    },
    fit: (height) => {
      if (pieces.length === 0) return none
      if (used > height + 0.01) return fitNotes(called, rest, notes, height, room)
      return { pieces: [...pieces], height: used, rest: undefined, cost: 0 }
    },
  }
}
