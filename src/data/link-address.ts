import type { LinkTarget } from '../model/blocks.ts'
import { wholeAnchor, wholeUrl } from '../urls.ts'

/** Where a link leads, for readers outside the website; places in editions by the page of the whole edition. */
export function linkAddress(link: LinkTarget, site: string): string {
  if (link.kind === 'address') return link.address
  const whole = site + wholeUrl({ authority: link.authority, plan: link.plan, id: link.edition })
  return link.entry === undefined ? whole : `${whole}#${wholeAnchor(link.entry, link.block)}`
}
