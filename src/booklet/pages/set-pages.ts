import type { Box, Ground, Item, NoteFlow } from '../frame/flow.ts'
import type { Draw, Placed } from '../frame/frame.ts'
import type { Pt, Size } from '../frame/points.ts'
import { decoration } from '../frame/tags.ts'
import type { PageRange } from './fill-pages.ts'
import { heightOfPiece, type NoteRoom } from './fit-notes.ts'

/** The things on each page, from the corner of its type area: grounds first, then the text, then notes at the foot. */
export function setPages(
  items: readonly Item[],
  pages: readonly PageRange[],
  notes: readonly NoteFlow[],
  { width, height }: Size,
  room: NoteRoom,
  level = false,
): readonly (readonly Placed[])[] {
  const grounds: Ground[] = []
  return pages.map((page) => {
    const wider = level ? widening(items, page, notes, height, room) : 1
    const { placed, under } = setBody(items, page, grounds, wider)
    return [...under, ...placed, ...setNotes(page, notes, height, width, room)]
  })
}

/** No gap grows to more than this many times itself: then a page looks better short. */
const widest = 2

/** How much wider the gaps of a page must be for it to be full. A page before a part that begins a new one stays as it is. */
function widening(
  items: readonly Item[],
  page: PageRange,
  notes: readonly NoteFlow[],
  height: Pt,
  room: NoteRoom,
): number {
  if (page.closing === undefined || page.closing.fresh || page.closing.force) return 1
  const around = [...(page.opening?.open ?? []), ...(page.closing.close ?? [])]
  let boxes = around.reduce((sum, box) => sum + box.height, 0)
  let gaps: Pt = 0
  let gap: Pt = 0
  let started = false
  for (const item of items.slice(page.from, page.to)) {
    if (item.kind === 'gap') gap = started ? item.height : 0
    if (item.kind === 'ground' || item.kind === 'box') {
      gaps += gap
      gap = 0
    }
    if (item.kind === 'box') {
      boxes += item.height
      started = true
    }
  }
  const below = notesHeight(page, notes, room)
  const left = height - boxes - gaps - below
  if (gaps === 0 || left <= 0) return 1
  const wanted = 1 + left / gaps
  return wanted > widest ? 1 : wanted
}

function notesHeight({ notes: pieces }: PageRange, notes: readonly NoteFlow[], room: NoteRoom): Pt {
  if (pieces.length === 0) return 0
  const heights = pieces.map(({ note, from, to }) => heightOfPiece(notes[note] as NoteFlow, from, to))
  return heights.reduce((sum, height) => sum + height, room.separator + (pieces.length - 1) * room.between)
}

interface OpenGround {
  readonly ground: Ground
  readonly from: Pt
  /** Where its rectangle goes among those of the page: outer ones lie under inner ones. */
  readonly order: number
}

/** `grounds` are those that are open where the page begins; it is left as those that are open where it ends. */
function setBody(
  items: readonly Item[],
  page: PageRange,
  grounds: Ground[],
  wider: number,
): { readonly placed: readonly Placed[]; readonly under: readonly Placed[] } {
  const placed: Placed[] = []
  const under: Placed[] = []
  const open: OpenGround[] = []
  let y: Pt = 0
  let gap: Pt = 0
  let started = false
  const begin = (ground: Ground) => {
    open.push({ ground, from: y, order: under.length })
    under.push({ x: 0, y: 0, draws: [] })
  }
  const end = () => {
    const closing = open.pop()
    if (closing) under[closing.order] = { x: 0, y: closing.from, draws: groundDraws(closing.ground, y - closing.from) }
  }
  const put = (box: Box) => {
    placed.push({ x: 0, y, draws: box.draws })
    y += box.height
  }
  for (const ground of grounds) begin(ground)
  for (const box of page.opening?.open ?? []) put(box)
  for (let index = page.from; index < page.to; index += 1) {
    const item = items[index] as Item
    if (item.kind === 'gap') gap = started ? item.height * wider : 0
    else if (item.kind === 'box') {
      y += gap
      gap = 0
      put(item)
      started = true
    } else if (item.kind === 'ground') {
      y += gap
      gap = 0
      grounds.push(item)
      begin(item)
    } else if (item.kind === 'ground-end') {
      grounds.pop()
      end()
    }
  }
  for (const box of page.closing?.close ?? []) put(box)
  while (open.length > 0) end()
  return { placed, under }
}

function groundDraws(ground: Ground, height: Pt): readonly Draw[] {
  const { x, width, fill, bar } = ground
  return [
    ...(fill ? [{ kind: 'rectangle' as const, x, y: 0, width, height, ink: fill, slot: decoration }] : []),
    ...(bar ? [{ kind: 'rectangle' as const, x, y: 0, width: bar.width, height, ink: bar.ink, slot: decoration }] : []),
  ]
}

/** The notes of a page above its foot, below a short rule; below one right across where the first goes on from the page before. */
function setNotes(
  page: PageRange,
  notes: readonly NoteFlow[],
  height: Pt,
  width: Pt,
  room: NoteRoom,
): readonly Placed[] {
  const [first] = page.notes
  if (first === undefined) return []
  let y = height - notesHeight(page, notes, room) + room.separator
  const rule: Draw = {
    kind: 'line',
    x: 0,
    y: 0,
    toX: first.from > 0 ? width : 100,
    toY: 0,
    thickness: 0.6,
    ink: 'text',
    slot: decoration,
  }
  const placed: Placed[] = [{ x: 0, y: y - room.separator * 0.4, draws: [rule] }]
  for (const [index, { note, from, to }] of page.notes.entries()) {
    if (index > 0) y += room.between
    const { boxes, continued } = notes[note] as NoteFlow
    for (const box of [...(from > 0 ? [continued] : []), ...boxes.slice(from, to)]) {
      placed.push({ x: 0, y, draws: box.draws })
      y += box.height
    }
  }
  return placed
}
