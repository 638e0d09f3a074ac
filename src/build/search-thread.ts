import { Worker } from 'node:worker_threads'
import type { OutputFile } from '../output-file.ts'
import { searchedPages } from '../site/search.ts'
import type { SearchMessage } from './search-worker.ts'

/** Indexing for search, on a thread of its own: it goes on while this one is busy with the next pages. */
export interface SearchThread {
  /** Adds the pages that are marked for search, in the order given. */
  readonly add: (pages: readonly OutputFile[]) => void
  /** Says that every page is added. */
  readonly end: () => void
  /** The files of the index, some time after the end. */
  readonly files: Promise<readonly OutputFile[]>
  readonly close: () => Promise<void>
}

export function searchThread(): SearchThread {
  const worker = new Worker(new URL('search-worker.ts', import.meta.url))
  const files = new Promise<readonly OutputFile[]>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the search index was given up with code ${code}`)))
  })
  // Whoever waits for the files is told of a failure; that nobody waits yet is none.
  files.catch(() => undefined)
  const tell = (message: SearchMessage) => worker.postMessage(message)
  return {
    add: (pages) => tell(searchedPages(pages)),
    end: () => tell('end'),
    files,
    close: async () => {
      await worker.terminate()
    },
  }
}
