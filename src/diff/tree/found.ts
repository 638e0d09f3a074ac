import type { BlockInside, NumberChange } from '../changes/changes.ts'
import type { Depth } from './kind-of-pair.ts'

/** What became of a block, but for its place. */
export interface Found {
  readonly depth: Depth
  readonly inside?: BlockInside
  readonly number?: NumberChange
  readonly kind?: 'split' | 'merged'
}
