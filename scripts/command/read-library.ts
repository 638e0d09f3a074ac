import { readContent } from '../../src/build/read-content.ts'
import type { Library } from '../../src/model/library.ts'
import { sayProblems } from '../../src/say-problems.ts'

/** The content, for verbs that need it to be in order; undefined after saying what is wrong with it. */
export async function readLibrary(content: string): Promise<Library | undefined> {
  const { library, problems, sources } = await readContent(content)
  if (library === undefined) process.stderr.write(sayProblems(problems, sources, content))
  return library
}
