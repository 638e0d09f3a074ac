import type { EditionDocument } from '../../../src/document/document.ts'
import type { Block, ListItem, Run, TableBlock } from '../../../src/model/blocks.ts'

/** A value that may be written to, all the way down. */
export type Open<T> = T extends readonly (infer Item)[]
  ? Open<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Open<T[Key]> }
    : T
export type OpenBlock = Open<Block>
export type OpenPart = Open<EditionDocument>['parts'][number]
export type OpenItem = Open<ListItem>
export type OpenTable = Open<TableBlock>
export type OpenRun = Open<Run>

/** A document, and a copy of it that edits are planted in. No object of one is in the other, or twice in the same. */
export interface Draft {
  readonly older: EditionDocument
  readonly newer: Open<EditionDocument>
  /** What a thing of the newer was in the older: of parts, blocks, items, rows and cells that were copied. */
  readonly wasOf: ReadonlyMap<object, object>
}

export function startDraft(document: EditionDocument): Draft {
  const older = copyOf(document) as EditionDocument
  const newer = copyOf(document)
  const wasOf = new Map<object, object>()
  pair(older, newer)
  return { older, newer, wasOf }

  function pair(was: unknown, now: unknown): void {
    if (typeof was !== 'object' || was === null || typeof now !== 'object' || now === null) return
    wasOf.set(now, was)
    for (const name of Object.keys(now))
      pair((was as Record<string, unknown>)[name], (now as Record<string, unknown>)[name])
  }
}

/** A copy in which every object is its own, even where the original held one object twice. */
export function copyOf<Value>(value: Value): Open<Value> {
  if (Array.isArray(value)) return value.map(copyOf) as Open<Value>
  if (typeof value !== 'object' || value === null) return value as Open<Value>
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copyOf(each)])) as Open<Value>
}

/**
 * Gives what authors wrote new names by its place, as reading a file anew does: nothing may be found again by its name.
 * What links point to keeps its name; so do blocks that are made from data, whose names are the same in every edition.
 */
export function nameAnew(newer: Open<EditionDocument>): void {
  const linked = new Set([...JSON.stringify(newer.parts).matchAll(/"block":"([^"]*)"/g)].map((match) => match[1]))
  for (const part of newer.parts) {
    let count = 0
    const name = (thing: { id: string }): void => {
      count += 1
      if (isMade(thing) || linked.has(thing.id)) return
      thing.id = `n${count}`
    }
    for (const block of [...part.blocks, ...part.notes.flatMap((note) => note.blocks)]) eachBlock(block, name, name)
  }
}

/** Whether a block is made from data, or holds a data place's content. */
export function isMade(block: { readonly id: string; readonly kind?: string }): boolean {
  return block.id.startsWith('the-') || block.kind === 'facts' || block.kind === 'chart'
}

function eachBlock(block: OpenBlock, visit: (block: OpenBlock) => void, visitItem: (item: OpenItem) => void): void {
  visit(block)
  if (block.kind === 'list')
    for (const item of block.items) {
      visitItem(item)
      for (const each of item.blocks) eachBlock(each, visit, visitItem)
    }
  if (block.kind === 'quote' || block.kind === 'box') for (const each of block.blocks) eachBlock(each, visit, visitItem)
  if (block.kind === 'definitions')
    for (const item of block.items)
      for (const meaning of item.meanings) for (const each of meaning) eachBlock(each, visit, visitItem)
}
