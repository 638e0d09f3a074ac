import { type Around, referred } from './drawing-context.ts'
import type { Element } from './xml-tree.ts'

/** A gradient or a pattern and those that it goes on from, none twice: what it does not say itself, the next one says. */
export function chainOf(server: Element, around: Around): readonly Element[] {
  const isLike = ({ name }: Element) =>
    name === server.name || (name.endsWith('Gradient') && server.name.endsWith('Gradient'))
  const chain = [server]
  while (true) {
    const next = referred(chain.at(-1)!, around.source)
    if (next === undefined || chain.includes(next) || !isLike(next)) return chain
    chain.push(next)
  }
}

/** What is said for an attribute by the first of them that says it. */
export function firstSaid(chain: readonly Element[], name: string): string | undefined {
  return chain.find((each) => each.attributes.has(name))?.attributes.get(name)
}
