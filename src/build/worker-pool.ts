import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Threads that do jobs for as long as a build lasts. */
export interface WorkerPool<Job, Result> {
  /** Does the jobs; results in the order of the jobs. The first failure is thrown. */
  readonly run: (jobs: readonly Job[], done: (count: number) => void) => Promise<readonly Result[]>
  readonly close: () => Promise<void>
}

/**
 * `script` answers each message with one message. Threads are started when there is a first job for them: no more than
 * `threads`, as many as the machine has cores when that is not said.
 */
export function workerPool<Job, Result>(script: URL, threads = availableParallelism()): WorkerPool<Job, Result> {
  const workers: Worker[] = []
  const start = () => {
    const worker = new Worker(script)
    workers.push(worker)
    return worker
  }
  return {
    run: async (jobs, done) => {
      const results: Result[] = new Array(jobs.length)
      const count = Math.min(jobs.length, threads)
      const waiting = jobs.entries()
      let finished = 0
      await Promise.all(
        Array.from({ length: count }, async (_, at) => {
          const worker = workers[at] ?? start()
          for (const [index, job] of waiting) {
            results[index] = await answer<Job, Result>(worker, job)
            done(++finished)
          }
        }),
      )
      return results
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function answer<Job, Result>(worker: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      finish()
    }
    const onMessage = (result: Result) => settle(() => resolve(result))
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`a worker ended early with code ${code}`)))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
}
