import type { NoteCut, NoteFlow } from '../frame/flow.ts'
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
 * cut, where it allows that or, when nothing else helps, `anywhere`. Undefined where `height` has not even room for their
 * beginnings.
 */
export function fitNotes(
  called: readonly number[],
  rest: NoteRest | undefined,
  notes: readonly NoteFlow[],
  height: Pt,
  room: NoteRoom,
  anywhere = false,
): NotesFit | undefined {
  if (called.length === 0 && rest === undefined) return none
  const queue: NoteRest[] = [...(rest ? [rest] : []), ...called.map((note) => ({ note, from: 0 }))]
  const pieces: NotePiece[] = []
  let used = room.separator
  for (const [index, { note, from }] of queue.entries()) {
    const flow = notes[note] as NoteFlow
    const to = flow.boxes.length
    const before = used + (index > 0 ? room.between : 0)
    used = before + heightOfPiece(flow, from, to)
    if (used <= height + 0.01) {
      pieces.push({ note, from, to })
      continue
    }
    if (index < queue.length - 1) return undefined
    const fits = (at: number) => before + heightOfPiece(flow, from, at) <= height + 0.01
    const cut =
      flow.cuts.findLast((each) => each.to > from + 1 && fits(each.to)) ??
      (anywhere ? anyCut(from, to, fits) : undefined)
    if (cut === undefined) return undefined
    pieces.push({ note, from, to: cut.to })
    const cost = cutCost + lineCost * (to - cut.from)
    return { pieces, height: before + heightOfPiece(flow, from, cut.to), rest: { note, from: cut.from }, cost }
  }
  return { pieces, height: used, rest: undefined, cost: 0 }
}

function anyCut(from: number, end: number, fits: (to: number) => boolean): NoteCut | undefined {
  let to = end - 1
  while (to > from && !fits(to)) to -= 1
  return to > from ? { to, from: to } : undefined
}

/** What some lines of a note fill, with what stands above them where they go on from the page before. */
export function heightOfPiece({ boxes, continued }: NoteFlow, from: number, to: number): Pt {
  let height = from > 0 ? continued.height : 0
  for (let at = from; at < to; at += 1) height += boxes[at]?.height ?? 0
  return height
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
    const flow = notes[note] as NoteFlow
    const to = flow.boxes.length
    used += (pieces.length > 0 ? room.between : 0) + heightOfPiece(flow, from, to)
    pieces.push({ note, from, to })
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
