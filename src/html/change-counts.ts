import type { BlockInside, TableInside } from '../diff/changes/changes.ts'

/** What changed in a table or a list, counted: `2 rows added, 40 cells changed`. Empty where there is nothing to count. */
export function countsInside(inside: BlockInside | undefined): string {
  if (inside?.kind === 'table') return tableCounts(inside)
  if (inside?.kind === 'items' || inside?.kind === 'definitions') return kindCounts('item', inside.items)
  return ''
}

function tableCounts({ columns, rows }: TableInside): string {
  const cells = rows
    .filter((row) => row.was !== undefined && row.now !== undefined)
    .flatMap((row) => row.cells.filter((cell, at) => cell.kind === 'edited' && isThere(columns[at]!.kind)))
  return [
    kindCounts('column', columns, ['added', 'removed', 'moved']),
    kindCounts('row', rows, ['added', 'removed', 'moved', 'moved-and-edited']),
    counted(cells.length, 'cell', 'changed'),
  ]
    .filter(Boolean)
    .join(', ')
}

function isThere(kind: string): boolean {
  return kind !== 'added' && kind !== 'removed'
}

const words: { readonly [kind: string]: string } = {
  added: 'added',
  removed: 'removed',
  moved: 'moved',
  'moved-and-edited': 'moved and edited',
  edited: 'edited',
}

function kindCounts(
  thing: string,
  changes: readonly { readonly kind: string }[],
  kinds: readonly string[] = Object.keys(words),
): string {
  return kinds
    .map((kind) => counted(changes.filter((change) => change.kind === kind).length, thing, words[kind]!))
    .filter(Boolean)
    .join(', ')
}

function counted(count: number, thing: string, what: string): string {
  return count === 0 ? '' : `${count} ${thing}${count === 1 ? '' : 's'} ${what}`
}

/** So many rows or items are taken in at a glance. */
const mostOpen = 20

/** Whether what changed inside a block is longer than a screen, and better folded. */
export function isLong(inside: BlockInside | undefined): boolean {
  if (inside?.kind === 'table')
    return inside.rows.filter((row) => row.cells.some((cell) => cell.kind !== 'kept')).length > mostOpen
  if (inside?.kind === 'items' || inside?.kind === 'definitions')
    return inside.items.filter((item) => item.kind !== 'kept').length > mostOpen
  return false
}
