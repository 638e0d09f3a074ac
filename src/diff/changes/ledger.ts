import type { Id } from '../../model/id.ts'
import type { ChangeId } from './change-id.ts'

/** What became of everything that an edition counts: each list in the newer edition's order, what ended last. */
export interface Ledger {
  readonly indicators: readonly IndicatorLine[]
  readonly partners: readonly LedgerLine<'kept' | 'joined' | 'left' | 'renamed' | 'edited'>[]
  readonly actions: readonly (LedgerLine<'kept' | 'new' | 'dropped' | 'edited'> & { readonly priority: Id })[]
}

export interface LedgerLine<Kind> {
  readonly id: Id
  /** One of `kept` or what happened, the weightiest first. Never empty. */
  readonly kinds: readonly Kind[]
  /** As the newer edition calls it, or the older when it ended. */
  readonly title: string
  readonly titleWas?: string
  /** One for each thing that changed. */
  readonly sentences: readonly string[]
  /** Where the comparison shows it. */
  readonly change: ChangeId
}

export type IndicatorLine = LedgerLine<
  'kept' | 're-targeted' | 're-baselined' | 'redefined' | 'retitled' | 'edited' | 'dropped' | 'new'
>
