import type { BlockChange, BlockInside, EditionChanges, PartChange, WordEdits } from '../../src/diff/changes/changes.ts'
import type { Block, Runs } from '../../src/model/blocks.ts'
import { textOfBlocks } from './compare-text.ts'

/** What a reader sees marked. Words are what spaces part, for every program alike; moves are not counted. */
export interface Marks {
  readonly deleted: number
  readonly inserted: number
  /** Kept stretches of one or two words between two marks of one line. */
  readonly crumbs: number
  /** Marks, a deletion with the insertion in its place counted as one. */
  readonly runs: number
}

/** The marks in `git diff --word-diff=porcelain`. */
export function marksOfGit(output: string): Marks {
  const marks = counter()
  let begun = false
  for (const line of output.split('\n')) {
    if (line.startsWith('@@')) {
      begun = true
      marks.endLine()
    } else if (!begun) continue
    else if (line.startsWith('-')) marks.deleted(line.slice(1))
    else if (line.startsWith('+')) marks.inserted(line.slice(1))
    else if (line.startsWith('~')) marks.endLine()
    else if (line.startsWith(' ')) marks.kept(line.slice(1))
  }
  return marks.result()
}

/** The marks of a comparison: of all that `textOfDocument` says. */
export function marksOfChanges({ parts }: EditionChanges): Marks {
  const marks = counter()
  for (const part of parts) partMarks(part)
  return marks.result()

  function partMarks(part: PartChange): void {
    if (part.kind === 'moved-away') return
    if (part.kind === 'added') line(() => marks.inserted(part.now.title))
    else if (part.kind === 'removed') line(() => marks.deleted(part.was.title))
    else if (part.title !== undefined) edits(part.title)
    for (const change of part.inside?.blocks ?? []) blockMarks(change)
    for (const note of part.inside?.notes ?? [])
      if (note.kind === 'added') blocksMarks('inserted', note.now.blocks, note.inside?.blocks)
      else if (note.kind === 'removed') blocksMarks('deleted', note.was.blocks, note.inside?.blocks)
      else if ('inside' in note) for (const change of note.inside?.blocks ?? []) blockMarks(change)
  }

  function line(mark: () => void): void {
    mark()
    marks.endLine()
  }

  function whole(side: 'deleted' | 'inserted', blocks: readonly Block[]): void {
    for (const text of textOfBlocks(blocks)) line(() => marks[side](text))
  }

  function blocksMarks(side: 'deleted' | 'inserted', all: readonly Block[], inside?: readonly BlockChange[]): void {
    if (inside === undefined) whole(side, all)
    else for (const change of inside) blockMarks(change)
  }

  function blockMarks(change: BlockChange): void {
    if (change.kind === 'moved-away' || change.kind === 'merged-away') return
    if (change.kind === 'added' && change.inside === undefined) whole('inserted', [change.now])
    else if (change.kind === 'removed' && change.inside === undefined) whole('deleted', [change.was])
    else insideMarks(change.inside, 'now' in change ? change.now : change.was)
  }

  function insideMarks(inside: BlockInside | undefined, block: Block): void {
    switch (inside?.kind) {
      case 'text':
        if (block.kind !== 'chart') edits(inside.edits)
        return
      case 'blocks':
        edits(inside.title ?? [])
        for (const change of inside.blocks) blockMarks(change)
        return
      case 'items':
        for (const item of inside.items) {
          if (item.kind === 'added') blocksMarks('inserted', item.now.blocks, item.inside?.blocks)
          else if (item.kind === 'removed') blocksMarks('deleted', item.was.blocks, item.inside?.blocks)
          else if ('inside' in item) for (const change of item.inside?.blocks ?? []) blockMarks(change)
        }
        return
      case 'definitions':
        for (const item of inside.items) {
          if (item.kind === 'added' && item.inside === undefined)
            whole('inserted', [{ kind: 'definitions', id: '', line: 1, items: [item.now] }])
          else if (item.kind === 'removed' && item.inside === undefined)
            whole('deleted', [{ kind: 'definitions', id: '', line: 1, items: [item.was] }])
          if (!('inside' in item) || item.inside === undefined) continue
          edits(item.inside.term ?? [])
          for (const meaning of item.inside.meanings)
            if (meaning.kind === 'added') whole('inserted', meaning.now)
            else if (meaning.kind === 'removed') whole('deleted', meaning.was)
            else if ('inside' in meaning) for (const change of meaning.inside?.blocks ?? []) blockMarks(change)
        }
        return
      case 'table':
        edits(inside.caption ?? [])
        for (const column of inside.columns) edits(column.head)
        for (const row of inside.rows) for (const cell of row.cells) edits(cell.edits)
        return
      case 'code':
        for (const { kind, text } of inside.lines) if (kind !== 'kept') line(() => marks[kind](text))
        return
      case 'figure':
        edits(inside.alternative ?? [])
        edits(inside.caption ?? [])
        return
      case 'facts':
        for (const fact of inside.facts) {
          if (fact.kind === 'added') line(() => marks.inserted(fact.now!.label))
          if (fact.kind === 'removed') line(() => marks.deleted(fact.was!.label))
          for (const value of fact.values) edits(value)
        }
    }
  }

  function edits(list: WordEdits): void {
    for (const edit of list) {
      if (edit.kind === 'deleted') marks.deleted(textOf(edit.was))
      else if (edit.kind === 'inserted') marks.inserted(textOf(edit.now))
      else if (edit.kind === 'break-deleted') marks.endLine()
      else marks.kept(textOf(edit.now))
    }
    marks.endLine()
  }
}

function textOf(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

function counter() {
  let deleted = 0
  let inserted = 0
  let crumbs = 0
  let runs = 0
  /** Kept words since the last mark of this line; undefined before the first. */
  let kept: number | undefined
  const marked = (): void => {
    if (kept !== undefined && kept > 0 && kept <= 2) crumbs += 1
    if (kept === undefined || kept > 0) runs += 1
    kept = 0
  }
  return {
    deleted: (text: string): void => {
      if (wordsIn(text) === 0) return
      deleted += wordsIn(text)
      marked()
    },
    inserted: (text: string): void => {
      if (wordsIn(text) === 0) return
      inserted += wordsIn(text)
      marked()
    },
    kept: (text: string): void => {
      if (kept !== undefined) kept += wordsIn(text)
    },
    endLine: (): void => {
      kept = undefined
    },
    result: (): Marks => ({ deleted, inserted, crumbs, runs }),
  }
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
