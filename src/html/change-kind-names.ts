import type { PartKind } from '../document/document.ts'

/** What a reader calls parts of a kind. Only entries of a kind of their own come in numbers. */
export const kindNames: { readonly [K in PartKind]: { readonly one: string; readonly many: string } } = {
  about: { one: 'section', many: 'sections' },
  introduction: { one: 'section', many: 'sections' },
  outcomes: { one: 'section', many: 'sections' },
  group: { one: 'overview', many: 'overviews' },
  section: { one: 'section', many: 'sections' },
  priority: { one: 'priority', many: 'priorities' },
  indicator: { one: 'indicator', many: 'indicators' },
  partner: { one: 'partner', many: 'partners' },
  consultation: { one: 'consultation', many: 'consultations' },
  decision: { one: 'decision', many: 'decisions' },
  changes: { one: 'section', many: 'sections' },
  sources: { one: 'section', many: 'sections' },
}
