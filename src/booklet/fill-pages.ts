import { fitNotes, type NotePiece, type NoteRest, type NoteRoom } from './fit-notes.ts'
import { type Box, type Break, breakCost, type Item, type NoteFlow } from './flow.ts'
import type { Pt } from './points.ts'

/** Which items a page holds, and which lines of which notes stand at its foot. */
export interface PageRange {
  /** The first item, and the first after it. */
  readonly from: number
  readonly to: number
  /** The breaks that it begins and ends at. */
  readonly opening?: Break
  readonly closing?: Break
  readonly notes: readonly NotePiece[]
}

interface State {
  readonly index: number
  readonly rest: NoteRest | undefined
  readonly cost: number
  readonly before?: State
  readonly page?: PageRange
}

/** A page that is so full may be followed by a part that begins a new one. */
const wellFilled = 0.55
/** A line or two short of a full page is not seen. */
const unnoticed = 0.05

/**
 * The best pages for a whole document, after Plass, "Optimal Pagination Techniques" (1981): of all the ways to end pages at
 * breaks, the one whose costs are least together. A page costs what its break costs and what it leaves empty: that nearly in
 * proportion, since costs that only grow with the square would share emptiness out over pages that could be full. Notes
 * begin on the page of their mark; the last of a page may go on overleaf, at a cost.
 */
export function fillPages(
  items: readonly Item[],
  notes: readonly NoteFlow[],
  height: Pt,
  room: NoteRoom,
): readonly PageRange[] {
  const open = new Map<number, Map<string, State>>()
  const keep = (state: State) => {
    const at = open.get(state.index) ?? new Map<string, State>()
    open.set(state.index, at)
    const key = state.rest === undefined ? '' : `${state.rest.note}:${state.rest.from}`
    const known = at.get(key)
    if (known === undefined || state.cost < known.cost) at.set(key, state)
  }
  keep({ index: 0, rest: undefined, cost: 0 })
  for (let index = 0; index < items.length; index += 1) {
    const states = open.get(index)
    if (states === undefined) continue
    open.delete(index)
    for (const state of states.values()) for (const next of pagesFrom(state, items, notes, height, room)) keep(next)
  }
  const ends = [...(open.get(items.length)?.values() ?? [])].map((state) => finish(state, notes, height, room))
  const best = ends.reduce((one, other) => (other.cost < one.cost ? other : one))
  const pages: PageRange[] = []
  for (let state: State | undefined = best; state?.page !== undefined; state = state.before) pages.push(state.page)
  return pages.reverse()
}

/** The states that one page after `state` can lead to. */
function pagesFrom(
  state: State,
  items: readonly Item[],
  notes: readonly NoteFlow[],
  height: Pt,
  room: NoteRoom,
): readonly State[] {
  const before = state.index === 0 ? undefined : items[state.index - 1]
  const opening = before?.kind === 'break' ? before : undefined
  const head = heightOf(opening?.open)
  const found: State[] = []
  const called: number[] = []
  let filled = head
  let gap = 0
  let started = false
  for (let index = state.index; index <= items.length; index += 1) {
    const item = items[index]
    if (item === undefined || item.kind === 'break') {
      const body = filled + heightOf(item?.close)
      const fit = fitNotes(called, state.rest, notes, height - body, room)
      if (started && body <= height + 0.01 && fit !== undefined) {
        const page = rangeOf(state.index, index, opening, item, fit.pieces)
        const cost = state.cost + fit.cost + costOf(body + fit.height, height, item)
        found.push({ index: index + (item ? 1 : 0), rest: fit.rest, cost, before: state, page })
      } else if (filled > height && found.length > 0) break
      if (item === undefined || (item.force === true && started)) break
    } else if (item.kind === 'gap') {
      if (started) gap = item.height
    } else if (item.kind === 'box') {
      const next = filled + gap + item.height
      if (next > height + 0.01 && started) {
        break
      }
      filled = next
      gap = 0
      started = true
      for (const note of item.notes ?? []) called.push(note)
    }
  }
  const good = found.filter((next) => next.cost < state.cost + breakCost.lastResort)
  if (good.length > 0) return good
  return found.length > 0 ? found : [forced(state, opening, items, notes, height, room)]
}

/** Nothing may end this page, and yet it is full: it ends after the last box that fits with its notes, or after the first. */
function forced(
  state: State,
  opening: Break | undefined,
  items: readonly Item[],
  notes: readonly NoteFlow[],
  height: Pt,
  room: NoteRoom,
): State {
  let filled = heightOf(opening?.open)
  const called: number[] = []
  let to = state.index
  let fit = fitNotes([], state.rest, notes, height - filled, room)
  for (let index = state.index; index < items.length; index += 1) {
    const item = items[index] as Item
    if (item.kind === 'gap' && to > state.index) filled += item.height
    if (item.kind !== 'box') continue
    filled += item.height
    called.push(...(item.notes ?? []))
    const first = to === state.index
    const next = fitNotes(called, state.rest, notes, filled > height ? -1 : height - filled, room)
    if (!first && (next === undefined || filled > height)) break
    fit = next ?? fitNotes(called, state.rest, notes, Number.POSITIVE_INFINITY, room)
    to = index + 1
  }
  const after = items[to]?.kind === 'break' ? to + 1 : to
  const page = rangeOf(state.index, to, opening, undefined, fit?.pieces ?? [])
  return { index: after, rest: fit?.rest, cost: state.cost + 1e6, before: state, page }
}

/** Notes that go on after the last words have pages of their own. */
function finish(state: State, notes: readonly NoteFlow[], height: Pt, room: NoteRoom): State {
  let last = state
  while (last.rest !== undefined) {
    const fit = fitNotes([], last.rest, notes, height, room)
    if (fit === undefined) throw new Error(`a line of note ${last.rest.note} is higher than a page`)
    const page: PageRange = { from: state.index, to: state.index, notes: fit.pieces }
    last = { index: state.index, rest: fit.rest, cost: last.cost + 1000, before: last, page }
  }
  return last
}

function rangeOf(
  from: number,
  to: number,
  opening: Break | undefined,
  closing: Break | undefined,
  notes: readonly NotePiece[],
): PageRange {
  return { from, to, ...(opening ? { opening } : {}), ...(closing ? { closing } : {}), notes }
}

function costOf(filled: Pt, height: Pt, item: Break | undefined): number {
  const empty = Math.max(0, 1 - filled / height)
  if (item === undefined || item.force) return filled < height * 0.1 ? 150 : 0
  if (item.fresh && filled >= height * wellFilled) return item.cost + 120 * empty - 20
  return item.cost + 700 * Math.max(0, empty - unnoticed) + 700 * empty * empty
}

function heightOf(boxes: readonly Box[] | undefined): Pt {
  let height: Pt = 0
  for (const box of boxes ?? []) height += box.height
  return height
}
