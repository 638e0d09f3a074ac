import type { Problem } from './problem.ts'

/** The text of files by their path in the content folder, for showing the line that a problem is in. */
export type Sources = ReadonlyMap<string, string>

const mostPerFile = 20

/**
 * Problems for people: each with its place, what is wrong and what to do, and the line with a mark under it; file by file,
 * errors before warnings, at most twenty a file; counts at the end. `folder` is put before the files. Empty without problems.
 */
export function sayProblems(problems: readonly Problem[], sources: Sources = new Map(), folder = ''): string {
  if (problems.length === 0) return ''
  const files = [...new Set(problems.map((problem) => problem.place.file))].map((file) => {
    const found = problems.filter((problem) => problem.place.file === file)
    const ordered = [...found].sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'))
    const shown = ordered.slice(0, mostPerFile).map((problem) => sayProblem(problem, sources, folder))
    const more = found.length - shown.length
    return [
      ...shown,
      ...(more > 0 ? [`${printable(pathIn(folder, file))}  … and ${more} more in this file.\n`] : []),
    ].join('\n')
  })
  return `${files.join('\n')}\n${sayCounts(problems)}\n`
}

/** `3 mistakes and 1 warning in 2 files.` */
export function sayCounts(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error').length
  const counts = [
    ...(errors > 0 ? [many(errors, 'mistake')] : []),
    ...(problems.length > errors ? [many(problems.length - errors, 'warning')] : []),
  ]
  const files = new Set(problems.map((problem) => problem.place.file)).size
  return counts.length === 0 ? 'No mistakes.' : `${counts.join(' and ')} in ${many(files, 'file')}.`
}

function sayProblem({ level, message, hint, place }: Problem, sources: Sources, folder: string): string {
  const { file, line, column } = place
  const where = [pathIn(folder, file), line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  )
  const said = `${level === 'warning' ? 'Warning: ' : ''}${message}${hint === undefined ? '' : ` ${hint}`}`
  return `${printable(where.join(':'))}  ${printable(said)}\n${line === undefined ? '' : showLine(sources.get(file), line, column)}`
}

const widest = 100

/** The line with its number and a mark under the column; of a long line the part round the column. */
function showLine(source: string | undefined, line: number, column: number | undefined): string {
  const typed = source?.split('\n')[line - 1]
  if (typed === undefined || typed.trim() === '') return ''
  const at = Math.min((column ?? 1) - 1, typed.length)
  const from = typed.length <= widest ? 0 : Math.max(0, Math.min(at - widest / 2, typed.length - widest))
  const part = typed.slice(from, from + widest)
  const [before, after] = [from > 0 ? '…' : '', from + widest < typed.length ? '…' : '']
  const margin = `${String(line).padStart(6)} | `
  const mark = column === undefined ? '' : `${' '.repeat(margin.length + before.length + at - from)}^\n`
  return `${margin}${before}${printable(part)}${after}\n${mark}`
}

function pathIn(folder: string, file: string): string {
  if (folder === '') return file
  return file === '' ? folder : `${folder.replace(/\/+$/, '')}/${file}`
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

/** Names of files can hold anything, also what a terminal would take as a command. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/g, (char) =>
    char === '\t' ? ' ' : '?',
  )
}
