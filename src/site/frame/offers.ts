import type { LinksFrom } from '../atlas/links.ts'
import type { Download, SiteInput } from '../atlas/site-input.ts'
import type { Offer, PageView } from '../views/page-view.ts'

/** The files that a page offers. */
export function offersOf(input: SiteInput, url: string, links: LinksFrom): readonly Offer[] {
  return (input.downloads.get(url) ?? []).map((download) => ({
    href: links.to(download.url),
    title: download.title,
    type: download.type,
    details: detailsOf(download),
  }))
}

/** Links to the feeds among the files that a page offers, for readers of feeds to find. */
export function feedRels(input: SiteInput, url: string, links: LinksFrom): PageView['rels'] {
  return (input.downloads.get(url) ?? [])
    .filter((download) => /atom|feed/.test(download.type))
    .map((feed) => ({ rel: 'alternate', type: feed.type, title: feed.title, href: links.to(feed.url) }))
}

const typeNames: { readonly [type: string]: string } = {
  'application/pdf': 'PDF',
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'application/csvm+json': 'CSVW',
  'application/atom+xml': 'Atom feed',
  'application/feed+json': 'JSON Feed',
  'text/calendar': 'calendar',
}

function detailsOf(download: Download): string {
  const pages = download.pages === undefined ? [] : [`${download.pages} ${download.pages === 1 ? 'page' : 'pages'}`]
  const size = download.bytes === undefined ? [] : [saySize(download.bytes)]
  return [typeNames[download.type] ?? download.type, ...pages, ...size].join(', ')
}

/** A size as people read it: `312 KB`, `1.4 MB`. */
export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
