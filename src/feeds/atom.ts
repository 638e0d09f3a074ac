import { feedUrl, scopeUrl } from '../urls.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { instantOf, itemHtml, tagUri } from './item-address.ts'
import { escapeXml } from './xml.ts'

/** RFC 4287. A feed without items is dated by the year that its ids name, since the format asks for a date. */
export function sayAtom(feed: Feed): string {
  const { address, scope } = feed
  const self = address + feedUrl(scope, 'atom')
  const updated = feed.items[0] === undefined ? '2026-01-01T12:00:00Z' : instantOf(feed.items[0].day)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(tagUri(address, scopeUrl(scope)))}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    '<generator>Planpress</generator>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address + scopeUrl(scope))}"/>`,
    ...feed.items.map((item) => sayEntry(feed, item)),
    '</feed>',
    '',
  ].join('\n')
}

function sayEntry(feed: Feed, item: FeedItem): string {
  const { address } = feed
  return [
    '<entry>',
    `<id>${escapeXml(tagUri(address, item.id))}</id>`,
    `<title>${escapeXml(item.title)}</title>`,
    `<updated>${instantOf(item.day)}</updated>`,
    `<published>${instantOf(item.day)}</published>`,
    `<author><name>${escapeXml(item.authority)}</name></author>`,
    `<category term="${item.kind}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address + item.url)}"/>`,
    ...item.links.map(
      (link) =>
        `<link rel="related" type="text/html" title="${escapeXml(link.title)}" href="${escapeXml(address + link.url)}"/>`,
    ),
    `<content type="html">${escapeXml(itemHtml(feed, item))}</content>`,
    '</entry>',
  ].join('\n')
}
