import { bookletOrders } from '../../src/build/booklet-orders.ts'
import type { BuildJob, BuildJobResult } from '../../src/build/build-worker.ts'
import { documentsOf } from '../../src/build/documents.ts'
import { makeBooklets } from '../../src/build/make-booklets.ts'
import { readContent } from '../../src/build/read-content.ts'
import { workerPool } from '../../src/build/worker-pool.ts'
import { peakMemory } from './peak-memory.ts'

/* The reading copy of every edition, on as many threads as is said; the seconds are of the making alone. */

const [content = '', store = '', threads] = process.argv.slice(2)
const { library } = await readContent(content)
if (library === undefined) throw new Error('the content has errors')
const orders = bookletOrders(library, documentsOf(library, '2026-01-01'), '2026-01-01')
const reading = orders.filter(({ job }) => job.copy === 'a4' && job.since === undefined)
const pool = workerPool<BuildJob, BuildJobResult>(
  new URL('../../src/build/build-worker.ts', import.meta.url),
  Number(threads),
)
const began = process.hrtime.bigint()
const { downloads } = await makeBooklets(reading, { store, engine: '' }, pool, () => undefined)
const making = Number(process.hrtime.bigint() - began) / 1e9
await pool.close()
const pages = [...downloads.values()].flat().reduce((sum, download) => sum + (download.pages ?? 0), 0)
const megabytes = Math.round(peakMemory() / 2 ** 20)
process.stdout.write(JSON.stringify({ making, pages, megabytes }))
