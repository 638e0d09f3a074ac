import { copies } from '../../src/booklet/frame/themes.ts'
import { doBooklet } from '../../src/build/booklet-job.ts'
import { type BookletJob, type BookletOrder, jobOf } from '../../src/build/booklet-orders.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import type { Library } from '../../src/model/library.ts'
import { bookletUrl } from '../../src/urls.ts'

/** The booklet with this address, made now; undefined when there is none. Editions have every kind of copy here. */
export async function previewBooklet(
  library: Library,
  documents: readonly EditionDocument[],
  orders: readonly BookletOrder[],
  path: string,
): Promise<Uint8Array | undefined> {
  const job = orders.find(({ url }) => url === path)?.job ?? copyAt(library, documents, path)
  return job === undefined ? undefined : doBooklet(job)
}

function copyAt(library: Library, documents: readonly EditionDocument[], path: string): BookletJob | undefined {
  for (const document of documents)
    for (const copy of copies) if (bookletUrl(document.edition, copy) === path) return jobOf(library, document, copy)
  return undefined
}
