import type {
  BlockChange,
  BlockInside,
  EditionChanges,
  ItemChange,
  NoteChange,
  PartChange,
  TableInside,
  WordEdits,
} from '../../../src/diff/changes/changes.ts'
import type { ListBlock } from '../../../src/model/blocks.ts'
import type { Edit, Kind } from './kinds.ts'

/** The text edits that a comparison tells of, in the terms in which edits are planted. What it says of made parts is left out. */
export function textFindings({ parts }: EditionChanges): readonly Edit[] {
  const found: Edit[] = []
  const merged = new Map<string, object[]>()
  const split = new Map<string, object[]>()
  const groups: {
    readonly kind: 'split' | 'merged'
    readonly id: string
    readonly was: object
    readonly now: object
  }[] = []

  for (const part of parts) partFound(part)
  for (const { kind, id, was, now } of groups)
    if (kind === 'split') say('split', [was], [now, ...(split.get(id) ?? [])])
    else say('merged', [was, ...(merged.get(id) ?? [])], [now])
  return found

  function say(kind: Kind, was: readonly object[], now: readonly object[]): void {
    found.push({ kind, was, now })
  }

  function partFound(part: PartChange): void {
    const about = 'now' in part ? part.now : part.was
    if (part.kind === 'moved-away' || !['section', 'introduction'].includes(about.kind)) return
    if (part.kind === 'added') say('part added', [], [part.now])
    else if (part.kind === 'removed') say('part removed', [part.was], [])
    else {
      if (part.kind.startsWith('moved')) say('part moved', [part.was], [part.now])
      if (isWorded(part.title ?? [])) say('part retitled', [part.was], [part.now])
    }
    for (const block of part.inside?.blocks ?? []) blockFound(block, isPair(part))
    for (const note of part.inside?.notes ?? []) noteFound(note)
  }

  function noteFound(note: NoteChange): void {
    if ('inside' in note) for (const block of note.inside?.blocks ?? []) blockFound(block, isPair(note))
  }

  /** `told` is false inside what was added or removed as a whole: what is new there is no news. */
  function blockFound(change: BlockChange, told: boolean): void {
    const about = 'now' in change ? change.now : change.was
    if (about.id.startsWith('the-') || about.kind === 'facts' || about.kind === 'chart') return
    switch (change.kind) {
      case 'moved-away':
        return
      case 'merged-away':
        merged.set(change.to.change, [...(merged.get(change.to.change) ?? []), change.was])
        return
      case 'split-off':
        split.set(change.from.change, [...(split.get(change.from.change) ?? []), change.now])
        return
      case 'added':
        if (told) say('added', [], [change.now])
        insideFound(change.inside, false)
        return
      case 'removed':
        if (told) say('removed', [change.was], [])
        insideFound(change.inside, false)
        return
      default: {
        const { kind, was, now } = change
        const { inside } = change
        const holds = inside !== undefined && ['blocks', 'items', 'definitions', 'table'].includes(inside.kind)
        if (holds) {
          if (kind.startsWith('moved')) say('moved', [was], [now])
          const older = was as ListBlock
          const newer = now as ListBlock
          if (older.style !== newer.style || older.delimiter !== newer.delimiter) say('format', [was], [now])
          if (older.start !== newer.start) say('renumbered', [was], [now])
          insideFound(inside, true)
        } else if (kind === 'split' || kind === 'merged') groups.push({ kind, id: change.id, was, now })
        else if (kind === 'edited') say(kindOfEdit(inside), [was], [now])
        else if (kind === 'moved-and-edited') say('moved and edited', [was], [now])
        else if (kind !== 'kept') say(kind, [was], [now])
      }
    }
  }

  function insideFound(inside: BlockInside | undefined, told: boolean): void {
    if (inside?.kind === 'blocks') for (const block of inside.blocks) blockFound(block, told)
    if (inside?.kind === 'items') for (const item of inside.items) itemFound(item, told)
    if (inside?.kind === 'table') tableFound(inside)
    if (inside?.kind === 'definitions')
      for (const item of inside.items)
        if ('inside' in item)
          for (const meaning of item.inside?.meanings ?? [])
            if ('inside' in meaning)
              for (const block of meaning.inside?.blocks ?? []) blockFound(block, isPair(meaning))
  }

  function itemFound(change: ItemChange, told: boolean): void {
    if (change.kind === 'added' && told) say('item added', [], [change.now])
    if (change.kind === 'removed' && told) say('item removed', [change.was], [])
    const blocks = ('inside' in change && change.inside?.blocks) || []
    if (change.kind === 'moved-away' || change.kind === 'merged-away' || change.kind === 'split-off') return
    if (change.kind === 'added' || change.kind === 'removed') {
      for (const block of blocks) blockFound(block, false)
      return
    }
    if (change.kind.startsWith('moved')) say('item moved', [change.was], [change.now])
    const [first, ...others] = blocks
    // The words of an item are its first paragraph.
    if (first?.kind === 'edited' && first.now.kind === 'paragraph') say('item edited', [change.was], [change.now])
    else if (first !== undefined) blockFound(first, true)
    for (const block of others) blockFound(block, true)
  }

  function tableFound({ columns, rows }: TableInside): void {
    const anyRow = rows[0]
    if (anyRow === undefined) return
    columns.forEach((column) => {
      const was = column.was === undefined ? [] : [headOf(rows, 'was', column.was)]
      const now = column.now === undefined ? [] : [headOf(rows, 'now', column.now)]
      if (column.kind === 'added' || column.kind === 'removed' || column.kind === 'moved')
        say(`column ${column.kind}`, was, now)
      if (column.kind === 'edited') say('cell edited', was, now)
    })
    for (const row of rows) {
      if (row.kind === 'added') say('row added', [], [row.now!.row])
      if (row.kind === 'removed') say('row removed', [row.was!.row], [])
      if (row.kind.startsWith('moved')) say('row moved', [row.was!.row], [row.now!.row])
      row.cells.forEach((cell, index) => {
        const { was, now } = columns[index]!
        if (cell.kind === 'kept' || was === undefined || now === undefined || !row.was || !row.now) return
        const cells = [[row.was.row.cells[was]!], [row.now.row.cells[now]!]] as const
        if (cell.kind === 'edited') say('cell edited', ...cells)
        if (cell.kind === 'format' || cell.kind === 'link') say(cell.kind, ...cells)
      })
    }
  }

  /** A column is known by its cell in the first row of its side. */
  function headOf(rows: TableInside['rows'], side: 'was' | 'now', index: number): object {
    const first = rows.flatMap((row) => row[side] ?? []).find((row) => row.index === 0)
    return first!.row.cells[index]!
  }
}

export function isWorded(edits: WordEdits): boolean {
  return edits.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted')
}

function isPair(change: { readonly kind: string }): boolean {
  return !['added', 'removed', 'moved-away', 'merged-away', 'split-off'].includes(change.kind)
}

/** More than a quarter of the words other ones: then it counts as rewritten. */
function kindOfEdit(inside: BlockInside | undefined): 'reworded' | 'rewritten' {
  if (inside?.kind !== 'text') return 'reworded'
  let changed = 0
  let all = 0
  for (const edit of inside.edits) {
    if (edit.kind === 'break-deleted') continue
    const words = [...('was' in edit ? edit.was : []), ...('now' in edit ? edit.now : [])]
      .map((run) => run.text)
      .join(' ')
      .split(/\s+/).length
    all += words
    if (edit.kind === 'deleted' || edit.kind === 'inserted') changed += words
  }
  return changed > 0.25 * all ? 'rewritten' : 'reworded'
}

/** Fields that are worked out from other entries' data: they follow edits of those, and are no edits themselves. */
const derived = ['progress', 'led', 'indicators', 'changed']

/** The data edits that a comparison tells of: facts by their entry and field, and the ledger by its ids. */
export function dataFindings({ parts, ledger }: EditionChanges): readonly Edit[] {
  const found: Edit[] = []
  const say = (kind: Kind, ...names: string[]): void => {
    found.push({ kind, was: names, now: [] })
  }
  for (const part of parts) {
    if (!isPair(part) || part.kind === 'moved-away' || part.kind === 'added' || part.kind === 'removed') continue
    for (const block of part.inside?.blocks ?? []) {
      if (!('inside' in block) || block.inside?.kind !== 'facts') continue
      for (const { kind, field } of block.inside.facts)
        if (kind !== 'kept' && !derived.includes(field)) say(`fact ${kind}`, part.now.id, field)
    }
  }
  for (const { id, kinds } of ledger.indicators)
    for (const kind of kinds) if (kind !== 'kept' && kind !== 'edited') say(`indicator ${kind}`, id)
  for (const { id, kinds } of ledger.partners)
    for (const kind of kinds) if (kind !== 'kept' && kind !== 'edited') say(`partner ${kind}`, id)
  for (const { title, kinds } of ledger.actions)
    for (const kind of kinds) if (kind !== 'kept') say(`action ${kind}`, title)
  return found
}
