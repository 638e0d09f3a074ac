import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { handbookDocument } from '../document/handbook-document.ts'
import { loadLibrary } from '../load/load-library.ts'
import type { Library, Site } from '../model/library.ts'
import type { LibraryAndDocuments } from './around-plan.ts'
import { documentsOf } from './documents.ts'

/** The content folder of the handbook, which is part of the program. */
export const handbookFolder = fileURLToPath(new URL('../../templates/handbook', import.meta.url))

/**
 * The handbook for officers as a library of its own, beside that of the content: what is made of all plans never meets it. It
 * stands on the site of the content, under its name and in its colours, but its words are those of the program.
 */
export async function handbookFor(site: Site): Promise<LibraryAndDocuments> {
  const { library: own, problems } = await loadLibrary(handbookFolder)
  const [error] = problems.filter(({ level }) => level === 'error')
  if (own === undefined || error !== undefined)
    throw new Error(`the handbook cannot be read: ${error?.place.file}:${error?.place.line} ${error?.message}`)
  const { licenceAddress: _, ...rest } = site
  const { licence, licenceAddress } = own.site
  const library: Library = {
    ...own,
    site: {
      ...rest,
      ...(licence === undefined ? {} : { licence }),
      ...(licenceAddress === undefined ? {} : { licenceAddress }),
    },
  }
  // It looks the same on every day.
  const documents = documentsOf(library, handbookDay)
  const version = programVersion()
  return {
    library,
    documents: new Map(
      [...documents].map(([url, all]) => [url, all.map((document) => handbookDocument(document, version))]),
    ),
  }
}

/** The handbook, for a site that wants it. */
export async function handbookOn({ site }: Library): Promise<LibraryAndDocuments | undefined> {
  return site.handbook ? handbookFor(site) : undefined
}

const handbookDay = '9999-12-31'

function programVersion(): string {
  const file = fileURLToPath(new URL('../../package.json', import.meta.url))
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
