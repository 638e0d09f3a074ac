import type { FigureBlock } from '../../model/blocks.ts'
import type { CodeInside, FigureInside, WordEdit, WordEdits } from '../changes/changes.ts'

const lineFeed = [{ text: '\n' }]

/** The edits of one text that became several, with an inserted line feed where each but the first begins. */
export function joinSplit(pieces: readonly WordEdits[]): WordEdits {
  return pieces.flatMap((edits, index) => (index === 0 ? edits : [{ kind: 'inserted', now: lineFeed }, ...edits]))
}

/** The edits of several texts that became one, with a deleted line feed where each old one ended. */
export function joinMerged(edits: WordEdits): WordEdits {
  return edits.map((edit): WordEdit => (edit.kind === 'break-deleted' ? { kind: 'deleted', was: lineFeed } : edit))
}

/** The edits of what stands for a picture, then of its caption, as of one text. */
export function figureEdits(was: FigureBlock, now: FigureBlock, inside: FigureInside): WordEdits {
  const alternative: WordEdits = inside.alternative ?? [
    { kind: 'kept', was: [{ text: was.alternative }], now: [{ text: now.alternative }] },
  ]
  const between: WordEdits =
    was.caption !== undefined && now.caption !== undefined
      ? [{ kind: 'kept', was: lineFeed, now: lineFeed }]
      : was.caption !== undefined
        ? [{ kind: 'deleted', was: lineFeed }]
        : now.caption !== undefined
          ? [{ kind: 'inserted', now: lineFeed }]
          : []
  const caption: WordEdits =
    inside.caption ??
    (was.caption !== undefined && now.caption !== undefined
      ? [{ kind: 'kept', was: was.caption, now: now.caption }]
      : [])
  return [...alternative, ...between, ...caption]
}

/** The lines of code that went and came, as edits of the whole code. */
export function lineEdits({ lines }: CodeInside): WordEdits {
  const lastOf = (side: 'deleted' | 'inserted') => lines.findLastIndex(({ kind }) => kind === 'kept' || kind === side)
  const [lastWas, lastNow] = [lastOf('deleted'), lastOf('inserted')]
  return lines.map(({ kind, text }, index): WordEdit => {
    const was = [{ text: index === lastWas ? text : `${text}\n` }]
    const now = [{ text: index === lastNow ? text : `${text}\n` }]
    return kind === 'kept' ? { kind, was, now } : kind === 'deleted' ? { kind, was } : { kind, now }
  })
}
