import { linksFrom } from '../atlas/links.ts'
import type { Planned, RedirectView } from '../views/views.ts'
import { homeCrumb, type Maker, pageView, planned } from './page.ts'

/** A page that leads on to another address at once, and by a link where that is switched off. */
export function redirectView(maker: Maker, from: string, to: string, title: string): Planned<RedirectView> {
  return planned(maker, from, () => viewOf(maker, from, to, title), { hidden: true })
}

function viewOf(maker: Maker, from: string, to: string, title: string): RedirectView {
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
