import matter from 'gray-matter'
import type { MappingNode } from '../schema/node.ts'
import type { FileProblems } from './problems.ts'
import { type ParsedYaml, parseYaml } from './yaml.ts'
import { YamlMistake } from './yaml-mistakes.ts'

/** A Markdown file split into its fields and its text. */
export interface SourceFile {
  readonly fields: MappingNode
  readonly text: string
  /** The line of the file that `text` begins on. */
  readonly textLine: number
}

/**
 * Splits a file whose first line is exactly three hyphens. gray-matter runs code after `---js` and looks up any other name
 * that stands there, so everything but plain front matter is refused before it sees the file, and the only engine that it is
 * given is our own reader of YAML.
 */
export function sourceFileOf(source: string, problems: FileProblems): SourceFile | undefined {
  const refused = wrongFence(source)
  if (refused !== undefined) {
    problems.error('front-matter', { line: refused.line, column: 1 }, refused.message, refused.hint)
    return undefined
  }
  try {
    const file = matter(source, { language: 'yaml', delimiters: '---', engines })
    // gray-matter passes over front matter that is empty or all comments, without asking its engine.
    const { fields, asides } = file.data as Partial<ParsedYaml>
    if (fields === undefined || asides === undefined)
      throw new YamlMistake(
        { line: 1, column: 1 },
        'The front matter is empty.',
        'Write at least a title: title: Healthy lives',
      )
    for (const { text, ...spot } of asides)
      problems.warn(
        'front-matter',
        spot,
        `The words after # are left out: "${text}".`,
        'If they belong to the value, put all of it in double quotes. Give a comment a line of its own.',
      )
    return {
      fields,
      text: file.content,
      textLine: source.slice(0, source.length - file.content.length).split('\n').length,
    }
  } catch (error) {
    if (!(error instanceof YamlMistake)) throw error
    problems.error('front-matter', error.spot, error.message, error.hint)
    return undefined
  }
}

// The text that the engine gets begins with the line feed of the first fence, so that its lines are those of the file.
const engines = {
  yaml: (source: string) => ({ ...parseYaml(source) }),
  json: refuse,
  javascript: refuse,
  coffee: refuse,
  toml: refuse,
}

function refuse(): never {
  throw new Error('front matter is YAML only')
}

const mostLines = 10_000
const opening = 'Begin the file with a line of exactly three hyphens (---), then the fields, then three hyphens again.'

function wrongFence(
  source: string,
): { readonly line: number; readonly message: string; readonly hint: string } | undefined {
  const lines = source.split('\n')
  if (source.trim() === '') return { line: 1, message: 'The file is empty.', hint: opening }
  const first = lines[0]!
  if (first !== '---') {
    const begin = lines.findIndex((line) => line.trim() !== '')
    const at = lines[begin]!
    if (/^---\s*[a-z{]/i.test(at))
      return {
        line: begin + 1,
        message: `After the three hyphens stands "${at.slice(3).trim()}".`,
        hint: 'The fields are always YAML: leave only the three hyphens in this line.',
      }
    if (/^\s*-{3,}\s*(?:#.*)?$/.test(at) && (begin > 0 || at !== '---'))
      return {
        line: begin + 1,
        message: 'The line before the fields is not exactly three hyphens in the first line of the file.',
        hint: opening,
      }
    return { line: 1, message: 'The file has no fields: its first line is not three hyphens.', hint: opening }
  }
  const close = lines.findIndex((line, at) => at > 0 && line.startsWith('---'))
  if (close < 0) {
    const indented = lines.findIndex((line, at) => at > 0 && /^\s+-{3,}\s*$/.test(line))
    return {
      line: indented < 0 ? 1 : indented + 1,
      message: 'The fields are not closed.',
      hint: 'Put a line of exactly three hyphens after the last field, without a space before them.',
    }
  }
  // Also a guard for gray-matter, whose look for comments takes the square of the number of empty lines.
  if (close > mostLines)
    return {
      line: 1,
      message: `The fields take ${close - 1} lines.`,
      hint: 'Look for the three hyphens that should close them.',
    }
  if (lines[close] !== '---')
    return {
      line: close + 1,
      message: `The line after the fields is "${lines[close]}", not exactly three hyphens.`,
      hint: 'Leave only three hyphens in this line.',
    }
  return undefined
}
