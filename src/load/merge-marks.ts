import type { FileProblems } from './problems.ts'

/**
 * Tells of each place where git left two versions beside one another. The first of them stands in what is given back, so that
 * the rest can be looked at, line for line.
 */
export function withoutMergeMarks(text: string, problems: FileProblems): string {
  if (!text.includes('<<<<<<< ')) return text
  const lines = text.split('\n')
  const kept = [...lines]
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.startsWith('<<<<<<< ')) continue
    const middle = lines.findIndex((line, index) => index > at && line.startsWith('======='))
    const end = lines.findIndex((line, index) => index > middle && line.startsWith('>>>>>>> '))
    if (middle < 0 || end < 0) break
    problems.error(
      'files',
      { line: at + 1, column: 1 },
      'Two versions of these lines stand here, which git could not join.',
      'Choose one, and take out the other and the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    )
    kept[at] = ''
    kept.fill('', middle, end + 1)
    at = end
  }
  return kept.join('\n')
}
