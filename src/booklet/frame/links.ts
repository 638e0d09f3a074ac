import type { EditionDocument } from '../../document/document.ts'
import { partIds } from '../../document/document.ts'
import { sourceAnchor } from '../../document/sources-part.ts'
import type { LinkTarget } from '../../model/blocks.ts'
import { editionUrl, wholeAnchor, wholeUrl } from '../../urls.ts'
import type { Target } from './frame.ts'
import { placeOf } from './places.ts'

/** Where links lead in a booklet: to a page of it where the target is in it, else to the web. */
export function targets(document: EditionDocument, address: string) {
  const parts = new Set(document.parts.map((part) => part.id))
  const { edition } = document
  return {
    targetOf: (link: LinkTarget): Target => {
      if (link.kind === 'address') return { kind: 'address', address: link.address }
      const name = { authority: link.authority, plan: link.plan, id: link.edition }
      const here = link.authority === edition.authority && link.plan === edition.plan && link.edition === edition.id
      if (link.entry === undefined)
        return here
          ? { kind: 'place', place: placeOf('cover') }
          : { kind: 'address', address: address + editionUrl(name) }
      const anchor = wholeAnchor(link.entry, link.block)
      if (here && parts.has(link.entry)) return { kind: 'place', place: anchor }
      return { kind: 'address', address: `${address}${wholeUrl(name)}#${anchor}` }
    },
    sourceOf: (tag: string): Target | undefined =>
      parts.has(partIds.sources)
        ? { kind: 'place', place: wholeAnchor(partIds.sources, sourceAnchor(tag)) }
        : undefined,
  }
}
