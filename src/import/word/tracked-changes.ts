import { childOf, type Element, elementsIn, under } from '../pack/element.ts'

const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge'])

/** Whether words were put in, taken out or moved with changes tracked. Changes of looks alone change no word. */
export function hasTrackedChanges(tree: Element): boolean {
  return elementsIn(tree).some((child) => changes.has(child.name) || hasTrackedChanges(child))
}

/** The tree as it is when Word accepts all changes: what was put in stays, what was taken out goes, with its rows and paragraphs. */
export function acceptChanges(tree: Element): Element {
  const children: (Element | string)[] = []
  // What stood before the mark of a paragraph that was taken out goes on in the next paragraph, which keeps its own manner.
  let before: readonly (Element | string)[] = []
  for (const child of tree.children) {
    if (typeof child === 'string') {
      children.push(child)
      continue
    }
    for (const kept of accepted(child)) {
      if (typeof kept !== 'string' && kept.name === 'w:p') {
        const inside = kept.children.filter((each) => typeof each === 'string' || each.name !== 'w:pPr')
        if (isTakenOut(under(kept, 'w:pPr', 'w:rPr'))) {
          before = [...before, ...inside]
          continue
        }
        const properties = childOf(kept, 'w:pPr')
        children.push({ ...kept, children: [...(properties === undefined ? [] : [properties]), ...before, ...inside] })
        before = []
      } else {
        if (before.length > 0 && typeof kept !== 'string' && kept.name === 'w:tbl') flush()
        children.push(kept)
      }
    }
  }
  flush()
  return { ...tree, children }

  function flush(): void {
    if (before.length > 0) children.push({ name: 'w:p', attributes: new Map(), children: before })
    before = []
  }
}

function accepted(element: Element): readonly (Element | string)[] {
  switch (element.name) {
    case 'w:del':
    case 'w:moveFrom':
      // As a property it marks the paragraph or row that it stands in, which is looked at there.
      return element.children.length === 0 ? [element] : []
    case 'w:ins':
    case 'w:moveTo':
      return acceptChanges(element).children
    case 'w:tr':
      return isTakenOut(childOf(element, 'w:trPr')) ? [] : [acceptChanges(element)]
    case 'w:tc':
      return under(element, 'w:tcPr', 'w:cellDel') === undefined ? [acceptChanges(element)] : []
    case 'w:pPr':
    case 'w:trPr':
    case 'w:tcPr':
    case 'w:rPr':
      return [element]
    default:
      return [acceptChanges(element)]
  }
}

function isTakenOut(properties: Element | undefined): boolean {
  return childOf(properties, 'w:del') !== undefined || childOf(properties, 'w:moveFrom') !== undefined
}
