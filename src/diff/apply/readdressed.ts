import type { Run } from '../../model/blocks.ts'
import { joinRuns } from '../words/join-runs.ts'

/** What is not text: names, places and targets. These an edition gives anew. */
const addresses = new Set(['id', 'line', 'place', 'link', 'expansion', 'note', 'mark', 'file', 'carriedFrom', 'was'])

/** Something of the older edition with the ids, lines and targets that it has in the newer. Throws where the two differ in more. */
export function readdressed<Thing>(was: Thing, now: Thing): Thing {
  if (Array.isArray(was) && Array.isArray(now)) {
    const [older, newer] = isRuns(was) && isRuns(now) ? [joinRuns(was), joinRuns(now)] : [was, now]
    if (older.length !== newer.length) throw new Error('what is said to be kept has not as many parts')
    return older.map((each, index) => readdressed<unknown>(each, newer[index])) as Thing
  }
  if (typeof was !== 'object' || typeof now !== 'object' || was === null || now === null) return was
  const made: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(now)) {
    const older = (was as Record<string, unknown>)[name]
    made[name] = addresses.has(name) || older === undefined || isNoteMark(now, name) ? value : readdressed(older, value)
  }
  return made as Thing
}

function isRuns(list: readonly unknown[]): list is readonly Run[] {
  return (
    list.length > 0 &&
    list.every((each) => typeof each === 'object' && each !== null && 'text' in each && !('kind' in each))
  )
}

/** The printed number of a note belongs to its place. */
function isNoteMark(run: object, name: string): boolean {
  return name === 'text' && 'note' in run
}
