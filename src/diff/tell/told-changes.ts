import type { Part } from '../../document/document.ts'
import type { FactChange, RowChange, TableInside, WordEdits } from '../changes/changes.ts'
import { type ListedChange, type ListedThing, partKindName, textOfRuns } from '../list/listed-change.ts'
import { asksForWords } from '../tree/fact-sentence.ts'
import { changesByPart, kindWords, partOfChange, plural } from './changes-counts.ts'
import { markedSpans, type Spans, wholeSpans } from './marked-spans.ts'

/** The changes in one part, in words; formats only dress them. */
export interface ToldPart {
  readonly part: Part
  /** What became of the part itself: `New section`, `Moved`. */
  readonly about: readonly ToldChange[]
  readonly changes: readonly ToldChange[]
}

export interface ToldChange {
  /** `Paragraph 2.1 changed` */
  readonly label: string
  /** Where the page shows it; its anchor. */
  readonly anchor: string
  /** Each a line of its own. */
  readonly lines: readonly Spans[]
}

/** What a reader calls each thing that can change, at the beginning of a sentence. */
export const thingName: { readonly [K in Exclude<ListedThing, 'part'>]: string } = {
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'Item of a list',
  list: 'List',
  note: 'Note',
  term: 'Term',
  definitions: 'Terms',
  table: 'Table',
  quote: 'Quotation',
  box: 'Box',
  'box-title': 'Title of a box',
  code: 'Code',
  figure: 'Picture',
  facts: 'Facts',
}

/** Every part in which anything changed, in reading order, with its changes in words. What was only renumbered is one line a part. */
export function tellChanges(listed: readonly ListedChange[]): readonly ToldPart[] {
  return changesByPart(listed).map(({ part, changes }) => {
    const numbered = changes.filter((change) => change.of !== 'part' && change.kind === 'renumbered')
    const rest = changes.filter((change) => !numbered.includes(change))
    return {
      part: partOfChange(part),
      about: rest.filter((change) => change.of === 'part').map(tellPart),
      changes: [...rest.filter((change) => change.of !== 'part').map(tellChange), ...tellNumbered(numbered)],
    }
  })
}

/** A sentence; with the words that changed where it only says that they did. */
function tellFact({ kind, sentence, values }: FactChange): Spans {
  const words = kind === 'edited' && asksForWords(sentence) ? values : []
  return [
    { kind: 'kept', text: sentence },
    ...words.flatMap((edits) => [{ kind: 'kept' as const, text: ' ' }, ...markedSpans(edits)]),
  ]
}

function tellPart(change: ListedChange): ToldChange {
  const { kind, was, now, edits, number } = change
  const name = partKindName[(now ?? was)!.part.kind]
  const told: string[] = []
  if (kind === 'added') told.push(`${name} added`)
  else if (kind === 'removed') told.push(`${name} removed`)
  else {
    if (kind === 'moved' || kind === 'moved-and-edited') told.push('stands at another place')
    if (kind === 'retitled' || kind === 'moved-and-edited') told.push('has another title')
    if (number !== undefined) told.push(`has number ${number.now ?? 'none'} (was ${number.was ?? 'none'})`)
    told.unshift(`${name} ${told.shift()!}`)
  }
  return {
    label: joinWords(told),
    anchor: change.shown,
    lines: edits === undefined || kind === 'moved' ? [] : [markedSpans(edits)],
  }
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function tellNumbered(changes: readonly ListedChange[]): readonly ToldChange[] {
  const [first] = changes
  if (first === undefined) return []
  const one = `${nameOf(first)} had number ${first.number?.was ?? 'none'}`
  return [
    { label: changes.length === 1 ? one : `${changes.length} paragraphs renumbered`, anchor: first.shown, lines: [] },
  ]
}

/** One change in words. */
export function tellChange(change: ListedChange): ToldChange {
  if (change.of === 'part') return tellPart(change)
  return { label: labelOf(change), anchor: change.shown, lines: linesOf(change) }
}

function nameOf({ of, now, was }: ListedChange): string {
  const number = (now ?? was)!.number
  const name = thingName[of as Exclude<ListedThing, 'part'>]
  return number === undefined ? name : `${name} ${number}`
}

function labelOf(change: ListedChange): string {
  const { kind, was, pieces = [], rewritten, picture } = change
  const name = nameOf(change)
  const from = was === undefined ? '' : ` from “${was.part.title}”${was.number === undefined ? '' : `, ${was.number}`}`
  switch (kind) {
    case 'moved':
      return `${name} moved here${from}`
    case 'moved-and-edited':
      return `${name} moved here${from} and changed`
    case 'split':
      return `${name} split into ${pieces.length + 1}`
    case 'merged':
      return `${name} joined from ${pieces.length + 1}`
    case 'edited':
      return `${name} ${rewritten ? 'rewritten' : picture ? 'replaced' : 'changed'}`
    default:
      return `${name} ${kindWords[kind]}`
  }
}

function linesOf(change: ListedChange): readonly Spans[] {
  const { kind, was, now, edits, rewritten, table, facts } = change
  if (facts !== undefined) return facts.filter(({ sentence }) => sentence !== '').map(tellFact)
  if (table !== undefined) return tableLines(table)
  if (kind === 'added') return wholeSpans('inserted', now!.text)
  if (kind === 'removed') return wholeSpans('deleted', was!.text)
  if (rewritten) return [...wholeSpans('deleted', was!.text), ...wholeSpans('inserted', now!.text)]
  if (edits === undefined) return wholeSpans('kept', now!.text).slice(0, 3)
  return kind === 'link' ? linkLines(edits) : [markedSpans(edits)]
}

function linkLines(edits: WordEdits): readonly Spans[] {
  return edits.flatMap((edit) =>
    edit.kind === 'link' ? [[{ kind: 'kept' as const, text: `“${textOfRuns(edit.now).trim()}” leads elsewhere` }]] : [],
  )
}

function tableLines({ caption, columns, rows }: TableInside): readonly Spans[] {
  const headOf = (index: number) =>
    columns[index]!.head.map((edit) => ('now' in edit ? textOfRuns(edit.now) : '')).join('')
  return [
    ...(caption === undefined ? [] : [markedSpans(caption)]),
    ...columns.flatMap(({ kind, head }) =>
      kind === 'kept' ? [] : [told(`Column ${kind === 'edited' ? 'changed' : kind}: `, markedSpans(head))],
    ),
    ...rows.flatMap((row) => (row.kind === 'kept' ? [] : rowLines(row, headOf, columns))),
  ]
}

function rowLines(
  row: RowChange,
  headOf: (index: number) => string,
  columns: TableInside['columns'],
): readonly Spans[] {
  const { kind, cells } = row
  const side = row.now ?? row.was!
  if (kind === 'added' || kind === 'removed') {
    const text = side.row.cells.map(textOfRuns).join(' | ')
    return [told(`Row ${kind}: `, [{ kind: kind === 'added' ? 'inserted' : 'deleted', text }])]
  }
  const name = textOfRuns(side.row.cells[0] ?? []).trim()
  const moved = kind === 'edited' ? [] : [told(`Row moved: ${name}`, [])]
  const changed = cells.flatMap((cell, index) => {
    const { was, now } = columns[index]!
    // Cells of columns that came or went are told of by their column.
    if (cell.kind !== 'edited' || was === undefined || now === undefined) return []
    const where = index === 0 ? 'Row: ' : `${name}, ${headOf(index).trim() || `column ${now + 1}`}: `
    return [told(where, markedSpans(cell.edits))]
  })
  const dress = cells.filter((cell) => cell.kind === 'format' || cell.kind === 'link').length
  return [
    ...moved,
    ...changed,
    ...(dress === 0 ? [] : [told(`${name}: ${plural(dress, 'cell')} set or linked differently`, [])]),
  ]
}

function told(words: string, spans: Spans): Spans {
  return [{ kind: 'kept', text: words }, ...spans]
}
