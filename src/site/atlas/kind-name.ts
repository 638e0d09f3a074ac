import { partKindName } from '../../diff/list/listed-change.ts'
import type { Part } from '../../document/document.ts'

/** What readers call a kind of entry. */
export function kindName(part: Pick<Part, 'kind' | 'appendix'>): string {
  return part.appendix === true ? 'Appendix' : partKindName[part.kind]
}
