import type { Block, DataPlace, ListItem, Text } from '../model/blocks.ts'
import type { Entry } from '../model/entries.ts'
import type { LedgerBlock, LedgerPart } from '../model/ledger.ts'
import { type ChangeNote, type Edition, ownEntries } from '../model/plan.ts'
import { factsOfEdition, factsOfEntry, type StatedFacts } from './stated-facts.ts'
import { printOf, printOfBlock, saidByBlock } from './word-print.ts'
import { sketchOf } from './word-sketch.ts'

/** An edition's own words as the ledger keeps them. What a refresh carries over is kept with the edition that it came from. */
export function recordOfEdition(edition: Edition): readonly LedgerPart[] {
  return [
    partOf('edition', edition, factsOfEdition(edition)),
    ...ownEntries(edition).map((entry) => partOf(entry.kind, entry, factsOfEntry(entry))),
  ]
}

function partOf(kind: LedgerPart['kind'], owner: Edition | Entry, facts: StatedFacts): LedgerPart {
  return {
    kind,
    id: owner.id,
    title: owner.title,
    facts: Object.fromEntries(facts.map(([field, said]) => [field, printOf(said)])),
    ...recordOfText(owner.text),
  }
}

export function recordOfText({ blocks, notes, former = [] }: Text): Pick<LedgerPart, 'blocks' | 'notes' | 'former'> {
  return {
    blocks: blocks.map(recordOfBlock),
    notes: notes.map((note) => ({ id: note.id, print: printOf(note.blocks.map(printOfBlock)) })),
    former,
  }
}

export function recordOfBlock(block: Block | DataPlace): LedgerBlock {
  const { kind, id } = block
  const sketch = sketchOf(kind === 'data' ? [] : saidByBlock(block))
  const record = { kind, id, print: printOfBlock(block), sketch }
  return kind === 'list' ? { ...record, inside: block.items.map(recordOfItem) } : record
}

function recordOfItem({ id, blocks }: ListItem): LedgerBlock {
  return { kind: 'item', id, print: printOf(blocks.map(printOfBlock)), sketch: sketchOf(blocks.flatMap(saidByBlock)) }
}

/** The print of a note of change: one that the ledger does not know was written since the edition was fixed. */
export function printOfNote({ day, kind, text, entry }: ChangeNote): string {
  return printOf([day, kind, text, entry ?? ''])
}
