import { join, relative } from 'node:path'
import { checkJson } from '../../src/data/check-schema.ts'
import type { Problem } from '../../src/problem.ts'

/** Problems as workflow commands of GitHub, which shows each beside its line. Files are named from the folder we are in. */
export function problemsForGithub(problems: readonly Problem[], content: string): string {
  return problems
    .map(({ level, check, message, hint, place }) => {
      const { line, column } = place
      const where = [
        `file=${escapeProperty(fileFromHere(content, place.file))}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        ...(column === undefined ? [] : [`col=${column}`]),
        `title=${escapeProperty(check)}`,
      ]
      return `::${level} ${where.join(',')}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}\n`
    })
    .join('')
}

/** Problems as data, for other programs. The form is told in the README. */
export function problemsAsJson(problems: readonly Problem[], content: string): string {
  return `${JSON.stringify(checkJson(problems, content), undefined, 2)}\n`
}

function fileFromHere(content: string, file: string): string {
  return relative(process.cwd(), join(content, file)).replaceAll('\\', '/')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
