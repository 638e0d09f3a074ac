import type { Place } from './model/place.ts'

/**
 * An author's mistake, as a value: reading goes on, so that one run shows them all. The message says what is wrong in the
 * officer's words, the hint says what to do.
 */
export interface Problem {
  readonly level: 'error' | 'warning'
  /** What must hold, as a short name that stays: `links-resolve`, `front-matter`. */
  readonly check: string
  readonly message: string
  readonly hint?: string
  readonly place: Place
}
