import type { EntryKind } from '../model/entries.ts'

/** Kinds of entries as an officer says them. */
export const entryKindName: { readonly [K in EntryKind]: string } = {
  section: 'section',
  priority: 'priority',
  indicator: 'indicator',
  partner: 'partner',
  consultation: 'consultation',
  decision: 'decision',
}
