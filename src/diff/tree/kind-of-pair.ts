import type { Change, PairKind } from '../changes/changes.ts'

/** How deep a change goes, from nothing to words. Letters: other spaces or another kind of quotes, which no reader is told. */
export type Depth = 'none' | 'letters' | 'renumbered' | 'format' | 'link' | 'words'
const depths: readonly Depth[] = ['none', 'letters', 'renumbered', 'format', 'link', 'words']

export function deepest(found: readonly Depth[]): Depth {
  return depths[Math.max(0, ...found.map((depth) => depths.indexOf(depth)))]!
}

export function kindOfPair(moved: boolean, depth: Depth): PairKind {
  if (moved) return depth === 'words' ? 'moved-and-edited' : 'moved'
  return depth === 'none' || depth === 'letters' ? 'kept' : depth === 'words' ? 'edited' : depth
}

/** How deep a change makes that of what holds it. */
export function depthOfChange(change: Change<unknown, unknown>): Depth {
  switch (change.kind) {
    case 'kept':
      return change.inside === undefined ? 'none' : 'letters'
    case 'renumbered':
    case 'format':
    case 'link':
      return change.kind
    case 'moved-away':
      return change.reshaped ? 'format' : 'words'
    default:
      return 'words'
  }
}
