import type { Style } from './cascade.ts'
import { share } from './colours.ts'
import type { Around } from './drawing-context.ts'
import { lengthOf } from './lengths.ts'
import { numbersIn } from './numbers.ts'
import type { Element } from './xml-tree.ts'

export type Along = 'width' | 'height' | 'both'

/** The length of an attribute in pixels; `other` where it is absent or wrong, which is told. */
export function attributeLength(element: Element, name: string, along: Along, around: Around, other = 0): number {
  const typed = element.attributes.get(name)
  if (typed === undefined || typed.trim() === 'auto') return other
  return lengthIn(typed, along, around.style, around, element) ?? other
}

export function lengthIn(
  typed: string,
  along: Along,
  style: Style,
  around: Around,
  element: Element,
): number | undefined {
  const found = lengthOf(typed, { whole: wholeOf(along, around), fontSize: Number(style['font-size']) })
  if (found === undefined) around.source.notes.refuse(element.spot, `The length "${typed}" is not understood.`)
  return found
}

/** A list of lengths, as for the places of letters one by one. */
export function attributeLengths(element: Element, name: string, along: Along, around: Around): readonly number[] {
  const typed = element.attributes.get(name)?.trim() ?? ''
  if (typed === '') return []
  return typed.split(/\s*,\s*|\s+/).map((each) => lengthIn(each, along, around.style, around, element) ?? 0)
}

export function attributeNumbers(element: Element, name: string, around: Around): readonly number[] {
  const typed = element.attributes.get(name) ?? ''
  const numbers = numbersIn(typed)
  if (numbers === undefined)
    around.source.notes.refuse(element.spot, `The numbers "${typed.slice(0, 60)}" are not understood.`)
  return numbers ?? []
}

/** An opacity: 1 where it cannot be read, which is told. */
export function shareIn(typed: string, element: Element, { source }: Around): number {
  const found = share(typed)
  if (found === undefined) source.notes.refuse(element.spot, `The opacity "${typed}" is not understood.`)
  return found ?? 1
}

function wholeOf(along: Along, { view }: Around): number {
  if (along !== 'both') return view[along]
  return Math.sqrt((view.width ** 2 + view.height ** 2) / 2)
}
