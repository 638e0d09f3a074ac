import type { Part } from '../../document/document.ts'
import type { Block, Runs } from '../../model/blocks.ts'
import { textsOf } from '../../model/drawing.ts'
import type { Library } from '../../model/library.ts'
import type { Place } from '../../model/place.ts'
import type { Problem } from '../../problem.ts'
import { type Faces, faceFor } from './faces.ts'
import { drawable } from './shape.ts'

interface Said {
  readonly line: number
  readonly text: string
}

/** What can be printed of a document or of a text. */
export interface Printed {
  readonly parts: readonly Pick<Part, 'title' | 'blocks' | 'notes' | 'place'>[]
}

/**
 * A problem for each letter that no typeface of the booklets has, at the first place where it stands in each file. The texts
 * of the files tell the column; without them only the line of the block is known.
 */
export function letterProblems(
  documents: readonly Printed[],
  faces: Faces,
  sources: ReadonlyMap<string, string> = new Map(),
): readonly Problem[] {
  const printable = new Map<string, boolean>()
  const canPrint = (letter: string) => {
    const known = printable.get(letter)
    if (known !== undefined) return known
    const found = isPrintable(letter, faces)
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
            if (canPrint(letter)) return []
            const key = `${part.place.file} ${letter}`
            if (seen.has(key)) return []
            seen.add(key)
            return [problem(letter, placeOf(letter, part.place.file, line, sources))]
          }),
        ),
    ),
  )
}

/** A problem for each letter in a drawing that no typeface of the booklets has, once for each file. */
export function drawnLetterProblems(pictures: Library['pictures'], faces: Faces): readonly Problem[] {
  return [...pictures].flatMap(([file, picture]) => {
    if (picture.type !== 'svg') return []
    const seen = new Set<string>()
    return textsOf(picture.drawing.shapes).flatMap(({ text, line }) =>
      [...drawable(text)].flatMap((letter) => {
        if (seen.has(letter) || isPrintable(letter, faces)) return []
        seen.add(letter)
        return [problem(letter, { file, line })]
      }),
    )
  })
}

/** Whether a letter is white space, drawn as nothing, or in one of the faces. */
export function isPrintable(letter: string, faces: Faces): boolean {
  return /\s/.test(letter) || faceFor(faces, 'regular', letter.codePointAt(0) ?? 0) !== undefined
}

function placeOf(letter: string, file: string, line: number, sources: ReadonlyMap<string, string>): Place {
  const lines = sources.get(file)?.split('\n') ?? []
  const at = lines.findIndex((text, index) => index >= line - 1 && text.includes(letter))
  return at < 0 ? { file, line } : { file, line: at + 1, column: lines[at]!.indexOf(letter) + 1 }
}

function problem(letter: string, place: Place): Problem {
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    level: 'error',
    check: 'letters-exist',
    message: `The booklets' typeface has no letter “${letter}” (${code}), so it cannot be printed.`,
    hint: 'Write it in words, or in letters of the Latin, Greek or Cyrillic alphabets.',
    place,
  }
}

function saidIn(part: Printed['parts'][number]): readonly Said[] {
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
