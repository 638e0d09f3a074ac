import type { Run, Runs } from '../../model/blocks.ts'

/** Runs with neighbours of one dress joined and empty ones left out: one way to write each text. */
export function joinRuns(runs: Runs): Runs {
  const joined: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = joined.at(-1)
    if (last !== undefined && isJoinable(run) && dressOf(last) === dressOf(run))
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

/** Whether two texts are the same letter for letter in the same dress. Targets and expansions are not looked at. */
export function sameLetters(was: Runs, now: Runs): boolean {
  if (was === now) return true
  const older = joinRuns(was)
  const newer = joinRuns(now)
  return (
    older.length === newer.length &&
    older.every((run, index) => run.text === newer[index]!.text && formatOf(run) === formatOf(newer[index]!))
  )
}

function isJoinable(run: Run): boolean {
  return run.note === undefined && run.source === undefined && !run.lineBreak && run.expansion === undefined
}

function dressOf({ text: _, ...dress }: Run): string {
  return Object.keys(dress).length === 0 ? '' : JSON.stringify(Object.entries(dress).sort(byName))
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function formatOf(run: Run): string {
  return [run.strong, run.emphasis, run.code, run.language, run.source, run.note !== undefined, run.lineBreak].join()
}
