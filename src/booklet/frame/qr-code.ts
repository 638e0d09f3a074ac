import { encode } from 'uqr'
import type { CellsDraw, Draw } from './frame.ts'
import type { Pt } from './points.ts'
import type { Tag, TagMaker } from './tags.ts'

/**
 * A code that a phone reads an address from, so wide and high, with its corner at `x` and `y`: a figure of the structure.
 */
export function qrCode(
  address: string,
  parent: Tag,
  tags: TagMaker,
  { x, y, width }: { readonly x: Pt; readonly y: Pt; readonly width: Pt },
): readonly Draw[] {
  const figure = tags.tag(parent, 'Figure', { alternative: `Code to scan for ${address}` })
  // The pattern is given, since trying all eight takes eight times as long and every one of them can be read.
  const { data, size } = encode(address, { ecc: 'M', border: 0, maskPattern: 2 })
  const runs: CellsDraw['runs'][number][] = []
  for (const [row, cells] of data.entries())
    for (let column = 0; column < size; column += 1) {
      if (!cells[column]) continue
      const from = column
      while (cells[column + 1]) column += 1
      runs.push({ row, column: from, count: column + 1 - from })
    }
  return [
    { kind: 'cells', x, y, side: width / size, runs, ink: 'text', slot: tags.slot(figure) },
    { kind: 'bounds', x, y, width, height: width, tag: figure },
  ]
}
