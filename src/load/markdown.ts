import type { Env, Token } from 'markdown-it'
import type { Text } from '../model/blocks.ts'
import { topBlocksOf } from './markdown/blocks.ts'
import type { Known } from './markdown/inline-rules.ts'
import { parser } from './markdown/parser.ts'
import type { TextReader } from './markdown/reader.ts'
import type { Setting } from './markdown/setting.ts'
import { textReader } from './markdown/text-reader.ts'
import { treeOf } from './markdown/token-tree.ts'

// markdown-it stops reading, without a word, a hundred levels down.
const deepest = 40
// A small file can hold so many of these that reading it takes minutes: cells of short rows are filled up, and the end of a
// link is looked for from each bracket on. No page could show as many.
const limits = [
  { sign: '|', most: 50_000, says: 'cells of tables' },
  { sign: '[', most: 20_000, says: 'square brackets' },
] as const

/** Markdown as blocks. `firstLine` is the line of its file that `source` begins on. Mistakes go to the setting's problems. */
export function textOf(source: string, firstLine: number, setting: Setting): Text {
  for (const { sign, most, says } of limits) {
    const count = source.split(sign).length
    if (count <= most) continue
    setting.problems.error(
      'limits',
      { line: firstLine, column: 1 },
      `This file has about ${count} ${says}, more than any page can show.`,
      'Put figures into readings.csv, and split the text.',
    )
    return { blocks: [], notes: [] }
  }
  // An empty line first: a rule of the abbreviations looks at the first character of the text by mistake.
  const lines = ['', ...source.split('\n')]
  const known: Known = { sources: setting.sources, abbreviations: setting.abbreviations }
  const env: Env = { known }
  const tokens = parser.parse(lines.join('\n'), env)
  const deep = tokens.find((token) => token.level > deepest)
  if (deep !== undefined) {
    const line = deep.map?.[0] ?? 1
    setting.problems.error(
      'markdown',
      { line: line + firstLine - 1, column: 1 },
      'Lists and quotes are nested too deeply here.',
      'Nobody can follow more than four levels: make headings of the upper ones.',
    )
    return { blocks: [], notes: [] }
  }
  const reader = textReader(lines, firstLine - 1, env, setting)
  reserveAddresses(tokens, reader)
  const blocks = topBlocksOf(treeOf(tokens), reader)
  const notes = reader.notes()
  checkAbbreviations(withoutCode(lines, tokens), firstLine - 1, reader)
  return { blocks, notes }
}

/** Addresses that headings name are theirs, however early another block would have got the same. */
function reserveAddresses(tokens: readonly Token[], reader: TextReader) {
  for (const token of tokens) if (typeof token.meta?.address === 'string') reader.ids.name(token.meta.address)
}

/** The lines with those of computer code empty: what stands there explains nothing. */
function withoutCode(lines: readonly string[], tokens: readonly Token[]): readonly string[] {
  const code = tokens.flatMap(({ type, map }) => (type === 'fence' && map !== null ? [map] : []))
  return lines.map((line, at) => (code.some(([begin, end]) => begin <= at && at < end) ? '' : line))
}

/** An abbreviation that stands twice has one meaning lost; one that is never used has its words lost. */
function checkAbbreviations(lines: readonly string[], firstLine: number, reader: TextReader) {
  const seen = new Map<string, number>()
  lines.forEach((text, at) => {
    const short = /^[\s>]*\*\[([^\]]+)\]:/.exec(text)?.[1]
    if (short === undefined) return
    const spot = { line: firstLine + at, column: 1 }
    const first = seen.get(short)
    if (first !== undefined)
      reader.error(
        'abbreviations',
        spot,
        `The abbreviation "${short}" is explained twice; first in line ${first}.`,
        'Take one of them out.',
      )
    else if (!reader.abbreviations.has(short))
      reader.warn(
        'abbreviations',
        spot,
        `The abbreviation "${short}" does not stand in the text.`,
        'Take the line out.',
      )
    if (first === undefined) seen.set(short, spot.line)
  })
}
