import type { Env } from 'markdown-it'
import type { NoteText } from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import { badCharacterIn } from '../characters.ts'
import { spotsIn } from '../spot-at.ts'
import { blockIds } from './block-ids.ts'
import { innerBlocksOf } from './blocks.ts'
import { parser } from './parser.ts'
import type { TextReader } from './reader.ts'
import { type RunReader, runsOf } from './runs.ts'
import type { Setting } from './setting.ts'
import { typedCells } from './tables.ts'
import type { Branch } from './token-tree.ts'

/** `lines` are those that were parsed; the first of them is line `firstLine` of the file. */
export function textReader(lines: readonly string[], firstLine: number, env: Env, setting: Setting): TextReader {
  const { error, warn } = setting.problems
  const ids = blockIds()
  const noteTexts = new Map<string, Branch>()
  const marks = new Map<string, { readonly id: string; readonly mark: string }>()
  const abbreviations = new Set<string>()
  let insideNote = false

  // Mistakes come one after another in the same piece of text, which may be long.
  let last:
    | {
        readonly content: string
        readonly line: number
        readonly spotAt: (offset: number) => Spot
        readonly columns: number[]
      }
    | undefined
  function spotIn(content: string, offset: number, line: number): Spot {
    if (last?.content !== content || last.line !== line) last = { content, line, spotAt: spotsIn(content), columns: [] }
    const { spotAt, columns } = last
    const inside = spotAt(offset)
    const at = inside.line - 1
    columns[at] ??= Math.max(lines[line - firstLine + at]?.indexOf(content.split('\n', at + 1)[at]!) ?? 0, 0)
    return { line: line + at, column: columns[at] + inside.column }
  }

  const runReader: RunReader = {
    setting,
    spotIn,
    usedAbbreviation: (short) => abbreviations.add(short),
    noteMark(label, spot) {
      if (insideNote)
        error('footnotes', spot, 'A footnote calls another footnote.', 'Put its words into the first one.')
      const known = marks.get(label)
      if (known !== undefined) return known
      const made = { id: ids.note(label), mark: String(marks.size + 1) }
      marks.set(label, made)
      return made
    },
  }

  const reader: TextReader = {
    setting,
    ids,
    error,
    warn,
    spotIn,
    abbreviations,
    start(token) {
      const line = (token.map?.[0] ?? 0) + firstLine
      const typed = lines[line - firstLine] ?? ''
      return { line, column: Math.max(typed.search(/[^\s>]/), 0) + 1 }
    },
    runs: (inline, line) => runsOf(inline, line, runReader),
    inline: (source) => parser.parseInline(source, env)[0]!,
    clean(text, spot) {
      const bad = badCharacterIn(text)
      if (bad !== undefined) error('characters', spot, `Here is ${bad.says}.`, bad.hint)
      return text
    },
    closesFence({ map, markup }) {
      const last = lines[(map?.[1] ?? 1) - 1] ?? ''
      return (map?.[1] ?? 0) - (map?.[0] ?? 0) > 1 && last.replace(/^[\s>]+/, '').startsWith(markup)
    },
    cellCount: (line) => typedCells(lines[line - firstLine] ?? ''),
    noteText(label, branch) {
      if (noteTexts.has(label))
        error(
          'footnotes',
          { line: lineOf(label, branch), column: 1 },
          `The footnote "${label}" has two texts.`,
          'Give one of them another label.',
        )
      else noteTexts.set(label, branch)
    },
    notes() {
      // Texts are read in the order of the marks; a mark within a note is a mistake, but its note is kept.
      const notes: NoteText[] = []
      for (const [label, { id }] of marks) {
        const branch = noteTexts.get(label)
        if (branch === undefined) continue
        insideNote = true
        notes.push({
          id,
          line: lineOf(label, branch),
          blocks: innerBlocksOf(branch.inside, { id, within: 'a footnote' }, reader),
        })
        insideNote = false
        if (notes.at(-1)!.blocks.length === 0)
          error(
            'footnotes',
            { line: lineOf(label, branch) },
            `The footnote "${label}" has no text.`,
            'Write it after the colon.',
          )
      }
      for (const [label, branch] of noteTexts)
        if (!marks.has(label))
          error(
            'footnotes',
            { line: lineOf(label, branch), column: 1 },
            `Nothing calls the footnote "${label}".`,
            `Put [^${label}] where it belongs, or take the footnote out.`,
          )
      return notes
    },
  }
  return reader

  function lineOf(label: string, branch: Branch): number {
    if (branch.inside[0] !== undefined) return reader.start(branch.inside[0].token).line
    return firstLine + lines.findIndex((line) => line.includes(`[^${label}]:`))
  }
}
