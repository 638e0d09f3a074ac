import { YAMLException } from 'js-yaml'
import type { Spot } from '../schema/node.ts'

/** A mistake in front matter that leaves the field it stands in, or when `hopeless` all of them, without a reading. */
export class YamlMistake extends Error {
  readonly spot: Spot
  readonly hint: string | undefined
  readonly hopeless: boolean
  constructor(spot: Spot, message: string, hint?: string, hopeless = false) {
    super(message)
    this.spot = spot
    this.hint = hint
    this.hopeless = hopeless
  }
}

const quotes = 'If the text holds a colon, put it in double quotes: title: "Our plan: the next three years".'
const spaces =
  'Look at the spaces at the beginning of this line and of the one above: fields that belong together begin in the same column.'

/** What js-yaml says, in an officer's words; the first that is part of its reason counts. */
const sayings: readonly (readonly [part: string, message: string, hint: string])[] = [
  ['bad indentation of a mapping entry', 'This line cannot be read as a field and its value.', `${quotes} ${spaces}`],
  ['bad indentation of a sequence', 'This item of the list begins in another column than those before.', spaces],
  [
    'multiline key',
    'There is no colon in this line, so that it is no field.',
    'Write a name, a colon, a space and the value: title: Healthy lives',
  ],
  ["expected ':'", 'A colon is missing here.', 'Write a name, a colon, a space and the value: title: Healthy lives'],
  [
    'single quoted',
    'A value begins with a quote that is not closed.',
    'Close it with the same quote, or write the value in double quotes.',
  ],
  ['double quoted', 'A value begins with a double quote that is not closed.', 'Close it at the end of the value.'],
  ['unknown escape', 'There is a backslash between double quotes.', 'Use single quotes round the value instead.'],
  ['hexadecimal', 'There is a backslash between double quotes.', 'Use single quotes round the value instead.'],
  ['flow collection', 'A value begins with a bracket that is not closed.', 'If it is text, put it in double quotes.'],
  ['flow indicator', 'A value begins with a sign that means something else here.', 'Put it in double quotes.'],
  ['maxDepth', 'Values are nested too deeply here.', 'No field needs more than four levels.'],
  [
    'deficient indentation',
    'The value goes on in a line that is not indented.',
    'Put two spaces at the beginning of that line.',
  ],
  [
    'document separator',
    'This line cannot be read.',
    `${quotes} Text that begins with %, @ or a backtick needs double quotes too.`,
  ],
  ['tag', 'A value cannot begin with an exclamation mark.', 'Put the value in double quotes.'],
  ['anchor', 'A value cannot begin with an ampersand.', 'Put the value in double quotes.'],
  ['alias', 'A value cannot begin with a star.', 'Put the value in double quotes.'],
  ['directive', 'A line cannot begin with a percent sign.', 'Put the value in double quotes.'],
]

/** The mistake behind whatever the YAML parser threw. */
export function yamlMistake(source: string, error: unknown): YamlMistake {
  const reason = error instanceof YAMLException ? error.reason : ''
  const mark = error instanceof YAMLException ? error.mark : undefined
  const spot = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 }
  const saying = sayings.find(([part]) => reason.includes(part))
  // A value that is not closed is noticed further down: say the line where it begins instead.
  const opened = /stream|document within|deficient/.test(reason) ? openedBefore(source, spot.line) : undefined
  if (opened !== undefined) {
    const [, message, hint] = sayings.find(([part]) => part === opened.part)!
    return new YamlMistake(opened, message, hint)
  }
  if (/^\s*\t/.test(source.split('\n')[spot.line - 1] ?? ''))
    return new YamlMistake({ ...spot, column: 1 }, 'The line begins with a tab.', 'Use spaces: two for each level.')
  const typed = typingMistake(source, spot.line)
  if (typed !== undefined) return typed
  const colonless = /multiline key|expected ':'/.test(reason) ? lineWithoutColon(source, spot.line) : undefined
  if (colonless !== undefined && saying !== undefined) return new YamlMistake(colonless, saying[1], saying[2])
  if (saying !== undefined) return new YamlMistake(spot, saying[1], saying[2], saying[0] === 'maxDepth')
  return new YamlMistake(spot, 'The front matter cannot be read here.', `${quotes} ${spaces}`)
}

/** The last line above one that begins where fields do and has no colon: a parser takes both for one name. */
function lineWithoutColon(source: string, line: number): Spot | undefined {
  const lines = source.split('\n').slice(0, line - 1)
  const at = lines.findLastIndex((text) => text.trim() !== '' && !/^\s*#/.test(text))
  return at < 0 || !/^[^\s-](?:[^:]|:(?=\S))*$/.test(lines[at]!) ? undefined : { line: at + 1, column: 1 }
}

const field = String.raw`^(\s*(?:- +)?(?:[\w-]+: +)?)`

/** What people who come from Word type, told from the line alone; the shape's first group ends where the mistake is. */
const typings: readonly (readonly [shape: RegExp, message: string, hint: (found: RegExpExecArray) => string])[] = [
  [new RegExp(`${field}[“”„‘’]`), 'Round this value stand the curly quotes of Word.', () => 'Type straight ones: ".'],
  [
    /^(\s*(?:- +)?[A-Za-z][\w-]*):(?!\/\/)(\S.*)$/,
    'There is no space after the colon.',
    ([, name, value]) => `Put one there: ${name!.replace(/^[\s-]+/, '')}: ${value}`,
  ],
  [
    new RegExp(`${field.slice(0, -1)}'(?:[^']|'')*)'(?=[^'\\s,\\]}])`),
    'The single quote ends the value here.',
    () => 'Put the whole value in double quotes.',
  ],
  [
    new RegExp(`${field.slice(0, -1)}"(?:[^"\\\\]|\\\\.)*)"(?=[^"\\s,\\]}])`),
    'The double quote ends the value here.',
    () => 'Put the whole value in single quotes.',
  ],
  [
    new RegExp(`${field}([%@\`])(.*)$`),
    'A value cannot begin with SIGN.',
    ([, before, sign, rest]) => `Put it in double quotes: ${before!.trimStart()}"${sign}${rest!.trimEnd()}"`,
  ],
]

/** A mistake that the line itself shows, which a parser only notices by what comes of it. */
export function typingMistake(source: string, line: number): YamlMistake | undefined {
  const lines = source.split('\n')
  const above = lines.slice(0, line - 1).findLastIndex((text) => text.trim() !== '')
  for (const at of [line - 1, above])
    for (const [shape, message, hint] of typings) {
      const found = shape.exec(lines[at] ?? '')
      if (found === null) continue
      const spot = { line: at + 1, column: found[1]!.length + 1 }
      return new YamlMistake(spot, message.replace('SIGN', found[2] ?? ''), hint(found))
    }
  return undefined
}

const openings: { readonly [sign: string]: string } = {
  '"': 'double quoted',
  "'": 'single quoted',
  '[': 'flow collection',
  '{': 'flow collection',
}

/** The last value up to a line that begins with a quote or bracket and does not end with one. */
function openedBefore(source: string, line: number): (Spot & { readonly part: string }) | undefined {
  const lines = source.split('\n').slice(0, line)
  const at = lines.findLastIndex((text) => /(?::|-)\s+["'[{]/.test(text) && !/["'\]}],?\s*(?:#.*)?$/.test(text))
  if (at < 0) return undefined
  const column = lines[at]!.search(/["'[{]/) + 1
  return { line: at + 1, column, part: openings[lines[at]![column - 1]!]! }
}
