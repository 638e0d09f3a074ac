import type { StateCore } from 'markdown-it'

/** `## Heading {#my-id}`: takes the address off before the words are read, and leaves it in the heading's `meta`. */
export function headingAddresses(state: StateCore) {
  state.tokens.forEach((token, at) => {
    const inline = state.tokens[at + 1]
    if (token.type !== 'heading_open' || inline === undefined) return
    const content = inline.content.trimEnd()
    const begin = content.endsWith('}') ? content.lastIndexOf('{#') : -1
    const address = content.slice(begin + 2, -1)
    if (begin < 0 || address.includes('}') || address.includes('\n')) return
    token.meta = { address }
    inline.content = content.slice(0, begin).trimEnd()
  })
}
