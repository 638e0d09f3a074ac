import { childOf, type Element, elementsIn, under, valueIn } from '../pack/element.ts'
import type { Piece, Spans } from '../source.ts'
import { cellSpans, emptyCells, tablePieces } from '../table-cells.ts'
import { readStory } from './read-story.ts'
import type { WordReader } from './reader.ts'

/** A table, and after it the pictures and boxes that stood in its cells. A table of one cell is a box. */
export function readTable(table: Element, reader: WordReader): readonly Piece[] {
  const { telling } = reader
  const unit = reader.unit()
  const typed = partsIn(table, 'w:tr').map((row) => ({ row, cells: partsIn(row, 'w:tc') }))
  const [only] = typed
  if (typed.length === 1 && only!.cells.length === 1) {
    const pieces = readStory(only!.cells[0]!, reader)
    if (pieces.length === 0) return []
    telling.tell('changed', 'A table of one cell came in as a box.')
    return [{ kind: 'box', pieces, unit }]
  }

  const hanging: Piece[] = []
  let merged = false
  return telling.places.table((atRow) => {
    const rows = typed.map(({ row, cells }, at) => {
      atRow(at)
      const before = Number(valueIn(under(row, 'w:trPr', 'w:gridBefore')) ?? 0)
      return [...emptyCells(before), ...cells.flatMap(readCell)]
    })
    return tablePieces(rows, merged, hanging, unit, telling)
  })

  function readCell(cell: Element): readonly Spans[] {
    const properties = childOf(cell, 'w:tcPr')
    const span = Number(valueIn(childOf(properties, 'w:gridSpan')) ?? 1)
    if (span > 1 || childOf(properties, 'w:vMerge') !== undefined) merged = true
    return [cellSpans(readStory(cell, reader), hanging, telling), ...emptyCells(span - 1)]
  }
}

/** Rows or cells, whatever they are wrapped in; not those of a table inside. */
function partsIn(parent: Element, name: string): readonly Element[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? partsIn(child, name) : []
  })
}
