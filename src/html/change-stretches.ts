import type { BlockChange } from '../diff/changes/changes.ts'

type OneSided = Extract<BlockChange, { readonly kind: 'added' | 'removed' }>

/** Changes of blocks that are shown under one roof. */
export type Stretch =
  /** What stayed. */
  | { readonly kind: 'quiet'; readonly changes: readonly BlockChange[] }
  /** Whole blocks that came or went one after another. */
  | { readonly kind: 'added' | 'removed'; readonly changes: readonly OneSided[] }
  | { readonly kind: 'single'; readonly changes: readonly [BlockChange] }

/** Changes in their order, parted into stretches. A heading right above a change is a stretch of its own, so that it stays open. */
export function stretchesOf(changes: readonly BlockChange[]): readonly Stretch[] {
  const found: { kind: Stretch['kind']; changes: BlockChange[] }[] = []
  for (const change of changes) {
    const kind = kindOf(change)
    const last = found.at(-1)
    if (last !== undefined && last.kind === kind && kind !== 'single') last.changes.push(change)
    else {
      if (last?.kind === 'quiet') partHeading(found, last.changes)
      found.push({ kind, changes: [change] })
    }
  }
  return found as readonly Stretch[]
}

/** The last of what stayed, when it is a heading: the change under it belongs to it. */
function partHeading(found: { kind: Stretch['kind']; changes: BlockChange[] }[], quiet: BlockChange[]): void {
  const last = quiet.at(-1)
  if (quiet.length < 2 || (last?.kind !== 'kept' && last?.kind !== 'renumbered') || last.now.kind !== 'heading') return
  quiet.pop()
  found.push({ kind: 'single', changes: [last] })
}

function kindOf(change: BlockChange): Stretch['kind'] {
  if ('wasId' in change && change.now.kind === 'chart') return 'quiet'
  switch (change.kind) {
    case 'kept':
    case 'renumbered':
      return 'quiet'
    case 'moved-away':
      return change.reshaped === true ? 'quiet' : 'single'
    case 'added':
    case 'removed':
      return change.inside === undefined ? change.kind : 'single'
    default:
      return 'single'
  }
}

/** Whether a reader is led to it: not to what stayed, nor to what only another place tells of. */
export function isStop({ kind, changes }: Stretch): boolean {
  if (kind === 'quiet') return false
  const [first] = changes
  return (
    first!.kind !== 'kept' &&
    first!.kind !== 'renumbered' &&
    first!.kind !== 'merged-away' &&
    first!.kind !== 'split-off' &&
    first!.kind !== 'moved-away'
  )
}
