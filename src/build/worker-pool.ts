import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Runs `jobs` on as many threads as the machine has cores and gives their results in the order of the jobs. `script` answers
 * each message with one message. The first failure stops all and is thrown.
 */
export async function runOnWorkers<Job, Result>(
  script: URL,
  jobs: readonly Job[],
  done: (count: number) => void,
): Promise<readonly Result[]> {
  if (jobs.length === 0) return []
  const results: Result[] = new Array(jobs.length)
  const count = Math.min(jobs.length, availableParallelism())
  const workers = Array.from({ length: count }, () => new Worker(script, { execArgv: [...process.execArgv] }))
  let next = 0
  let finished = 0
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            let at = -1
            const give = () => {
              if (next >= jobs.length) return resolve()
              at = next++
              worker.postMessage(jobs[at])
            }
            worker.on('message', (result: Result) => {
              results[at] = result
              done(++finished)
              give()
            })
            worker.on('error', reject)
            worker.on('exit', (code) => reject(new Error(`a worker ended early with code ${code}`)))
            give()
          }),
      ),
    )
  } finally {
    for (const worker of workers) worker.removeAllListeners('exit')
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results
}
