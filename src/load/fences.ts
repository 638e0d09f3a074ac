/** Where the fields of a file begin and end, and what is wrong with the lines that say so. */
export interface Fences {
  readonly mistake?: { readonly line: number; readonly message: string; readonly hint: string }
  /** The file as it was meant, line for line; undefined when its fields cannot be told from its text. */
  readonly mended?: string
  /** The line that the text begins on, where nothing is mended; undefined when there is no text to be read. */
  readonly textLine?: number
}

const mostLines = 10_000
const opening = 'Begin the file with a line of exactly three hyphens (---), then the fields, then three hyphens again.'

/** Fields stand between two lines of exactly three hyphens, the first of them the first line of the file. */
export function fencesOf(source: string): Fences {
  const lines = source.split('\n')
  if (source.trim() === '') return { mistake: { line: 1, message: 'The file is empty.', hint: opening } }
  return lines[0] === '---' ? closed(lines) : wronglyOpened(lines)
}

function wronglyOpened(lines: readonly string[]): Fences {
  const begin = lines.findIndex((line) => line.trim() !== '')
  const at = lines[begin]!
  if (/^---\s*[a-z{]/i.test(at)) {
    const name = at.slice(3).trim()
    const mistake = {
      line: begin + 1,
      message: `After the three hyphens stands "${name}".`,
      hint: 'The fields are always YAML: leave only the three hyphens in this line.',
    }
    if (/^ya?ml$/i.test(name)) return { mistake, ...mendedFrom(lines, begin) }
    const close = lines.findIndex((line, index) => index > begin && line.startsWith('---'))
    return close < 0 ? { mistake } : { mistake, textLine: close + 2 }
  }
  if (/^\s*-{3,}\s*(?:#.*)?$/.test(at))
    return {
      mistake: {
        line: begin + 1,
        message: 'The line before the fields is not exactly three hyphens in the first line of the file.',
        hint: opening,
      },
      ...mendedFrom(lines, begin),
    }
  const mistake = { line: 1, message: 'The file has no fields: its first line is not three hyphens.', hint: opening }
  const fence = lines.indexOf(/^\+{3}/.test(at) ? '+++' : '---', begin + 1)
  return { mistake, textLine: fence > 0 && /^(?:\w[\w-]*:|\+{3})/.test(at) ? fence + 2 : 1 }
}

/** What stands behind an opening line that is not as it should be; of what is wrong further down only the first is told. */
function mendedFrom(lines: readonly string[], begin: number): Pick<Fences, 'mended'> {
  const { mistake, mended } = closed(['---', ...lines.slice(1).map((line, at) => (at < begin ? '' : line))])
  return mended === undefined || mistake?.line === 1 ? {} : { mended }
}

function closed(lines: readonly string[]): Fences {
  const close = lines.findIndex((line, at) => at > 0 && line.startsWith('---'))
  if (close < 0) {
    const indented = lines.findIndex((line, at) => at > 0 && /^\s+-{3,}\s*$/.test(line))
    const fields = lines.findIndex((line, at) => at > 0 && /^[\w-]+:/.test(line))
    const end = indented < 0 ? lines.findIndex((line, at) => at > fields && line.trim() === '') : indented
    return {
      mistake: {
        line: indented < 0 ? 1 : indented + 1,
        message: 'The fields are not closed.',
        hint: 'Put a line of exactly three hyphens after the last field, without a space before them.',
      },
      // Of a file that breaks off among its fields nobody knows which others it had.
      ...(fields < 0 || end < 0 ? {} : { mended: withFence(lines, end).join('\n') }),
    }
  }
  // Also a guard for gray-matter, whose look for comments takes the square of the number of empty lines.
  if (close > mostLines)
    return {
      mistake: {
        line: 1,
        message: `The fields take ${close - 1} lines.`,
        hint: 'Look for the three hyphens that should close them.',
      },
    }
  const mended = withFence(lines, close).join('\n')
  if (lines[close] === '---') return { mended }
  return {
    mistake: {
      line: close + 1,
      message: `The line after the fields is "${lines[close]}", not exactly three hyphens.`,
      hint: 'Leave only three hyphens in this line.',
    },
    mended,
  }
}

function withFence(lines: readonly string[], at: number): readonly string[] {
  return lines.with(at, '---')
}
