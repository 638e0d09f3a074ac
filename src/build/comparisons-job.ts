import type { EditionChanges } from '../diff/changes.ts'
import { fileCache } from '../output/file-cache.ts'
import { pagesOf } from '../site/pages.ts'
import { changesFileOf } from './changes-files.ts'
import { comparer } from './comparer.ts'
import { comparePage } from './downloads.ts'
import { type ComparisonsJob, dataKey, pageKey } from './make-comparisons.ts'

/** Compares pairs of one plan's editions, and keeps the text of each page and its data in the store. Returns how many. */
export function doComparisons({ library, documents, today, pairs, store }: ComparisonsJob): number {
  const compare = comparer()
  let last: EditionChanges | undefined
  const changesBetween: typeof compare = (older, newer) => {
    last = compare(older, newer)
    return last
  }
  const views = pagesOf({ library, today, documents, changesBetween, downloads: new Map() })
  const pages = new Map(views.compare.map((view) => [view.url, view]))
  const kept = fileCache(store)
  for (const { older, newer, key } of pairs) {
    const page = pages.get(comparePage(older, newer))
    if (page === undefined) throw new Error(`no page compares ${older.edition.id} and ${newer.edition.id}`)
    kept.keep(pageKey(key), Buffer.from(page.make().body.html))
    if (last === undefined) throw new Error('a page was made without a comparison')
    kept.keep(dataKey(key), Buffer.from(changesFileOf(last, library.site.address).content))
  }
  return pairs.length
}
