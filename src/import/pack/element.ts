/** A piece of XML or HTML. Names of Word's own elements begin with `w:`, whatever prefix the file gives them. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

export function elementsIn(parent: Element): readonly Element[] {
  return parent.children.filter((child): child is Element => typeof child !== 'string')
}

/** The first child with this name. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)
}

/** The first child found by going down through these names. */
export function under(parent: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce(childOf, parent)
}

/** Every element inside with one of these names, in order; what is inside such a one is not looked at. */
export function allInside(parent: Element, ...names: readonly string[]): readonly Element[] {
  return elementsIn(parent).flatMap((child) => (names.includes(child.name) ? [child] : allInside(child, ...names)))
}

/** The value of Word's attribute `w:val`. */
export function valueIn(element: Element | undefined): string | undefined {
  return element?.attributes.get('w:val')
}

/** Whether a property of Word is set: its element stands there and does not say no. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(valueIn(element) ?? '')
}

/** All text inside, as it stands. */
export function textIn(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
