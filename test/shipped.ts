import { documentsOf } from '../src/document/document-of.ts'
import { loadLibrary } from '../src/load/load-library.ts'
import type { Library } from '../src/model/library.ts'

/** The day for which tests work out where shipped editions stand. */
export const shippedToday = '2026-11-22'

let loaded: Promise<Library> | undefined

/** The shipped content, read once in a process. Throws where it has mistakes in it that stop a build. */
export function shippedLibrary(): Promise<Library> {
  loaded ??= loadLibrary('content').then(({ library, problems }) => {
    const errors = problems.filter((problem) => problem.level === 'error')
    if (library === undefined || errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 5)))
    return library
  })
  return loaded
}

/** Every plan of the shipped content with the documents of its editions. */
export async function shippedPlans() {
  const library = await shippedLibrary()
  return library.plans.map((plan) => ({ plan, documents: documentsOf(library, plan, shippedToday) }))
}
