import type { NoteChange } from '../../diff/changes/changes.ts'
import type { DocumentNote } from '../../document/document.ts'
import { runsIn } from '../../document/map-runs.ts'
import type { Block } from '../../model/blocks.ts'
import type { Id } from '../../model/id.ts'
import { redlineBlocks } from './redline-blocks.ts'
import { label, type NoteNames } from './redline-runs.ts'
import type { RedlineSetting } from './redline-setting.ts'
import { markedBlock, olderId, removedBlock } from './redline-whole.ts'

/** What the notes of a part of the older edition are called in a text of both: as their pair in the newer, if they have one. */
export function noteNames(changes: readonly NoteChange[]): NoteNames {
  const names = new Map<Id, Id>()
  for (const change of changes) if ('was' in change && 'now' in change) names.set(change.was.id, change.now.id)
  return (older) => names.get(older) ?? olderId(older)
}

/** Notes of the newer edition whose words changed. */
export function changedNotes(changes: readonly NoteChange[]): ReadonlySet<Id> {
  return new Set(
    changes.flatMap((change) =>
      'now' in change && change.kind !== 'kept' && change.kind !== 'renumbered' && change.kind !== 'added'
        ? [change.now.id]
        : [],
    ),
  )
}

/** The notes that the text of a part calls; those that are left out with their paragraphs are not among them. */
export function redlineNotes(
  changes: readonly NoteChange[],
  blocks: readonly Block[],
  setting: RedlineSetting,
): readonly DocumentNote[] {
  const called = new Set(runsIn(blocks).flatMap((runs) => runs.flatMap((run) => run.note ?? [])))
  // A note's changes are read with the paragraph that calls it, which has its bookmark.
  const inner: RedlineSetting = { ...setting, fold: false, bookmark: () => undefined }
  return changes.flatMap((change): readonly DocumentNote[] => {
    if (change.kind === 'moved-away' || change.kind === 'merged-away') return []
    const note = noteOf(change, inner)
    return called.has(note.id) ? [note] : []
  })
}

function noteOf(
  change: Exclude<NoteChange, { readonly kind: 'moved-away' | 'merged-away' }>,
  setting: RedlineSetting,
): DocumentNote {
  if (change.inside !== undefined) {
    const shell = 'now' in change ? change.now : { ...change.was, id: olderId(change.was.id) }
    return { ...shell, blocks: redlineBlocks(change.inside.blocks, setting) }
  }
  if ('now' in change) {
    if (change.kind !== 'added') return change.now
    return { ...change.now, blocks: change.now.blocks.map((block) => markedBlock(block, 'added')) }
  }
  const blocks = change.was.blocks.map((block) => removedBlock(block, setting.noteOf))
  return { ...change.was, id: olderId(change.was.id), blocks: [note(change.was), ...blocks] }
}

function note({ id, line }: DocumentNote): Block {
  return { kind: 'paragraph', id: `${olderId(id)}_name`, line, runs: [label('Removed:')] }
}
