import type { EditionDocument, Part } from '../document/document.ts'
import type { Block, Runs } from '../model/blocks.ts'
import type { Problem } from '../problem.ts'
import { type Faces, faceFor } from './faces.ts'
import { drawable } from './shape.ts'

interface Said {
  readonly line: number
  readonly text: string
}

/** A problem for each letter that no typeface of the booklets has, at the first place where it stands in each file. */
export function letterProblems(documents: readonly EditionDocument[], faces: Faces): readonly Problem[] {
  const printable = new Map<string, boolean>()
  const isPrintable = (letter: string) => {
    const known = printable.get(letter)
    if (known !== undefined) return known
    const found = /\s/.test(letter) || faceFor(faces, 'regular', letter.codePointAt(0) ?? 0) !== undefined
    printable.set(letter, found)
    return found
  }
  const seen = new Set<string>()
  return documents.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      saidIn(part)
        .filter(({ text }) => /[^\n -~]/.test(text))
        .flatMap(({ line, text }) =>
          [...drawable(text)].flatMap((letter): readonly Problem[] => {
            if (isPrintable(letter)) return []
            const key = `${part.place.file} ${letter}`
            if (seen.has(key)) return []
            seen.add(key)
            return [problem(letter, part, line)]
          }),
        ),
    ),
  )
}

function problem(letter: string, part: Part, line: number): Problem {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    level: 'error',
    check: 'letters-exist',
    message: `The booklets' typeface has no letter “${letter}” (${code}), so it cannot be printed.`,
    hint: 'Write it in words, or in letters of the Latin, Greek or Cyrillic alphabets.',
    place: { file: part.place.file, line },
  }
}

function saidIn(part: Part): readonly Said[] {
  return [
    { line: part.place.line ?? 1, text: part.title },
    ...part.blocks.flatMap(saidInBlock),
    ...part.notes.flatMap((note) => note.blocks.flatMap(saidInBlock)),
  ]
}

function saidInBlock(block: Block): readonly Said[] {
  const { line } = block
  const said = (...all: readonly (Runs | undefined)[]) => all.map((runs) => ({ line, text: plain(runs) }))
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return said([{ text: block.number ?? '' }, ...block.runs])
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(saidInBlock))
    case 'quote':
      return block.blocks.flatMap(saidInBlock)
    case 'box':
      return [...said(block.title), ...block.blocks.flatMap(saidInBlock)]
    case 'table':
      return [
        ...said(block.caption, ...block.head),
        ...block.rows.flatMap((row) => row.cells.map((cell) => ({ line: row.line, text: plain(cell) }))),
      ]
    case 'code':
      return [{ line, text: block.text }]
    case 'figure':
      return said(block.caption)
    case 'definitions':
      return block.items.flatMap((item) => [...said(item.term), ...item.meanings.flat().flatMap(saidInBlock)])
    case 'facts':
      return block.facts.flatMap((fact) => said([{ text: fact.label }], ...fact.values))
    case 'chart':
      return [{ line, text: [block.unit, ...block.periods, ...block.series.map(({ name }) => name)].join(' ') }]
  }
}

function plain(runs: Runs | undefined): string {
  return (runs ?? []).map((run) => run.text).join('')
}
