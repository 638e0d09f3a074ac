import type { Block, DefinitionsBlock } from '../../model/blocks.ts'
import type {
  BlockChange,
  BlockInside,
  Change,
  DefinitionsInside,
  FactsInside,
  PartChange,
  TableInside,
  WordEdits,
} from '../changes/changes.ts'
import type { Summary } from '../changes/summary.ts'
import { leavesIn, wordsIn, wordsInRuns } from '../match/leaves-in.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends object ? Writable<T[K]> : T[K] }

/** Counts what changed. `language` is that of the newer edition. */
export function summaryOf(parts: readonly PartChange[], language: string, coarse: boolean): Summary {
  const summary: Writable<Summary> = {
    parts: { kept: 0, edited: 0, added: 0, removed: 0, moved: 0, retitled: 0, renumbered: 0 },
    blocks: {
      added: 0,
      removed: 0,
      edited: 0,
      moved: 0,
      movedAndEdited: 0,
      split: 0,
      merged: 0,
      renumbered: 0,
      format: 0,
      link: 0,
    },
    table: {
      rowsAdded: 0,
      rowsRemoved: 0,
      rowsMoved: 0,
      columnsAdded: 0,
      columnsRemoved: 0,
      columnsMoved: 0,
      cellsEdited: 0,
    },
    facts: { added: 0, removed: 0, edited: 0 },
    words: { deleted: 0, inserted: 0, moved: 0 },
    unchanged: { count: 0, of: 0 },
    same: parts.every((part) => part.kind === 'kept'),
    coarse,
  }
  const { blocks, words, unchanged } = summary
  for (const part of parts) addPart(part)
  return summary

  function addPart(part: PartChange): void {
    const { parts: counts } = summary
    if (part.kind === 'moved-away') return
    if ('title' in part && part.title !== undefined) {
      if (isWorded(part.title)) counts.retitled++
      addEdits(part.title)
    }
    if ('number' in part && part.number !== undefined) counts.renumbered++
    if (part.kind === 'moved' || part.kind === 'moved-and-edited') counts.moved++
    if (part.kind === 'edited' || part.kind === 'moved-and-edited') counts.edited++
    else if (part.kind === 'added' || part.kind === 'removed' || part.kind === 'kept') counts[part.kind]++
    if (part.kind === 'added') words.inserted += titleWords(part.now.title)
    if (part.kind === 'removed') words.deleted += titleWords(part.was.title)
    if (part.inside === undefined) {
      if ('now' in part)
        for (const block of [...part.now.blocks, ...part.now.notes.flatMap((note) => note.blocks)]) addSame(block)
      return
    }
    addBlocks(part.inside.blocks, false)
    for (const note of part.inside.notes) addHeld(note, (each) => each.blocks, false)
  }

  function titleWords(title: string): number {
    return wordsInRuns([{ text: title }], language)
  }

  function addSame(block: Block): void {
    const leaves = leavesIn(block)
    unchanged.count += leaves
    unchanged.of += leaves
  }

  function addBlocks(changes: readonly BlockChange[], moved: boolean): void {
    for (const change of changes) addBlock(change, moved)
  }

  function addBlock(change: BlockChange, carried: boolean): void {
    switch (change.kind) {
      case 'added':
        if (change.inside !== undefined) {
          addInside(change.inside, carried)
          return
        }
        blocks.added += leavesIn(change.now)
        unchanged.of += leavesIn(change.now)
        words.inserted += wordsIn(change.now, language)
        return
      case 'removed':
        if (change.inside !== undefined) {
          addInside(change.inside, carried)
          return
        }
        blocks.removed += leavesIn(change.was)
        words.deleted += wordsIn(change.was, language)
        return
      case 'moved-away':
      case 'merged-away':
        return
      case 'split-off':
        unchanged.of++
        if (change.inside.kind === 'text') addEdits(change.inside.edits)
        return
      default:
        addPair(change, carried)
    }
  }

  function addPair(change: Extract<BlockChange, { readonly was: Block; readonly now: Block }>, carried: boolean): void {
    const moved = carried || change.kind === 'moved' || change.kind === 'moved-and-edited'
    const leaves = leavesIn(change.now)
    if (change.now.kind === 'chart') return
    if (isHolder(change.now)) {
      if (change.inside !== undefined) {
        addInside(change.inside, moved)
        return
      }
      unchanged.of += leaves
      if (moved) addMoved(change.now, leaves)
      else unchanged.count += leaves
      return
    }
    unchanged.of++
    if (change.inside !== undefined) addInside(change.inside, moved)
    if (change.number !== undefined) blocks.renumbered++
    if (change.kind === 'split') blocks.split++
    else if (change.kind === 'merged') blocks.merged++
    else if (change.kind === 'edited' || change.kind === 'moved-and-edited') {
      if (moved) blocks.movedAndEdited++
      else blocks.edited++
    } else if (moved) addMoved(change.now, 1)
    else {
      unchanged.count++
      if (change.kind === 'format' || change.kind === 'link') blocks[change.kind]++
    }
  }

  function addMoved(block: Block, leaves: number): void {
    blocks.moved += leaves
    words.moved += wordsIn(block, language)
  }

  function addInside(inside: BlockInside, moved: boolean): void {
    switch (inside.kind) {
      case 'text':
        addEdits(inside.edits)
        return
      case 'blocks':
        if (inside.title !== undefined) addEdits(inside.title)
        addBlocks(inside.blocks, moved)
        return
      case 'items':
        for (const item of inside.items) addHeld(item, (each) => each.blocks, moved)
        return
      case 'definitions':
        addDefinitions(inside, moved)
        return
      case 'table':
        addTable(inside)
        return
      case 'facts':
        addFacts(inside)
        return
      case 'code':
        for (const line of inside.lines) {
          const count = wordsInRuns([{ text: line.text }], language)
          if (line.kind === 'deleted') words.deleted += count
          if (line.kind === 'inserted') words.inserted += count
        }
        return
      case 'figure':
        for (const edits of [inside.alternative, inside.caption]) if (edits !== undefined) addEdits(edits)
    }
  }

  /** An item, a meaning or a note: blocks under one roof. */
  function addHeld<Thing>(
    change: Change<Thing, { readonly blocks: readonly BlockChange[] }>,
    blocksOf: (thing: Thing) => readonly Block[],
    carried: boolean,
  ): void {
    if (change.kind === 'moved-away' || change.kind === 'merged-away') return
    const moved = carried || change.kind === 'moved' || change.kind === 'moved-and-edited'
    if (change.inside !== undefined) {
      addBlocks(change.inside.blocks, moved)
      return
    }
    if (change.kind === 'removed')
      for (const block of blocksOf(change.was)) addBlock({ id: '', kind: 'removed', was: block }, moved)
    else if (change.kind === 'added')
      for (const block of blocksOf(change.now)) addBlock({ id: '', kind: 'added', now: block }, moved)
    else if ('was' in change)
      for (const block of blocksOf(change.now))
        addBlock({ id: '', wasId: '', kind: 'kept', was: block, now: block }, moved)
  }

  function addDefinitions(inside: DefinitionsInside, carried: boolean): void {
    for (const change of inside.items) {
      if (change.kind === 'moved-away' || change.kind === 'merged-away' || change.kind === 'split-off') continue
      const moved = carried || change.kind === 'moved' || change.kind === 'moved-and-edited'
      if (change.kind === 'added') words.inserted += wordsInRuns(change.now.term, language)
      if (change.kind === 'removed') words.deleted += wordsInRuns(change.was.term, language)
      if (change.inside?.term !== undefined) addEdits(change.inside.term)
      if (change.inside !== undefined)
        for (const meaning of change.inside.meanings) addHeld(meaning, (each) => each, moved)
      else if (change.kind === 'removed') addMeanings(change.was, (was) => ({ id: '', kind: 'removed', was }))
      else if (change.kind === 'added') addMeanings(change.now, (now) => ({ id: '', kind: 'added', now }))
      else addMeanings(change.now, (now) => ({ id: '', wasId: '', kind: moved ? 'moved' : 'kept', was: now, now }))
    }
  }

  function addMeanings(definition: DefinitionsBlock['items'][number], changeOf: (block: Block) => BlockChange): void {
    for (const block of definition.meanings.flat()) addBlock(changeOf(block), false)
  }

  function addTable(inside: TableInside): void {
    const { table } = summary
    if (inside.caption !== undefined) addEdits(inside.caption)
    for (const column of inside.columns) {
      addEdits(column.head)
      if (column.kind === 'added') table.columnsAdded++
      if (column.kind === 'removed') table.columnsRemoved++
      if (column.kind === 'moved') table.columnsMoved++
    }
    for (const row of inside.rows) {
      if (row.kind === 'added') table.rowsAdded++
      if (row.kind === 'removed') table.rowsRemoved++
      if (row.kind === 'moved' || row.kind === 'moved-and-edited') table.rowsMoved++
      for (const cell of row.cells) {
        addEdits(cell.edits)
        if (cell.kind === 'edited') table.cellsEdited++
      }
    }
  }

  function addFacts(inside: FactsInside): void {
    for (const fact of inside.facts) {
      if (fact.kind !== 'kept') summary.facts[fact.kind]++
      for (const edits of fact.values) addEdits(edits)
    }
  }

  function addEdits(edits: WordEdits): void {
    for (const edit of edits) {
      if (edit.kind === 'deleted') words.deleted += wordsInRuns(edit.was, language)
      if (edit.kind === 'inserted') words.inserted += wordsInRuns(edit.now, language)
    }
  }
}

function isHolder(block: Block): boolean {
  return block.kind === 'list' || block.kind === 'quote' || block.kind === 'box' || block.kind === 'definitions'
}

/** Whether any word was deleted or inserted. */
export function isWorded(edits: WordEdits): boolean {
  return edits.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted')
}
