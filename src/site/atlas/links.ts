import type { Part } from '../../document/document.ts'
import { partIds } from '../../document/document.ts'
import { sourceAnchor } from '../../document/sources-part.ts'
import type { HtmlContext } from '../../html/context.ts'
import type { LinkTarget } from '../../model/blocks.ts'
import { folderOf } from '../../model/entries.ts'
import { editionUrl, partUrl, wholeAnchor } from '../../urls.ts'
import { sourceId } from '../views/source-views.ts'
import type { Atlas, EditionPlace } from './atlas.ts'

/** Addresses as they may stand on one page: relative, so that the site works under any folder of any host. */
export interface LinksFrom {
  /** The page, from the root: `/derby/cypp/`. */
  readonly url: string
  /** What leads to the root: empty, `../` … */
  readonly root: string
  /** A relative address for one from the root, with or without a fragment. */
  readonly to: (url: string) => string
}

export function linksFrom(url: string, root = '../'.repeat(url.split('/').length - 2)): LinksFrom {
  return {
    url,
    root,
    to: (target) => {
      if (target.startsWith(`${url}#`)) return target.slice(url.length)
      return `${root}${target.slice(1)}` || './'
    },
  }
}

/** The page of a part of an edition, from the root. */
export function placeUrl(place: EditionPlace, part: Pick<Part, 'id' | 'kind'>): string {
  return partUrl(place.edition, part)
}

/** How blocks of `place` are put on the page that `links` leads from. `whole` when all of the edition stands on it. */
export function htmlContext(
  atlas: Atlas,
  place: EditionPlace,
  links: LinksFrom,
  options: {
    readonly part?: Pick<Part, 'id'>
    readonly prefixed?: boolean
    readonly offset?: number
    readonly whole?: boolean
  },
): HtmlContext {
  return {
    anchorPrefix: options.prefixed === true && options.part !== undefined ? `${options.part.id}.` : '',
    headingOffset: options.offset ?? 0,
    language: place.document.language,
    selfLinks: true,
    hrefOf: (target) => hrefOf(atlas, place, links, target, options.whole === true),
    hrefOfSource: (tag) =>
      options.whole === true
        ? `#${wholeAnchor(partIds.sources, sourceAnchor(tag))}`
        : links.url === place.url
          ? `#${wholeAnchor(partIds.sources, sourceAnchor(tag))}`
          : `#${sourceId(tag)}`,
    hrefOfPicture: (file) => links.to(pictureUrl(file)),
  }
}

/** Where a picture of the content folder stands in the site. */
export function pictureUrl(file: string): string {
  return `/${file}`
}

function hrefOf(atlas: Atlas, from: EditionPlace, links: LinksFrom, target: LinkTarget, whole: boolean): string {
  if (target.kind === 'address') return target.address
  const url = editionUrl({ authority: target.authority, plan: target.plan, id: target.edition })
  if (whole && url === from.url)
    return target.entry === undefined ? '#page_top' : `#${wholeAnchor(target.entry, target.block)}`
  return links.to(targetUrl(atlas, target))
}

/** The address of a place in an edition, from the root. */
export function targetUrl(atlas: Atlas, target: Extract<LinkTarget, { kind: 'edition' }>): string {
  const url = editionUrl({ authority: target.authority, plan: target.plan, id: target.edition })
  if (target.entry === undefined) return target.block === undefined ? url : `${url}#${target.block}`
  const part = atlas.editions.get(url)?.parts.get(target.entry)
  if (part === undefined) return url
  const page = placeUrl(atlas.editions.get(url)!, part)
  if (target.block === undefined) return page
  return part.kind in folderOf ? `${page}#${target.block}` : `${url}#${wholeAnchor(part.id, target.block)}`
}
