import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Element } from '../pack/element.ts'
import { Refused } from '../refused.ts'

const deepest = 250
const mostBytes = 20 * 1024 * 1024

/** A page of HTML as a tree: its elements and texts. Nothing in it is run or fetched. Throws `Refused`. */
export function pageTree(html: string): Element {
  if (html.length > mostBytes)
    throw new Refused('The page is larger than 20 MB.', 'Save it without its pictures inside, or split it.')
  const top = { name: '', attributes: new Map<string, string>(), children: [] as (Element | string)[] }
  const waiting: { node: DefaultTreeAdapterTypes.ParentNode; into: (Element | string)[]; depth: number }[] = [
    { node: parse(html), into: top.children, depth: 0 },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, into, depth } = next
    if (depth > deepest)
      throw new Refused('The page is nested hundreds of levels deep.', 'Copy its text into Word, and bring that in.')
    for (const child of node.childNodes) {
      if (child.nodeName === '#text') into.push((child as DefaultTreeAdapterTypes.TextNode).value)
      else if ('attrs' in child) {
        const attributes = new Map(child.attrs.map(({ name, value }) => [name, value] as const))
        const children: (Element | string)[] = []
        into.push({ name: child.tagName, attributes, children })
        waiting.push({ node: child, into: children, depth: depth + 1 })
      }
    }
  }
  return top
}
