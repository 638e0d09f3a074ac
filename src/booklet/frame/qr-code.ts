import { encode } from 'uqr'
import type { PathStep } from '../../model/drawing.ts'
import type { Draw } from './frame.ts'
import type { Pt } from './points.ts'
import type { Tag, TagMaker } from './tags.ts'

/**
 * A code that a phone reads an address from, so wide and high, with its corner at `x` and `y`: every square a part of one path,
 * the whole a figure of the structure.
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
  const cell = width / size
  const steps: PathStep[] = []
  for (const [row, cells] of data.entries())
    for (let column = 0; column < size; column += 1) {
      if (!cells[column]) continue
      const from = column
      while (cells[column + 1]) column += 1
      const [left, right] = [x + from * cell, x + (column + 1) * cell]
      const [top, bottom] = [y + row * cell, y + (row + 1) * cell]
      steps.push(['m', left, top], ['l', right, top], ['l', right, bottom], ['l', left, bottom], ['h'])
    }
  return [
    { kind: 'path', steps, fill: 'text', slot: tags.slot(figure) },
    { kind: 'bounds', x, y, width, height: width, tag: figure },
  ]
}
