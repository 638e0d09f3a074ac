import type { StateCore } from 'markdown-it'

const shape = /[ \t]*\{#([^{}\n]*)\}[ \t]*$/

/** `## Heading {#my-id}`: takes the address off before the words are read, and leaves it in the heading's `meta`. */
export function headingAddresses(state: StateCore) {
  state.tokens.forEach((token, at) => {
    const inline = state.tokens[at + 1]
    if (token.type !== 'heading_open' || inline === undefined) return
    const found = shape.exec(inline.content)
    if (found === null) return
    token.meta = { address: found[1]! }
    inline.content = inline.content.slice(0, found.index)
  })
}
