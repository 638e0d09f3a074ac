import { joinRuns } from '../../src/diff/words/join-runs.ts'

/** Runs joined as far as they go, at any depth: one way to write each text. */
export function inOneForm(value: unknown): unknown {
  if (Array.isArray(value)) return isRuns(value) ? joinRuns(value) : value.map(inOneForm)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inOneForm(each)]))
}

function isRuns(list: readonly unknown[]): list is Parameters<typeof joinRuns>[0] & unknown[] {
  return (
    list.length > 0 &&
    list.every((each) => typeof each === 'object' && each !== null && 'text' in each && !('kind' in each))
  )
}
