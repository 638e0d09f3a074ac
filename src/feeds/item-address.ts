import { type Day, earliest } from '../model/day.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { escapeXml } from './xml.ts'

/** The year that every tag URI names (RFC 4151). It never changes: a feed reader knows an item by its tag. */
const taggedIn = 2026

/** A lasting name that is not an address: it stays when the site moves within its host. */
export function tagUri(address: string, name: string): string {
  return `tag:${new URL(address).hostname},${taggedIn}:${name}`
}

/** Noon, so that it is the same day for readers everywhere; the first day of a month or year when no more is known. */
export function instantOf(day: Day): string {
  return `${earliest(day)}T12:00:00Z`
}

/** What an item says, as HTML. */
export function itemHtml(feed: Pick<Feed, 'address'>, item: FeedItem): string {
  const links = item.links.map(
    ({ title, url }) => `<p><a href="${escapeXml(feed.address + url)}">${escapeXml(title)}</a></p>`,
  )
  return [...item.words.map((words) => `<p>${escapeXml(words)}</p>`), ...links].join('')
}
