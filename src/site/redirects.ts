import { linksFrom } from './links.ts'
import { homeCrumb, type Maker, pageView } from './page.ts'
import type { RedirectView } from './views.ts'

/** A page that leads on to another address at once, and by a link where that is switched off. */
export function redirectView(maker: Maker, from: string, to: string, title: string): RedirectView {
  const links = linksFrom(from)
  return {
    ...pageView(maker, {
      links,
      heading: 'This page is at another address',
      within: [from],
      description: `Leads to ${title}.`,
      crumbs: [homeCrumb(links)],
      canonicalUrl: to,
      hidden: true,
    }),
    target: { href: links.to(to), title },
  }
}
