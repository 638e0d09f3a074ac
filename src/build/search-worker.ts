import { parentPort } from 'node:worker_threads'
import { type SearchedPage, searchIndex } from '../site/search.ts'

/** What the thread is told: pages to add, or that there are no more, which is answered with the files of the index. */
export type SearchMessage = readonly SearchedPage[] | 'end'

const started = searchIndex()

parentPort?.on('message', async (message: SearchMessage) => {
  const index = await started
  if (message !== 'end') return index.add(message)
  const files = await index.files()
  await index.close()
  parentPort?.postMessage(files)
})
