import { cleanText } from '../clean-text.ts'
import type { Element } from '../pack/element.ts'
import { wordsOfTyped } from '../words-of-source.ts'

/* The words of a page, read apart from its conversion and knowing nothing of it but what was left out with its words told. */

export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** What holds no words that a page shows. */
export const wordless: ReadonlySet<string> = new Set(
  'head script style template noscript iframe object embed link meta title'.split(' '),
)

export interface PageTextSetting {
  readonly leftOut: ReadonlySet<Element>
  /** Numbers that the page prints before items of lists. */
  readonly labels: ReadonlyMap<Element, string>
}

/** The words of some nodes, a paragraph at a time. */
export function wordsOfNodes(nodes: readonly (Element | string)[], setting: PageTextSetting): readonly string[] {
  const words: string[] = []
  let label = ''
  let text = ''
  const flush = () => {
    if (text.trim() === '') return
    for (const word of wordsOfTyped(label, cleanText(text))) words.push(word)
    label = ''
    text = ''
  }
  const walk = (node: Element | string): void => {
    if (typeof node === 'string') {
      text += node
      return
    }
    if (setting.leftOut.has(node) || wordless.has(node.name)) return
    if (node.name === 'br') text += ' '
    const block = blockNames.has(node.name)
    if (block) flush()
    const own = setting.labels.get(node)
    if (own !== undefined) label = own
    node.children.forEach(walk)
    if (block) flush()
    if (own !== undefined && label === own) label = ''
  }
  nodes.forEach(walk)
  flush()
  return words
}

export function pageText(node: Element | string): string {
  if (typeof node === 'string') return node
  if (wordless.has(node.name)) return ''
  const inside = node.children.map(pageText).join('')
  return blockNames.has(node.name) || node.name === 'br' ? ` ${inside} ` : inside
}
