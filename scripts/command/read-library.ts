import { loadLibrary } from '../../src/load/load-library.ts'
import type { Library } from '../../src/model/library.ts'
import type { Problem } from '../../src/problem.ts'

export interface Checked {
  /** Absent when problems keep it from being used. */
  readonly library: Library | undefined
  readonly problems: readonly Problem[]
  /** The text of each file that was read, for showing the lines of problems. */
  readonly sources: ReadonlyMap<string, string>
}

/** Reads a content folder and checks it. */
export async function readChecked(content: string): Promise<Checked> {
  const { library, problems, sources } = await loadLibrary(content)
  const wrong = problems.some((problem) => problem.level === 'error')
  return { library: wrong ? undefined : library, problems, sources }
}

/** The content, for verbs that need it to be in order; undefined after saying what is wrong with it. */
export async function readLibrary(content: string): Promise<Library | undefined> {
  const { library, problems, sources } = await readChecked(content)
  if (library === undefined) process.stderr.write(sayProblems(problems, content, sources))
  return library
}

export function sayProblems(
  problems: readonly Problem[],
  content: string,
  _sources: ReadonlyMap<string, string>,
): string {
  return problems.map((p) => `${content}/${p.place.file}:${p.place.line}: ${p.message} ${p.hint ?? ''}\n`).join('')
}
