import type { Box } from '../frame/flow.ts'

export interface SetTable {
  readonly head: readonly Box[]
  readonly rows: readonly (readonly Box[])[]
}
