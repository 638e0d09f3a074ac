import { loadLibrary } from '../../src/load/load-library.ts'
import type { Problem } from '../../src/problem.ts'
export async function problemsIn(content: string): Promise<readonly Problem[]> {
  return (await loadLibrary(content)).problems
}
export function sayProblems(problems: readonly Problem[], content: string): string {
  return problems.map((p) => `${content}/${p.place.file}:${p.place.line}: ${p.message} ${p.hint ?? ''}\n`).join('')
}
export async function readLibrary(content: string) {
  return (await loadLibrary(content)).library
}
