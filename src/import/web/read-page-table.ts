import { type Element, elementsIn } from '../pack/element.ts'
import type { Piece, Spans } from '../source.ts'
import { cellSpans, emptyCells, tablePieces } from '../table-cells.ts'
import { trimSpans } from '../trim-spans.ts'
import { newUnit, type PageReader } from './page-reader.ts'
import { flow } from './read-flow.ts'
import { collapse, inline } from './read-line.ts'

/** A table of a page, its merged cells apart, and after it what hung in them. A table of one cell is a box. */
export function table(page: PageReader, element: Element): readonly Piece[] {
  const rows = rowsIn(element)
  const unit = newUnit(page, [element])
  const nested = page.units.length
  const hanging: Piece[] = []
  let merged = false
  const caption = elementsIn(element).find(({ name }) => name === 'caption')
  const cells = rows.map((row) => elementsIn(row).filter(({ name }) => name === 'td' || name === 'th'))
  if (caption === undefined && cells.length === 1 && cells[0]!.length === 1) {
    page.units.length = unit
    const inside = flow(page, cells[0]![0]!, { depth: 0 })
    if (inside.length === 0) return []
    page.telling.tell('changed', 'A table of one cell came in as a box.')
    return [{ kind: 'box', pieces: inside, unit: inside[0]!.unit }]
  }
  const pieces = page.telling.places.table((atRow) => {
    // How many rows below still belong to the cell above, by column.
    const below: number[] = []
    const read = cells.map((row, at) => {
      atRow(at)
      const line: Spans[] = []
      const skip = () => {
        while ((below[line.length] ?? 0) > 0) {
          below[line.length]!--
          line.push([])
        }
      }
      for (const cell of row) {
        skip()
        const across = Math.min(Math.max(Number(cell.attributes.get('colspan') ?? 1) || 1, 1), 60)
        const down = Math.min(Math.max(Number(cell.attributes.get('rowspan') ?? 1) || 1, 1), 1_000)
        if (across > 1 || down > 1) merged = true
        for (let column = 0; column < across; column++) below[line.length + column] = down - 1
        line.push(cellSpans(flow(page, cell, { depth: 0 }), hanging, page.telling), ...emptyCells(across - 1))
      }
      skip()
      return line
    })
    return tablePieces(read, merged, hanging, unit, page.telling)
  })
  // The words of its cells are those of the table.
  page.units.length = nested
  if (caption === undefined) return pieces
  const [first, ...rest] = pieces
  const spans = trimSpans(collapse(inline(page, caption.children, {}, hanging, unit)))
  if (first?.kind !== 'table') return spans.length === 0 ? pieces : [{ kind: 'paragraph', spans, unit }, ...pieces]
  return [{ ...first, ...(spans.length === 0 ? {} : { caption: spans }) }, ...rest]
}

function rowsIn(table: Element): readonly Element[] {
  return elementsIn(table).flatMap((child) =>
    child.name === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsIn(child) : [],
  )
}
