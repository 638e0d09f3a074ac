import type { EditionChanges, PartChange } from '../../diff/changes/changes.ts'
import type { EditionDocument, Part } from '../../document/document.ts'
import { aside } from './redline-fold.ts'
import { isRetitled, type RedlinePart, redlinePart } from './redline-part.ts'
import type { RedlineSetting } from './redline-setting.ts'

/** A part of the two editions: what there is to show of it, or that there is nothing. */
export interface PartLine {
  readonly change: Exclude<PartChange, { readonly kind: 'moved-away' }>
  readonly name: string
  readonly depth: 1 | 2
  /** Absent where it is left out as unchanged. */
  readonly shown?: RedlinePart
}

/** Every part that either edition has, in the newer one's order. What is unchanged is left out where `fold` is set. */
export function partLines(changes: EditionChanges, fold: boolean): readonly PartLine[] {
  const sayPlace = placeSayer(changes)
  const lines = changes.parts.flatMap((change): readonly PartLine[] => {
    if (change.kind === 'moved-away') return []
    const thing = 'now' in change ? change.now : change.was
    const line: PartLine = { change, name: nameOf(thing), depth: thing.depth }
    if (fold && isSame(change)) return [line]
    const shown = redlinePart(change, fold, sayPlace)
    return [shown === undefined ? line : { ...line, shown }]
  })
  return lines.map((line, index) =>
    line.shown === undefined && hasShownInner(lines, index) ? withShell(line, sayPlace) : line,
  )
}

/** The parts to be set, each with the names of the unchanged ones that follow it at its end. */
export function shownParts(lines: readonly PartLine[]): readonly Part[] {
  const parts: Part[] = []
  let left: string[] = []
  const tell = () => {
    const last = parts.pop()
    if (last === undefined) return
    const id = `${last.id}_left`
    const said = left.length === 0 ? [] : [aside(`[Unchanged: ${left.join('; ')}]`, id, last.place.line ?? 1)]
    parts.push({ ...last, blocks: [...last.blocks, ...said] })
    left = []
  }
  for (const line of lines) {
    if (line.shown === undefined) {
      left.push(line.name)
      continue
    }
    tell()
    left = []
    parts.push(line.shown.part)
  }
  tell()
  return parts
}

/** What is told of a part that is the same but for its number or its place is told in its one line. */
function isSame(change: PartLine['change']): boolean {
  if (change.kind === 'kept') return true
  return change.kind === 'renumbered' && !isRetitled(change)
}

/** A group is shown for the sake of what is in it. */
function hasShownInner(lines: readonly PartLine[], index: number): boolean {
  if (lines[index]?.depth !== 1) return false
  for (const line of lines.slice(index + 1)) {
    if (line.depth === 1) return false
    if (line.shown !== undefined) return true
  }
  return false
}

function withShell(line: PartLine, sayPlace: RedlineSetting['sayPlace']): PartLine {
  const shown = redlinePart(line.change, true, sayPlace)
  return shown === undefined ? line : { ...line, shown }
}

export function nameOf({ number, title }: Pick<Part, 'number' | 'title'>): string {
  return number === undefined ? title : `${number} ${title}`
}

function placeSayer({ older, newer }: EditionChanges): RedlineSetting['sayPlace'] {
  const names = ({ parts }: EditionDocument) => new Map(parts.map((part) => [part.id, nameOf(part)]))
  const was = names(older)
  const now = names(newer)
  return ({ part, change }) => `“${(change.startsWith('was_') ? was : now).get(part) ?? part}”`
}
