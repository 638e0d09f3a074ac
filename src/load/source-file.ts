import matter from 'gray-matter'
import type { MappingNode } from '../schema/node.ts'
import { fencesOf } from './fences.ts'
import type { FileProblems } from './problems.ts'
import { type ParsedYaml, parseYaml } from './yaml.ts'
import { YamlMistake } from './yaml-mistakes.ts'

/** A Markdown file split into its fields and its text. */
export interface SourceFile {
  /** Undefined when none can be read. */
  readonly fields: MappingNode | undefined
  readonly text: string
  /** The line of the file that `text` begins on. */
  readonly textLine: number
}

/**
 * Splits a file whose first line is exactly three hyphens. gray-matter runs code after `---js` and looks up any other name
 * that stands there, so everything but plain front matter is refused before it sees the file, and the only engine that it is
 * given is our own reader of YAML. What can be read beside a mistake is read, so that one run tells of all of them.
 */
export function sourceFileOf(source: string, problems: FileProblems): SourceFile {
  const { mistake, mended, textLine } = fencesOf(source)
  if (mistake !== undefined)
    problems.error('front-matter', { line: mistake.line, column: 1 }, mistake.message, mistake.hint)
  if (mended !== undefined) return splitFile(mended, problems)
  return textLine === undefined ? { fields: undefined, text: '', textLine: 1 } : textFrom(source, textLine)
}

const mostMistakes = 20

/** Reads the fields; one that cannot be read is told, and left out when the others are read again. */
function splitFile(whole: string, problems: FileProblems): SourceFile {
  const unread = new Set<string>()
  let source = whole
  for (let mistakes = 0; ; mistakes++) {
    try {
      const file = matter(source, { language: 'yaml', delimiters: '---', engines })
      const textLine = source.slice(0, source.length - file.content.length).split('\n').length
      // gray-matter passes over front matter that is empty or all comments, without asking its engine.
      const { fields, asides } = file.data as Partial<ParsedYaml>
      if (fields === undefined || asides === undefined) {
        if (mistakes === 0) problems.error('front-matter', { line: 1, column: 1 }, ...nothingIn)
        return { fields: undefined, text: file.content, textLine }
      }
      for (const { text, ...spot } of asides)
        problems.warn(
          'front-matter',
          spot,
          `The words after # are left out: "${text}".`,
          'If they belong to the value, put all of it in double quotes. Give a comment a line of its own.',
        )
      return { fields: unread.size === 0 ? fields : { ...fields, unread }, text: file.content, textLine }
    } catch (error) {
      if (!(error instanceof YamlMistake)) throw error
      problems.error('front-matter', error.spot, error.message, error.hint)
      const without = error.hopeless || mistakes >= mostMistakes ? undefined : withoutField(source, error.spot.line)
      if (without === undefined) return textFrom(source, fenceAfter(source) + 2)
      if (without.name !== undefined) unread.add(without.name)
      source = without.source
    }
  }
}

const nothingIn = ['The front matter is empty.', 'Write at least a title: title: Healthy lives'] as const

/** The file with the lines of the field that holds `line` left empty; undefined when there is none. */
function withoutField(source: string, line: number): { readonly source: string; readonly name?: string } | undefined {
  const lines = source.split('\n')
  const close = fenceAfter(source)
  const begins = (text: string) => /^[^\s#-]/.test(text)
  const begin = lines.findLastIndex((text, at) => at > 0 && at < Math.min(line, close) && begins(text))
  if (begin < 0) return undefined
  const next = lines.findIndex((text, at) => at > begin && begins(text))
  const end = next < 0 || next > close ? close : next
  const name = /^["']?([\w-]+)/.exec(lines[begin]!)?.[1]
  return {
    source: lines.map((text, at) => (at >= begin && at < end ? '' : text)).join('\n'),
    ...(name === undefined ? {} : { name }),
  }
}

/** The index of the line that closes the fields. */
function fenceAfter(source: string): number {
  return source.split('\n').indexOf('---', 1)
}

function textFrom(source: string, line: number): SourceFile {
  return {
    fields: undefined,
    text: source
      .split('\n')
      .slice(line - 1)
      .join('\n'),
    textLine: line,
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
