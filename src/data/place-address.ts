import type { Part } from '../document/document.ts'
import { folderOf } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import { type EditionName, partUrl, wholeAnchor, wholeUrl } from '../urls.ts'

/** The address of a part or of a block in it, from the root: on its own page where it has one, else in the whole edition. */
export function placeAddress(edition: EditionName, part: Pick<Part, 'kind' | 'id'>, block?: Id): string {
  if (!(part.kind in folderOf)) return `${wholeUrl(edition)}#${wholeAnchor(part.id, block)}`
  return block === undefined ? partUrl(edition, part) : `${partUrl(edition, part)}#${block}`
}
