import type { DocumentNote } from '../../document/document.ts'
import { type Box, breakCost, type Item, type NoteCut, type NoteFlow } from '../frame/flow.ts'
import { shownAgain } from '../frame/move-draws.ts'
import { furniture } from '../frame/tags.ts'
import { markPlace, notePlace } from '../lines/set-lines.ts'
import { markDraw } from './compose-paragraph.ts'
import type { Context } from './context.ts'
import { flowMaker } from './flow-maker.ts'

/** A note, read at the end of its part and painted at the foot of the page of its mark. */
export function composeNote(note: DocumentNote, context: Context): NoteFlow {
  const { setter } = context
  const { tags, theme } = setter
  const index = setter.noteOf(note.id)?.index ?? 0
  const element = tags.tag(context.parent, 'Note', { id: `note-${String(index + 1).padStart(5, '0')}` })
  const label = tags.tag(element, 'Lbl')
  const link = theme.links ? tags.tag(label, 'Link') : label
  const mark = markDraw(note.mark, tags.slot(link), 'bold', 'text', theme.notes, setter)
  const indent = Math.max(mark.width + theme.notes.size * 0.2, theme.notes.size * 1.6)
  const flow = flowMaker()
  flow.lead([{ kind: 'anchor', y: 0, place: notePlace(index) }, mark])
  if (theme.links)
    flow.lead([
      {
        kind: 'link',
        x: 0,
        y: 0,
        width: mark.width,
        height: theme.notes.leading,
        target: { kind: 'place', place: markPlace(index) },
        contents: `Back to the mark of note ${note.mark}`,
        tag: link,
      },
    ])
  context.compose(note.blocks, {
    ...context,
    flow,
    parent: element,
    x: indent,
    width: context.pageWidth - indent,
    outdent: 0,
    type: theme.notes,
    blockGap: theme.notes.leading * 0.35,
  })
  if (note.blocks.length === 0) flow.box({ kind: 'box', height: theme.notes.leading, draws: [] })
  const goesOn = markDraw('(continued)', furniture, 'regular', 'text', theme.notes, setter)
  const continued: Box = {
    kind: 'box',
    height: theme.notes.leading,
    draws: [...shownAgain([mark]), { ...goesOn, x: indent }],
  }
  return { ...cutNote(flow.items()), continued }
}

/** At the foot of a page space is a box like any other. */
function cutNote(items: readonly Item[]): Pick<NoteFlow, 'boxes' | 'cuts'> {
  const boxes: Box[] = []
  const cuts: NoteCut[] = []
  let to: number | undefined
  for (const item of items) {
    if (item.kind === 'break') to = item.cost < breakCost.loneLine ? boxes.length : undefined
    else if (item.kind === 'gap') boxes.push({ kind: 'box', height: item.height, draws: [] })
    else if (item.kind === 'box') {
      if (to !== undefined) cuts.push({ to, from: boxes.length })
      to = undefined
      boxes.push(item)
    }
  }
  return { boxes, cuts }
}

/**
 * The flow with each note called once, where its mark stands first, so that a second mark for it does not set it twice; and
 * with notes that no mark calls at its end, so that none is lost.
 */
export function callNotesOnce(items: readonly Item[], notes: number): readonly Item[] {
  const called = new Set<number>()
  const once = items.map((item): Item => {
    if (item.kind !== 'box' || item.notes === undefined) return item
    const fresh = item.notes.filter((note) => !called.has(note))
    for (const note of fresh) called.add(note)
    return { ...item, notes: [...new Set(fresh)] }
  })
  const left = Array.from({ length: notes }, (_, index) => index).filter((index) => !called.has(index))
  if (left.length === 0) return once
  return [...once, { kind: 'break', cost: 0 }, { kind: 'box', height: 0, draws: [], notes: left }]
}
