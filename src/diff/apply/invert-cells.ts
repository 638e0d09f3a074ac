import type { FactsBlock } from '../../model/blocks.ts'
import type {
  CellChange,
  ColumnChange,
  FactChange,
  FactsInside,
  RowChange,
  TableInside,
  WordEdits,
} from '../changes/changes.ts'
import type { Names } from '../tree/change-names.ts'
import { factName, orderFacts, withSentences } from '../tree/fact-changes.ts'
import { type MergedPlace, mergedOrder } from '../tree/merged-order.ts'
import { placeName } from '../tree/table-changes.ts'
import { invertEdits } from './invert-edits.ts'

/** The changes of a table the other way about. `names` are the table's as they are then. */
export function invertTable(inside: TableInside, names: Names): TableInside {
  const columns = inverted(inside.columns.map((column) => [column, column.was, column.now, column.kind === 'moved']))
  const rows = inverted(
    inside.rows.map((row) => [
      row,
      row.was?.index,
      row.now?.index,
      row.kind === 'moved' || row.kind === 'moved-and-edited',
    ]),
  )
  return {
    kind: 'table',
    ...(inside.caption === undefined ? {} : { caption: invertEdits(inside.caption) }),
    columns: columns.map(
      (column): ColumnChange => ({
        id: placeName(names, 'column', column.now, column.was),
        kind: flipped(column.kind),
        ...(column.now === undefined ? {} : { was: column.now }),
        ...(column.was === undefined ? {} : { now: column.was }),
        head: invertEdits(column.head),
      }),
    ),
    rows: rows.map(
      (row): RowChange => ({
        id: placeName(names, 'row', row.now?.index, row.was?.index),
        kind: flipped(row.kind),
        ...(row.now === undefined ? {} : { was: row.now }),
        ...(row.was === undefined ? {} : { now: row.was }),
        cells: columns.map((column): CellChange => {
          const cell = row.cells[inside.columns.indexOf(column)]!
          return { kind: flipped(cell.kind), edits: invertEdits(cell.edits) }
        }),
      }),
    ),
  }
}

function flipped<Kind extends string>(kind: Kind): Kind {
  return (kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind) as Kind
}

/** Things of two lists in the order that they have the other way about. */
function inverted<Thing>(
  things: readonly (readonly [thing: Thing, was: number | undefined, now: number | undefined, moved: boolean])[],
): readonly Thing[] {
  const pairs: [number, number][] = []
  const staying = new Set<number>()
  const byOld = new Map<number, Thing>()
  const byNew = new Map<number, Thing>()
  for (const [thing, was, now, moved] of things) {
    if (was !== undefined) byOld.set(was, thing)
    if (now !== undefined) byNew.set(now, thing)
    if (was === undefined || now === undefined) continue
    pairs.push([now, was])
    if (!moved) staying.add(was)
  }
  const thingAt = (place: MergedPlace): Thing =>
    (place.now === undefined ? byNew.get(place.was!) : byOld.get(place.now))!
  return mergedOrder(pairs, staying, byNew.size, byOld.size).map(thingAt)
}

/** The changes of facts the other way about; `was` and `now` are the blocks as they are then. */
export function invertFacts(inside: FactsInside, was: FactsBlock, now: FactsBlock, names: Names): FactsInside {
  const byField = new Map(inside.facts.map((fact) => [fact.field, fact]))
  const facts = orderFacts(was, now).map((field): FactChange => {
    const fact = byField.get(field)!
    return {
      id: factName(names, field, fact.was === undefined),
      kind: flipped(fact.kind),
      field,
      ...(fact.now === undefined ? {} : { was: fact.now }),
      ...(fact.was === undefined ? {} : { now: fact.was }),
      sentence: '',
      values: invertLists(fact.values),
    }
  })
  return { kind: 'facts', facts: withSentences(facts) }
}

/** The lines of a fact: those that were added are removed, and stand before those added in their place. */
function invertLists(lines: readonly WordEdits[]): readonly WordEdits[] {
  const inverted: WordEdits[] = []
  let added: WordEdits[] = []
  for (const line of lines) {
    const [only] = line
    if (line.length === 1 && only?.kind === 'deleted') added.push(invertEdits(line))
    else if (line.length === 1 && only?.kind === 'inserted') inverted.push(invertEdits(line))
    else {
      inverted.push(...added, invertEdits(line))
      added = []
    }
  }
  return [...inverted, ...added]
}
