import type { Library } from '../../src/model/library.ts'
import { contentFolder } from './content-folder.ts'
import { todayFrom } from './today.ts'
import type { Given } from './verb.ts'

/** The content that was asked for and the day to take it on; undefined where it has mistakes, which are then told. */
export async function libraryFor(
  given: Given,
): Promise<{ readonly library: Library; readonly today: string } | undefined> {
  const content = contentFolder(given)
  const today = todayFrom(given.values.get('today'))
  const { readLibrary } = await import('./read-library.ts')
  const library = await readLibrary(content)
  return library === undefined ? undefined : { library, today }
}
