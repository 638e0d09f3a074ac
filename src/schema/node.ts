/** Where something begins in its file; line and column count from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** A value of front matter as it was typed: all of it is text until the schema reads it. */
export type Node = TextNode | ListNode | MappingNode

export interface TextNode extends Spot {
  readonly kind: 'text'
  /** Empty when nothing was typed. */
  readonly text: string
}

export interface ListNode extends Spot {
  readonly kind: 'list'
  readonly items: readonly Node[]
}

export interface MappingNode extends Spot {
  readonly kind: 'mapping'
  readonly pairs: readonly Pair[]
  /** Names of fields that stand there but could not be read, after a problem. */
  readonly unread?: ReadonlySet<string>
}

/** A field and its value; the spot is that of the field's name. */
export interface Pair extends Spot {
  readonly key: string
  readonly value: Node
}

/** Takes note of a mistake at a spot, with what to do about it. */
export type Report = (spot: Spot, message: string, hint?: string) => void

/** The node at a path such as `actions.0.leads.1`, or the nearest above it that there is. */
export function nodeAt(node: Node, path: string): Node {
  let found: Node = node
  for (const step of path.split('.')) {
    const inner: Node | undefined =
      found.kind === 'list'
        ? found.items[Number(step)]
        : found.kind === 'mapping'
          ? found.pairs.find((pair) => pair.key === step)?.value
          : undefined
    if (inner === undefined) break
    found = inner
  }
  return found
}
