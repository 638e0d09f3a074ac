import { type Box, type Break, breakCost, type Item, type NoteFlow } from '../frame/flow.ts'
import type { Pt } from '../frame/points.ts'
import { fitNotes, type NotePiece, type NoteRest, type NoteRoom, pageNotes } from './fit-notes.ts'

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

/** The best way known to have filled pages up to an item, with this much of a note still to come. */
interface State {
  readonly index: number
  readonly rest: NoteRest | undefined
  readonly cost: number
  readonly before?: State
  /** What the last of these pages ends before, at which break, and its notes. */
  readonly to: number
  readonly closing?: Break | undefined
  readonly notes: readonly NotePiece[]
}

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
  fullBeforePart = 0.8,
): readonly PageRange[] {
  const flow: Flow = { items, ...measured(items), notes, height, room, fullBeforePart }
  const open = openStates(items.length)
  open.keep({ index: 0, rest: undefined, cost: 0, to: 0, notes: [] })
  for (let index = 0; index < items.length; index += 1) for (const state of open.at(index)) pagesFrom(state, flow, open)
  const ends = open.at(items.length).map((state) => finish(state, notes, height, room))
  const best = ends.reduce((one, other) => (other.cost < one.cost ? other : one))
  return pagesOf(best, items)
}

/** Items with the lengths that are asked for again and again, by their places: of boxes and gaps, and of what a break closes. */
interface Flow {
  readonly items: readonly Item[]
  readonly kinds: Uint8Array
  readonly heights: Float64Array
  readonly notes: readonly NoteFlow[]
  /** Of a page. */
  readonly height: Pt
  readonly room: NoteRoom
  /** As a theme says. */
  readonly fullBeforePart: number
}

/** Of `kinds`; 0 is what takes no room. */
const code = { break: 1, gap: 2, box: 3 } as const

function measured(items: readonly Item[]): Pick<Flow, 'kinds' | 'heights'> {
  const kinds = new Uint8Array(items.length + 1)
  const heights = new Float64Array(items.length + 1)
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item
    if (item.kind === 'break') {
      kinds[at] = code.break
      heights[at] = heightOf(item.close)
    } else if (item.kind === 'gap' || item.kind === 'box') {
      kinds[at] = code[item.kind]
      heights[at] = item.height
    }
  }
  kinds[items.length] = code.break
  return { kinds, heights }
}

const none: readonly never[] = []

interface OpenStates {
  readonly keep: (state: State) => void
  readonly isBetter: (index: number, rest: NoteRest | undefined, cost: number) => boolean
  readonly at: (index: number) => readonly State[]
}

/** Nearly all pages end without a note that goes on: those states are found by their place alone. */
function openStates(count: number): OpenStates {
  const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const whole: (State | undefined)[] = []
  const cut = new Map<number, Map<string, State>>()
  return {
    keep: (state) => {
      const { index, rest } = state
      if (rest === undefined) {
        costs[index] = state.cost
        whole[index] = state
        return
      }
      const there = cut.get(index) ?? new Map<string, State>()
      cut.set(index, there)
      there.set(keyOf(rest), state)
    },
    isBetter: (index, rest, cost) =>
      cost <
      (rest === undefined
        ? (costs[index] as number)
        : (cut.get(index)?.get(keyOf(rest))?.cost ?? Number.POSITIVE_INFINITY)),
    at: (index) => {
      const state = whole[index]
      const others = cut.get(index)
      return state === undefined && others === undefined
        ? none
        : [...(state ? [state] : []), ...(others?.values() ?? [])]
    },
  }
}

function keyOf(rest: NoteRest): string {
  return `${rest.note}:${rest.from}`
}

function pagesOf(end: State, items: readonly Item[]): readonly PageRange[] {
  const pages: PageRange[] = []
  for (let state = end; state.before !== undefined; state = state.before) {
    const { to, closing, notes, before } = state
    const opening = openingAt(before.index, items)
    pages.push({ from: before.index, to, notes, ...(opening ? { opening } : {}), ...(closing ? { closing } : {}) })
  }
  return pages.reverse()
}

function openingAt(index: number, items: readonly Item[]): Break | undefined {
  const before = index === 0 ? undefined : items[index - 1]
  return before?.kind === 'break' ? before : undefined
}

/** Keeps the states that one page after `state` can lead to, where they are better than those known. */
function pagesFrom(state: State, flow: Flow, open: OpenStates): void {
  const { items, kinds, heights, notes, height, room, fullBeforePart } = flow
  const bad: State[] = []
  let good = 0
  const below = pageNotes(state.rest, notes, room)
  let filled = heightOf(openingAt(state.index, items)?.open)
  let gap = 0
  let started = false
  for (let at = state.index; at <= items.length; at += 1) {
    const kind = kinds[at]
    const length = heights[at] as number
    if (kind === code.box) {
      if (started && filled + gap + length > height + 0.01) break
      filled += gap + length
      gap = 0
      started = true
      const box = items[at] as Box
      for (const note of box.notes ?? none) below.call(note)
    } else if (kind === code.gap) {
      if (started) gap = length
    } else if (kind === code.break) {
      const item = items[at] as Break | undefined
      const body = filled + length
      const fit = started && body <= height + 0.01 ? below.fit(height - body) : undefined
      if (fit !== undefined) {
        const { rest, pieces } = fit
        const cost = state.cost + fit.cost + costOf(body + fit.height, height, item, fullBeforePart)
        const index = item ? at + 1 : at
        const lastResort = item !== undefined && item.cost >= breakCost.lastResort
        if (!lastResort) good += 1
        if (open.isBetter(index, rest, cost)) {
          const next = { index, rest, cost, before: state, to: at, closing: item, notes: pieces }
          if (lastResort) bad.push(next)
          else open.keep(next)
        }
      } else if (filled > height && good + bad.length > 0) break
      if (item === undefined || (item.force === true && started)) break
    }
  }
  if (good > 0) return
  for (const next of bad.length > 0 ? bad : [forced(state, items, notes, height, room)])
    if (open.isBetter(next.index, next.rest, next.cost)) open.keep(next)
}

/** Nothing may end this page, and yet it is full: it ends after the last box that fits with its notes, or after the first. */
function forced(state: State, items: readonly Item[], notes: readonly NoteFlow[], height: Pt, room: NoteRoom): State {
  let filled = heightOf(openingAt(state.index, items)?.open)
  const called: number[] = []
  let to = state.index
  let fit = fitNotes([], state.rest, notes, height - filled, room, true)
  for (let index = state.index; index < items.length; index += 1) {
    const item = items[index] as Item
    if (item.kind === 'gap' && to > state.index) filled += item.height
    if (item.kind !== 'box') continue
    filled += item.height
    called.push(...(item.notes ?? []))
    const first = to === state.index
    const next = fitNotes(called, state.rest, notes, filled > height ? -1 : height - filled, room, true)
    if (!first && (next === undefined || filled > height)) break
    fit = next ?? fitNotes(called, state.rest, notes, Number.POSITIVE_INFINITY, room)
    to = index + 1
  }
  const after = items[to]?.kind === 'break' ? to + 1 : to
  return { index: after, rest: fit?.rest, cost: state.cost + 1e6, before: state, to, notes: fit?.pieces ?? [] }
}

/** Notes that go on after the last words have pages of their own. */
function finish(state: State, notes: readonly NoteFlow[], height: Pt, room: NoteRoom): State {
  let last = state
  while (last.rest !== undefined) {
    const fit = fitNotes([], last.rest, notes, height, room, true)
    if (fit === undefined) throw new Error(`a line of note ${last.rest.note} is higher than a page`)
    const { index } = state
    last = { index, rest: fit.rest, cost: last.cost + 1000, before: last, to: index, notes: fit.pieces }
  }
  return last
}

function costOf(filled: Pt, height: Pt, item: Break | undefined, fullBeforePart: number): number {
  const empty = Math.max(0, 1 - filled / height)
  if (item === undefined || item.force) return filled < height * 0.1 ? 150 : 0
  if (item.fresh && filled >= height * fullBeforePart) return item.cost + 120 * empty - 20
  return item.cost + 700 * Math.max(0, empty - unnoticed) + 700 * empty * empty
}

function heightOf(boxes: readonly Box[] | undefined): Pt {
  let height: Pt = 0
  for (const box of boxes ?? []) height += box.height
  return height
}
