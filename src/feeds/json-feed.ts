import { feedUrl, scopeUrl } from '../urls.ts'
import type { Feed } from './feed-item.ts'
import { instantOf, itemHtml, tagUri } from './item-address.ts'

/** JSON Feed 1.1. */
export function sayJsonFeed(feed: Feed): string {
  const { address, scope } = feed
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: address + scopeUrl(scope),
    feed_url: address + feedUrl(scope, 'json'),
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.items.map((item) => ({
      id: tagUri(address, item.id),
      url: address + item.url,
      title: item.title,
      content_html: itemHtml(feed, item),
      date_published: instantOf(item.day),
      authors: [{ name: item.authority }],
      tags: [item.kind, item.plan],
    })),
  }
  return `${JSON.stringify(value, undefined, 2)}\n`
}
