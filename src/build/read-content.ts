import { checkLibrary } from '../check/checks.ts'
import { loadLibrary } from '../load/load-library.ts'
import type { Library } from '../model/library.ts'
import { comparePlaces, type Problem } from '../problem.ts'

/** A content folder, read and checked. */
export interface Content {
  /** Absent when it has errors: nothing can be made from it. */
  readonly library: Library | undefined
  /** Errors and warnings, by file and line. */
  readonly problems: readonly Problem[]
  /** The text of each file that was read, for showing the lines of problems. */
  readonly sources: ReadonlyMap<string, string>
}

export async function readContent(folder: string): Promise<Content> {
  const { library, problems: mistakes, sources } = await loadLibrary(folder)
  const problems = [...mistakes, ...(library === undefined ? [] : checkLibrary(library))].sort(comparePlaces)
  const wrong = problems.some((problem) => problem.level === 'error')
  return { library: wrong ? undefined : library, problems, sources }
}
