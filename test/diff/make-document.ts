import type { EditionDocument, Part } from '../../src/document/document.ts'
import type { Block, Fact, ListItem, Runs, TableBlock } from '../../src/model/blocks.ts'
import { edition } from '../make.ts'

/*
 * Builders of documents for comparing: what a test is about in one line. Ids are given in the order of making.
 */

let count = 0

function made(): { readonly id: string; readonly line: number } {
  count += 1
  return { id: `b${count}`, line: count }
}

const runs = (text: string | Runs): Runs => (typeof text === 'string' ? [{ text }] : text)

export function p(text: string | Runs, number?: string): Block {
  return { kind: 'paragraph', ...made(), runs: runs(text), ...(number === undefined ? {} : { number }) }
}

export function h(text: string, level: 2 | 3 | 4 = 2): Block {
  return { kind: 'heading', ...made(), level, runs: runs(text) }
}

export function ul(...items: readonly (string | readonly Block[])[]): Block {
  return { kind: 'list', ...made(), style: 'bullet', start: 1, delimiter: 'dot', items: items.map(li) }
}

export function ol(...items: readonly (string | readonly Block[])[]): Block {
  return { kind: 'list', ...made(), style: 'decimal', start: 1, delimiter: 'dot', items: items.map(li) }
}

function li(item: string | readonly Block[]): ListItem {
  return { ...made(), blocks: typeof item === 'string' ? [p(item)] : item }
}

export function quote(...blocks: readonly Block[]): Block {
  return { kind: 'quote', ...made(), blocks }
}

export function box(title: string, ...blocks: readonly Block[]): Block {
  return { kind: 'box', ...made(), style: 'note', title: runs(title), blocks }
}

export function dl(...items: readonly (readonly [term: string, ...meanings: readonly string[]])[]): Block {
  const definitions = items.map(([term, ...meanings]) => ({
    term: runs(term),
    meanings: meanings.map((each) => [p(each)]),
  }))
  return { kind: 'definitions', ...made(), items: definitions }
}

/** Rows of cells; the first row is the head. Cells are parted by `|`. */
export function table(caption: string, ...rows: readonly string[]): TableBlock {
  const cells = rows.map((row) => row.split('|').map((cell) => runs(cell.trim()).filter((run) => run.text !== '')))
  const [head = [], ...body] = cells
  return {
    kind: 'table',
    ...made(),
    caption: runs(caption),
    columns: head.map(() => 'left'),
    head,
    rows: body.map((row) => ({ line: 1, cells: row })),
    rowHeads: true,
  }
}

export function facts(
  ...all: readonly (readonly [field: string, label: string, ...values: readonly string[]])[]
): Block {
  return {
    kind: 'facts',
    ...made(),
    facts: all.map(([field, label, ...values]): Fact => ({ field, label, values: values.map(runs) })),
  }
}

export function code(text: string): Block {
  return { kind: 'code', ...made(), text }
}

export function part(id: string, ...blocks: readonly Block[]): Part {
  return {
    id,
    kind: 'section',
    depth: 1,
    title: `Title of ${id}`,
    blocks,
    notes: [],
    place: { file: 'a/test.md', line: 1 },
  }
}

/** A document of an edition of its own; `id` is a period such as `2014-2017`. */
export function document(id: string, ...parts: readonly Part[]): EditionDocument {
  return {
    edition: edition(id),
    authority: { id: 'averleigh', title: 'Averleigh Borough Council', short: 'Averleigh' },
    plan: { id: 'cypp', title: 'Children and Young People’s Plan', short: 'CYPP' },
    language: 'en-GB',
    title: `Plan ${id}`,
    subtitle: `Plan, ${id}`,
    record: '',
    standing: '',
    day: `${id.slice(0, 4)}-01-01`,
    parts,
  }
}

export const older = (...blocks: readonly Block[]): EditionDocument => document('2014-2017', part('aims', ...blocks))
export const newer = (...blocks: readonly Block[]): EditionDocument => document('2018-2021', part('aims', ...blocks))
