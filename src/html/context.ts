import type { LinkTarget } from '../model/blocks.ts'
import type { Id } from '../model/id.ts'

/** What blocks need to know of the page that they are put on. */
export interface HtmlContext {
  /** Put before every anchor, so that parts of an edition can share a page: empty, or `aims.`. */
  readonly anchorPrefix: string
  /** Added to the level of every heading: 0 where the entry's title is the page's only heading of level 1. */
  readonly headingOffset: number
  /** The language of the page, which words in another are marked against. */
  readonly language: string
  /** The address of a link as it may stand on this page. */
  readonly hrefOf: (target: LinkTarget) => string
  /** Where a reference such as `[W4]` leads on this page; undefined leaves it as words. */
  readonly hrefOfSource: (tag: string) => string | undefined
  /** The address of a picture, by its file in the content folder. */
  readonly hrefOfPicture: (file: string) => string
  /** Whether blocks get links to themselves; off where a block is shown away from its own place, as in comparisons. */
  readonly selfLinks: boolean
}

/** The anchor of a block on its page. */
export function anchorOf(context: Pick<HtmlContext, 'anchorPrefix'>, id: Id): string {
  return `${context.anchorPrefix}${id}`
}
