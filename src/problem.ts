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

/** By file, line and column; a problem of a whole file before those in it. */
export function comparePlaces({ place: a }: Problem, { place: b }: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
