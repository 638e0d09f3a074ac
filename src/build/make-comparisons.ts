import { availableParallelism } from 'node:os'
import type { EditionDocument } from '../document/document.ts'
import { raw } from '../html/markup.ts'
import type { Day } from '../model/day.ts'
import { authorityOf, type Library } from '../model/library.ts'
import { type FileCache, fileCache } from '../output/file-cache.ts'
import type { OutputFile } from '../output-file.ts'
import type { FatesBetween } from '../site/atlas/paragraph-fate.ts'
import type { CompareView } from '../site/views/change-views.ts'
import type { Planned } from '../site/views/views.ts'
import { editionUrl, planUrl } from '../urls.ts'
import { aroundPlan } from './around-plan.ts'
import type { BuildJob, BuildJobResult } from './build-worker.ts'
import type { ComparisonsJob, Pair } from './comparison-orders.ts'
import { digest, documentPrint } from './digest.ts'
import { type Documents, pairsOf } from './documents.ts'
import { changesFile, comparePage } from './downloads.ts'
import type { Kept } from './kept.ts'
import type { WorkerPool } from './worker-pool.ts'

/** What was made of each two editions; read from the store only when it is asked for, since all together is much. */
export interface Comparisons {
  /** The page with its body from the store; as it is where the store has lost it. */
  readonly withBody: (page: Planned<CompareView>) => Planned<CompareView>
  /** What became of the paragraphs between two editions; undefined where the store does not say. */
  readonly fates: (older: EditionDocument, newer: EditionDocument) => FatesBetween | undefined
  /** The data beside every comparison, for those that the store has; some at a time, since all together is much. */
  readonly files: () => Iterable<readonly OutputFile[]>
}

/** How many pairs a thread is given at a time: few enough to share the work, many enough to prepare each edition seldom. */
function pairsInJob(missing: number): number {
  return Math.min(40, Math.max(8, Math.ceil(missing / (availableParallelism() * 3))))
}

/** Compares every two editions of every plan: those that the store has not are made now, on the pool's threads. */
export async function makeComparisons(
  { library, documents, today }: { readonly library: Library; readonly documents: Documents; readonly today: Day },
  { store, engine }: Kept,
  pool: WorkerPool<BuildJob, BuildJobResult>,
  tell: (detail: string) => void,
): Promise<Comparisons> {
  const kept = fileCache(store)
  const keyed = keysOf(library, documents, engine)
  const missing = keyed.filter(({ key }) => !kept.has(pageKey(key)) || !kept.has(dataKey(key)))
  const jobs = library.plans.flatMap((plan): readonly ComparisonsJob[] => {
    const ours = missing.filter(
      ({ newer }) => planUrl({ authority: newer.edition.authority, id: newer.edition.plan }) === planUrl(plan),
    )
    if (ours.length === 0) return []
    const around = aroundPlan({ library, documents }, plan)
    return chunksOf(ours, pairsInJob(missing.length)).map((pairs) => ({
      kind: 'comparisons',
      ...around,
      today,
      pairs,
      store,
    }))
  })
  let done = 0
  await pool.run(jobs, (count) => {
    done = jobs.slice(0, count).reduce((sum, job) => sum + job.pairs.length, 0)
    tell(`${done} of ${missing.length}`)
  })
  return comparisonsIn(kept, keyed)
}

function comparisonsIn(kept: FileCache, keyed: readonly Pair[]): Comparisons {
  const keys = new Map(keyed.map(({ older, newer, key }) => [comparePage(older, newer), key]))
  return {
    withBody: (page) => ({ ...page, make: () => bodyFromStore(page.make(), keys.get(page.url), kept) }),
    fates(older, newer) {
      const found = kept.find(fatesKey(keys.get(comparePage(older, newer)) ?? ''))
      return found === undefined ? undefined : (JSON.parse(Buffer.from(found).toString('utf8')) as FatesBetween)
    },
    *files() {
      for (const some of chunksOf([...keys], 20))
        yield some.flatMap(([page, key]) => {
          const content = kept.find(dataKey(key))
          return content === undefined ? [] : [{ path: `${page.slice(1)}${changesFile}`, content }]
        })
    },
  }
}

function bodyFromStore(view: CompareView, key: string | undefined, kept: FileCache): CompareView {
  const body = key === undefined ? undefined : kept.find(pageKey(key))
  if (body === undefined) return view
  const { body: _, ...rest } = Object.getOwnPropertyDescriptors(view)
  return { ...Object.defineProperties({}, rest), body: raw(Buffer.from(body).toString('utf8')) } as CompareView
}

export function pageKey(key: string): string {
  return `${key}-page`
}

export function fatesKey(key: string): string {
  return `${key}-fates`
}

export function dataKey(key: string): string {
  return `${key}-data`
}

/** For every pair, the fingerprint of all that its page is made from: the two texts, the places that links may lead to, our code. */
function keysOf(library: Library, documents: Documents, engine: string): readonly Pair[] {
  const places = [...documents.values()]
    .flat()
    .map(({ edition, parts }) => [editionUrl(edition), parts.map(({ id, kind }) => [id, kind])])
  const shared = digest([engine, library.site.address, places])
  return pairsOf(documents).map(([older, newer]) => {
    const { sources } = authorityOf(library, newer.edition.authority)
    const key = digest([shared, sources, documentPrint(older), documentPrint(newer)])
    return { older, newer, key }
  })
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
