import type { EditionDocument, Part } from '../../document/document.ts'
import type { Block } from '../../model/blocks.ts'
import type { ChangeId } from '../changes/change-id.ts'
import type { PartChange } from '../changes/changes.ts'
import { visitChanges } from '../list/visit-changes.ts'

/** What a document holds, by the names that changes have for it. */
export interface OlderThings {
  readonly part: (id: ChangeId) => Part
  readonly thing: (id: ChangeId) => unknown
  /** The second and later texts that were merged into what a change shows, in their order. */
  readonly mergedInto: (change: ChangeId) => readonly Block[]
}

export function olderThings(document: EditionDocument, changes: readonly PartChange[]): OlderThings {
  const parts = new Map(document.parts.map((part) => [part.id, part]))
  const things = new Map<ChangeId, unknown>()
  for (const part of document.parts) {
    addBlocks(part.id, part.blocks)
    for (const note of part.notes) {
      things.set(`${part.id}.note-${note.id}`, note)
      addBlocks(part.id, note.blocks)
    }
  }
  const merged = mergedAway(changes)
  return {
    part: (id) => found(parts.get(id), id),
    thing: (id) => found(things.get(id), id),
    mergedInto: (change) => (merged.get(change) ?? []).map((id) => found(things.get(id), id) as Block),
  }

  function addBlocks(part: string, blocks: readonly Block[]): void {
    for (const block of blocks) {
      things.set(`${part}.${block.id}`, block)
      if (block.kind === 'quote' || block.kind === 'box') addBlocks(part, block.blocks)
      if (block.kind === 'list')
        for (const item of block.items) {
          things.set(`${part}.${item.id}`, item)
          addBlocks(part, item.blocks)
        }
      if (block.kind === 'definitions')
        block.items.forEach((definition, index) => {
          const name = `${part}.${block.id}.${index + 1}`
          things.set(name, definition)
          definition.meanings.forEach((meaning, place) => {
            things.set(`${name}.${place + 1}`, meaning)
            addBlocks(part, meaning)
          })
        })
    }
  }
}

function found<Thing>(thing: Thing | undefined, id: ChangeId): Thing {
  if (thing === undefined) throw new Error(`the older edition has no ${id}`)
  return thing
}

/** What was merged into which change, by their names in the older edition, in reading order. */
function mergedAway(parts: readonly PartChange[]): ReadonlyMap<ChangeId, readonly ChangeId[]> {
  const merged = new Map<ChangeId, ChangeId[]>()
  for (const part of parts)
    visitChanges(part, ({ change }) => {
      if (change.kind !== 'merged-away') return true
      const id = change.id.slice('was_'.length)
      merged.set(change.to.change, [...(merged.get(change.to.change) ?? []), id])
      return true
    })
  return merged
}
