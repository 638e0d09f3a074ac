import type { PlaceName } from './frame.ts'

/** A heading that the outline and the contents list show. */
export interface OutlineEntry {
  readonly title: string
  readonly number?: string
  /** 1 is the highest. */
  readonly level: number
  readonly place: PlaceName
  readonly inContents: boolean
}
