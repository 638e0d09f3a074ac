import type { EditionChanges } from '../diff/changes/changes.ts'
import type { Edition } from '../model/plan.ts'
import { fileCache } from '../output/file-cache.ts'
import { editionBefore, fatesBetween } from '../site/atlas/paragraph-fates.ts'
import { pagesOf } from '../site/pages/pages.ts'
import { changesFileOf } from './changes-files.ts'
import { comparer } from './comparer.ts'
import type { ComparisonsJob } from './comparison-orders.ts'
import { comparePage } from './downloads.ts'
import { dataKey, fatesKey, pageKey } from './make-comparisons.ts'

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
    const editions = [...documents.values()].flat().map(({ edition }) => edition)
    const before = editionBefore(editions.filter(isOfPlan(newer.edition)), newer.edition)
    if (before === older.edition) kept.keep(fatesKey(key), Buffer.from(JSON.stringify(fatesBetween(last))))
  }
  return pairs.length
}

function isOfPlan({ authority, plan }: Edition): (edition: Edition) => boolean {
  return (edition) => edition.authority === authority && edition.plan === plan
}
