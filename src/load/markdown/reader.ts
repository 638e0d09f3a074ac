import type { Token } from 'markdown-it'
import type { NoteText, Runs } from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import type { BlockIds } from './block-ids.ts'
import type { RunReader } from './runs.ts'
import type { Setting } from './setting.ts'
import type { Branch } from './token-tree.ts'

/** What reading the blocks of one text shares. */
export interface TextReader {
  readonly setting: Setting
  readonly ids: BlockIds
  readonly error: (check: string, spot: Partial<Spot>, message: string, hint?: string) => void
  readonly warn: (check: string, spot: Partial<Spot>, message: string, hint?: string) => void
  /** Where a block begins in its file. */
  readonly start: (token: Token) => Spot
  readonly spotIn: RunReader['spotIn']
  readonly runs: (inline: Token, line: number) => Runs
  /** A piece of inline Markdown that is not in the stream of tokens: the title of a box, a caption. */
  readonly inline: (source: string) => Token
  /** Keeps the text of a footnote until all its marks are known. */
  readonly noteText: (label: string, branch: Branch) => void
  /** Text that no inline rule has looked at, after the same check of its characters. */
  readonly clean: (text: string, spot: Spot) => string
  /** How many cells a row of a table was typed with. */
  readonly cellCount: (line: number) => number
  /** Whether the last line of a fenced block is the fence that closes it. */
  readonly closesFence: (token: Token) => boolean
  /** The notes that marks call, in the order of their marks. */
  readonly notes: () => readonly NoteText[]
  /** Abbreviations that stand in the text. */
  readonly abbreviations: ReadonlySet<string>
}
