import * as pagefind from 'pagefind'
import { entryKinds, folderOf } from '../model/entries.ts'

// Pagefind reads whatever it is shown, and leaves out pages without a mark only then: whole editions and comparisons, which
// hold the same words again, are most of a site.
const entries = `*/*/*/{${entryKinds.map((kind) => folderOf[kind]).join(',')}}/*/index.html`
const searched = `{index.html,*/index.html,*/*/index.html,*/*/*/index.html,${entries}}`

/**
 * Indexes the pages of a finished folder and writes the index into its `pagefind` folder, which must not be there yet: parts
 * of an older index would stay readable. Throws when the pages cannot be read.
 */
export async function indexForSearch(out: string): Promise<{ readonly pages: number }> {
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'en',
    keepIndexUrl: false,
    writePlayground: false,
  })
  if (index === undefined) throw new Error(`the search index could not be made: ${errors.join('; ')}`)
  try {
    const added = await index.addDirectory({ path: out, glob: searched })
    if (added.errors.length > 0) throw new Error(`the search index could not be made: ${added.errors.join('; ')}`)
    const written = await index.writeFiles({ outputPath: `${out}/pagefind` })
    if (written.errors.length > 0)
      throw new Error(`the search index could not be written: ${written.errors.join('; ')}`)
    return { pages: added.page_count }
  } finally {
    await pagefind.close()
  }
}
