import { type Matrix, unmoved } from '../../model/matrix.ts'
import { firstStyle, type Style, styleOf } from './cascade.ts'
import type { Around, Source } from './drawing-context.ts'
import { transformOf } from './transforms.ts'
import type { Element } from './xml-tree.ts'

/** The style of an element where it is drawn. */
export function styleIn(element: Element, { source, style }: Around): Style {
  return styleOf(source.said.get(element) ?? new Map(), style, source.notes, element)
}

/** Its own transform, told by attribute or by style. */
export function transformIn(element: Element, style: Style, { source }: Around): Matrix {
  const typed = style.transform === 'none' ? element.attributes.get('transform') : style.transform
  const found = typed === undefined || typed.trim() === '' ? unmoved : transformOf(typed)
  if (found === undefined) source.notes.refuse(element.spot, `The transform "${typed}" is not understood.`)
  return found ?? unmoved
}

/** The style of what is drawn elsewhere, as a mark on a line is: it takes nothing from there, but from what it stands in itself. */
export function styleWhereItStands(element: Element, source: Source): Style {
  const holder = source.holders.get(element)
  const around = holder === undefined ? firstStyle : styleWhereItStands(holder, source)
  return styleOf(source.said.get(element) ?? new Map(), around, source.notes, element)
}
