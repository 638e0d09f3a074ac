import type { Problem } from '../problem.ts'
import type { Spot } from '../schema/node.ts'

/** Notes mistakes in one file. */
export interface FileProblems {
  readonly error: (check: string, spot: Partial<Spot>, message: string, hint?: string) => void
  readonly warn: (check: string, spot: Partial<Spot>, message: string, hint?: string) => void
}

/** Adds to `problems` what is wrong in `file`. */
export function problemsOf(file: string, problems: Problem[]): FileProblems {
  const note = (level: Problem['level']) => (check: string, spot: Partial<Spot>, message: string, hint?: string) => {
    const { line, column } = spot
    const place = { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
    problems.push({
      level,
      check,
      message: clipped(message),
      ...(hint === undefined ? {} : { hint: clipped(hint) }),
      place,
    })
  }
  return { error: note('error'), warn: note('warning') }
}

/** What was typed is repeated in messages, and may be a whole file that lost its line ends. */
function clipped(message: string): string {
  return message.length <= 400 ? message : `${message.slice(0, 300)} …`
}
