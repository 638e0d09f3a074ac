import * as pagefind from 'pagefind'

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
    const added = await index.addDirectory({ path: out, glob: '**/*.html' })
    if (added.errors.length > 0) throw new Error(`the search index could not be made: ${added.errors.join('; ')}`)
    const written = await index.writeFiles({ outputPath: `${out}/pagefind` })
    if (written.errors.length > 0)
      throw new Error(`the search index could not be written: ${written.errors.join('; ')}`)
    return { pages: added.page_count }
  } finally {
    await pagefind.close()
  }
}
