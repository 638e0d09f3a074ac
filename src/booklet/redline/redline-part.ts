import type { PartChange, PartPair } from '../../diff/changes/changes.ts'
import type { Part } from '../../document/document.ts'
import type { Block, Run } from '../../model/blocks.ts'
import { redlineBlocks } from './redline-blocks.ts'
import { changedNotes, noteNames, redlineNotes } from './redline-notes.ts'
import { label, runsOfEdits } from './redline-runs.ts'
import { bookmarker, type ChangeWord, type Outline, type RedlineSetting } from './redline-setting.ts'

/** A part of both editions, and how many changes of each kind are in it. */
export interface RedlinePart {
  readonly part: Part
  readonly counts: ReadonlyMap<ChangeWord, number>
}

/** Undefined for what is told of elsewhere: the place that a part moved away from. */
export function redlinePart(
  change: PartChange,
  fold: boolean,
  sayPlace: RedlineSetting['sayPlace'],
): RedlinePart | undefined {
  if (change.kind === 'moved-away') return undefined
  const outline: Outline = { bookmarks: [], counts: new Map() }
  const notes = change.inside?.notes ?? []
  const one = change.kind === 'added' || change.kind === 'removed' ? change.kind : undefined
  const { id } = change
  const own = new Set(['was' in change ? change.was.id : '', 'now' in change ? change.now.id : ''])
  const setting: RedlineSetting = {
    part: id,
    fold,
    ...(one === undefined ? {} : { quiet: one }),
    noteOf: noteNames(notes),
    changedNotes: changedNotes(notes),
    sayPlace: (address) => (own.has(address.part) ? 'another place in this section' : sayPlace(address)),
    bookmark: bookmarker(outline),
  }
  const thing = change.kind === 'removed' ? change.was : change.now
  const intro = introduction(change, setting)
  const inner = change.inside === undefined ? (fold ? [] : thing.blocks) : redlineBlocks(change.inside.blocks, setting)
  const blocks = [...intro, ...inner]
  const { number, bookmarks: _, ...shell } = thing
  const part: Part = {
    ...shell,
    id,
    title: one === undefined ? thing.title : `${one === 'added' ? 'Added' : 'Removed'}: ${thing.title}`,
    ...(number === undefined || one === 'removed' ? {} : { number }),
    blocks,
    notes: change.inside === undefined ? (fold ? [] : thing.notes) : redlineNotes(notes, blocks, setting),
    bookmarks: outline.bookmarks,
  }
  return { part, counts: outline.counts }
}

/** What became of the part as a whole, where that is not told by its title. */
function introduction(change: Exclude<PartChange, { kind: 'moved-away' }>, setting: RedlineSetting): readonly Block[] {
  const line = ('now' in change ? change.now : change.was).place.line ?? 1
  const paragraph = (name: string, runs: readonly Run[]): Block => ({
    kind: 'paragraph',
    id: `${change.id}_${name}`,
    line,
    runs,
  })
  if (change.kind === 'removed')
    return change.was.number === undefined ? [] : [paragraph('number', [label(`It was ${change.was.number}.`)])]
  if (change.kind === 'added') return []
  const blocks: Block[] = []
  if (change.title !== undefined && isRetitled(change)) {
    blocks.push(paragraph('title', [label('Title: '), ...runsOfEdits(change.title, setting.noteOf)]))
    setting.bookmark('Changed', 'the title', `${change.id}_title`)
  }
  if (change.from !== undefined) {
    blocks.push(
      paragraph('moved', [label(`Moved. It stood at another place in the older edition${numberOf(change)}.`)]),
    )
    setting.bookmark('Moved', 'the whole of it', `${change.id}_moved`)
  } else if (change.number?.was !== undefined && change.number.now !== undefined)
    blocks.push(paragraph('number', [{ text: `[Its number was ${change.number.was}.]`, change: 'aside' }]))
  return blocks
}

function numberOf({ number }: PartPair): string {
  return number?.was === undefined ? '' : `, as ${number.was}`
}

export function isRetitled({ title }: PartPair): boolean {
  return title?.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted') ?? false
}
