import type { Paint, Shape } from '../../model/drawing.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Said, Style } from './cascade.ts'
import type { Notes } from './notes.ts'
import type { Element } from './xml-tree.ts'

/** The file that is being drawn. */
export interface Source {
  readonly said: Said
  readonly byId: ReadonlyMap<string, Element>
  /** What each element stands in. */
  readonly holders: ReadonlyMap<Element, Element>
  readonly notes: Notes
  /** Counts what was drawn; false once it is more than anybody draws by hand, as things that are used again and again can be. */
  readonly count: (steps: number) => boolean
  /** What the children of an element show: what an area is painted with is drawn as the picture is. */
  readonly draw: (element: Element, around: Around) => readonly Shape[]
}

/** Where an element is drawn. */
export interface Around {
  readonly source: Source
  /** Into the drawing. */
  readonly matrix: Matrix
  readonly style: Style
  /** What percentages are of. */
  readonly view: { readonly width: number; readonly height: number }
  /** Ids of what is being used, from the outermost: none may use itself. */
  readonly using: readonly string[]
  /** In a mark on a line: what the line is painted with, which the mark may be painted with too. */
  readonly context?: { readonly fill: Paint | undefined; readonly stroke: Paint | undefined }
}

/** The element that an attribute such as `href` names; tells of one that is not there. */
export function referred(element: Element, source: Source): Element | undefined {
  const typed = (element.attributes.get('href') ?? element.attributes.get('xlink:href'))?.trim()
  return typed === undefined || !typed.startsWith('#') ? undefined : named(typed.slice(1), element, source)
}

export function named(id: string, element: Element, { byId, notes }: Source): Element | undefined {
  const found = byId.get(id)
  if (found === undefined) notes.refuse(element.spot, `The picture refers to "#${id}", which is not in it.`)
  return found
}

/** What a `url(#id)` names; undefined when it is something else. */
export function urlId(value: string): string | undefined {
  return /^url\(\s*['"]?#([^'")\s]+)['"]?\s*\)/.exec(value)?.[1]
}
