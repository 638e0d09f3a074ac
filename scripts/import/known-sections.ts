import { loadLibrary } from '../../src/load/load-library.ts'
import { planOf } from '../../src/model/library.ts'

/** The ids of sections in a plan by their titles in small letters, so that a section keeps its id from edition to edition. */
export async function knownSections(
  content: string,
  authority: string,
  plan: string,
): Promise<ReadonlyMap<string, string>> {
  const { library } = await loadLibrary(content)
  const found = library === undefined ? undefined : planOf(library, authority, plan)
  const sections = found?.editions.flatMap((edition) => edition.sections) ?? []
  // Editions stand in order of time: the last one has the say.
  return new Map(sections.map(({ id, title }) => [title.toLowerCase(), id] as const))
}
