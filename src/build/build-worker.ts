import { parentPort } from 'node:worker_threads'
import type { BookletJob } from './booklet-orders.ts'
import type { ComparisonsJob } from './comparison-orders.ts'

/** What a thread of a build can be asked to do. */
export type BuildJob = BookletJob | ComparisonsJob

/** A booklet's bytes; how many comparisons were made. */
export type BuildJobResult = Uint8Array | number

parentPort?.on('message', async (job: BuildJob) => {
  parentPort?.postMessage(await resultOf(job))
})

/** Each kind of work is loaded when it is first asked for. */
async function resultOf(job: BuildJob): Promise<BuildJobResult> {
  if (job.kind === 'booklet') return (await import('./booklet-job.ts')).doBooklet(job)
  return (await import('./comparisons-job.ts')).doComparisons(job)
}
