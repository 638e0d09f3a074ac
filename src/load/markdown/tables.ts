import type { Alignment, Runs, TableBlock, TableRow } from '../../model/blocks.ts'
import type { Parent } from './parent.ts'
import type { TextReader } from './reader.ts'
import type { Branch } from './token-tree.ts'

// More than this cannot be read on any page; it also keeps a file of a few kilobytes from becoming millions of cells.
const limits = { columns: 40, cells: 20_000 }

/** A table, and the paragraph `Table: …` before it as its caption. */
export function tableOf(branch: Branch, caption: Branch | undefined, parent: Parent, reader: TextReader): TableBlock {
  const { token } = branch
  const spot = reader.start(token)
  const id = reader.ids.counted('t', parent.id)
  const rows = branch.inside.flatMap((part) => part.inside)
  const head = rows[0]!
  const columns = head.inside.length
  const captionRuns = caption === undefined ? undefined : captionOf(caption, reader)
  const tooLarge = columns > limits.columns || columns * rows.length > limits.cells
  if (tooLarge)
    reader.error(
      'tables',
      spot,
      `The table has ${columns} columns and ${rows.length} rows, more than a page can show.`,
      'Make several tables of it.',
    )
  else if (captionRuns === undefined)
    reader.warn(
      'tables',
      spot,
      'The table has no caption.',
      'Put a paragraph before it that begins with "Table: " and says what it shows.',
    )
  const body = tooLarge ? [] : rows.slice(1)
  return {
    kind: 'table',
    id,
    line: spot.line,
    ...(captionRuns === undefined ? {} : { caption: captionRuns }),
    columns: head.inside.map((cell) => alignment(String(cell.token.attrGet('style') ?? ''))),
    head: tooLarge ? head.inside.map(() => []) : cellsOf(head, reader),
    rows: body.map((row): TableRow => {
      const line = reader.start(row.token).line
      const typed = reader.cellCount(line)
      if (typed !== columns)
        reader.error(
          'tables',
          reader.start(row.token),
          `This row has ${typed} ${typed === 1 ? 'cell' : 'cells'}; the head of the table has ${columns}.`,
          typed > columns
            ? 'Take one out, or put a backslash before a | that is part of the words: \\|.'
            : 'Add empty cells: a | for each.',
        )
      return { line, cells: cellsOf(row, reader) }
    }),
    rowHeads: columns > 1,
  }
}

function captionOf(branch: Branch, reader: TextReader): Runs {
  const inline = branch.inside[0]!.token
  const runs = reader.runs(inline, reader.start(branch.token).line)
  const [first, ...rest] = runs
  if (first === undefined) return []
  const text = first.text.replace(/^Table: */, '')
  return text === '' ? rest : [{ ...first, text }, ...rest]
}

function cellsOf(row: Branch, reader: TextReader): readonly Runs[] {
  const { line } = reader.start(row.token)
  return row.inside.map((cell) => reader.runs(cell.inside[0]!.token, line))
}

function alignment(style: string): Alignment {
  return style.endsWith('right') ? 'right' : style.endsWith('center') ? 'centre' : 'left'
}

/** How many cells a line of a table was typed with. Like markdown-it, which drops those that the head has no column for. */
export function typedCells(line: string): number {
  const text = line.replace(/^[\s>]+/, '').trimEnd()
  const bars = [...text.matchAll(/\|/g)].filter(({ index }) => text[index - 1] !== '\\').map(({ index }) => index)
  const first = bars[0] === 0 ? 1 : 0
  const last = bars.length > first && bars.at(-1) === text.length - 1 ? 1 : 0
  return bars.length - first - last + 1
}
