import type { EditionDocument } from '../document/document.ts'
import type { Library } from '../model/library.ts'
import type { OutputFile } from '../output-file.ts'
import type { Download } from '../site/atlas/site-input.ts'
import {
  calendarUrl,
  compareUrl,
  csvMetadataUrl,
  editionDataUrl,
  editionUrl,
  type FeedScope,
  feedUrl,
  figuresUrl,
  planUrl,
  scopeUrl,
} from '../urls.ts'
import { type Documents, pairsOf } from './documents.ts'

/** What pages offer beside themselves, by the address of the page: booklets, data, feeds and calendars. Sizes come from `files`. */
export function downloadsOf(
  library: Library,
  documents: Documents,
  files: readonly OutputFile[],
  booklets: ReadonlyMap<string, readonly Download[]>,
): ReadonlyMap<string, readonly Download[]> {
  const sizes = new Map(files.map(({ path, content }) => [`/${path}`, Buffer.byteLength(content)]))
  const downloads = new Map([...booklets].map(([page, offers]) => [page, [...offers]]))
  const offer = (page: string, download: Download) => {
    const bytes = sizes.get(download.url)
    const sized = bytes === undefined ? download : { ...download, bytes }
    downloads.set(page, [...(downloads.get(page) ?? []), sized])
  }
  for (const { edition } of [...documents.values()].flat())
    offer(editionUrl(edition), {
      url: editionDataUrl(edition),
      title: 'The whole edition as data',
      type: 'application/json',
    })
  for (const plan of library.plans) {
    const url = figuresUrl(plan)
    if (!sizes.has(url)) continue
    for (const page of [planUrl(plan), `${planUrl(plan)}indicators/`]) {
      offer(page, { url, title: 'Every figure of every indicator', type: 'text/csv' })
      offer(page, { url: csvMetadataUrl(url), title: 'What its columns mean', type: 'application/csvm+json' })
    }
  }
  for (const scope of scopesOf(library)) {
    offer(scopeUrl(scope), { url: feedUrl(scope, 'atom'), title: 'What is new', type: 'application/atom+xml' })
    offer(scopeUrl(scope), {
      url: feedUrl(scope, 'json'),
      title: 'What is new, as JSON',
      type: 'application/feed+json',
    })
    offer(scopeUrl(scope), { url: calendarUrl(scope), title: 'Days to keep', type: 'text/calendar' })
  }
  for (const [older, newer] of pairsOf(documents)) {
    const page = comparePage(older, newer)
    offer(page, { url: `${page}${changesFile}`, title: 'These changes as data', type: 'application/json' })
  }
  return downloads
}

export const changesFile = 'changes.json'

export function comparePage(older: EditionDocument, newer: EditionDocument): string {
  const { authority, plan } = newer.edition
  return compareUrl({ authority, id: plan }, older.edition.id, newer.edition.id)
}

function scopesOf(library: Library): readonly FeedScope[] {
  return [
    { kind: 'site' },
    ...library.authorities.map((authority): FeedScope => ({ kind: 'authority', authority: authority.id })),
    ...library.plans.map((plan): FeedScope => ({ kind: 'plan', authority: plan.authority, plan: plan.id })),
  ]
}
