import type { CodeInside, WordEdit, WordEdits } from '../changes/changes.ts'

/** The edits the other way about: what was inserted is deleted, and stands before what is inserted in its place. */
export function invertEdits(edits: WordEdits): WordEdits {
  const inverted: WordEdit[] = []
  let inserted: WordEdit[] = []
  const flush = (): void => {
    inverted.push(...inserted)
    inserted = []
  }
  for (const edit of edits) {
    if (edit.kind === 'deleted') inserted.push({ kind: 'inserted', now: edit.was })
    else if (edit.kind === 'inserted') inverted.push({ kind: 'deleted', was: edit.now })
    else {
      flush()
      inverted.push(edit.kind === 'break-deleted' ? edit : { kind: edit.kind, was: edit.now, now: edit.was })
    }
  }
  flush()
  return inverted
}

/** The edits of a merged text as those of its pieces; of what was split, the other way about. */
export function editsOfPieces(edits: WordEdits): readonly WordEdits[] {
  return edits.reduce<WordEdit[][]>(
    (pieces, edit) => {
      if (edit.kind === 'break-deleted') pieces.push([])
      else pieces.at(-1)!.push(edit)
      return pieces
    },
    [[]],
  )
}

export function editsOfWhole(pieces: readonly WordEdits[]): WordEdits {
  return pieces.flatMap((edits, index): WordEdits => (index === 0 ? edits : [{ kind: 'break-deleted' }, ...edits]))
}

export function invertLines(lines: CodeInside['lines']): CodeInside['lines'] {
  const inverted: CodeInside['lines'][number][] = []
  let inserted: CodeInside['lines'][number][] = []
  for (const line of lines) {
    if (line.kind === 'deleted') inserted.push({ ...line, kind: 'inserted' })
    else if (line.kind === 'inserted') inverted.push({ ...line, kind: 'deleted' })
    else {
      inverted.push(...inserted, line)
      inserted = []
    }
  }
  return [...inverted, ...inserted]
}
