import type { Part } from '../../document/document.ts'

const names: { readonly [kind: string]: string } = {
  section: 'Section',
  priority: 'Priority',
  indicator: 'Indicator',
  partner: 'Partner',
  consultation: 'Consultation',
  decision: 'Decision',
}

/** What readers call a kind of entry. */
export function kindName(part: Pick<Part, 'kind' | 'appendix'>): string {
  return part.appendix === true ? 'Appendix' : (names[part.kind] ?? 'Part')
}
