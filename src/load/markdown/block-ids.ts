import { idOf } from '../../schema/scalars.ts'

/**
 * Gives the blocks of one text their ids: lasting, unique in the text, and never beginning with `the-`, which is left to
 * blocks that are made from data.
 */
export interface BlockIds {
  /** Of a heading, from its words or from the address that it names. Blocks after it are counted under it. */
  readonly heading: (words: string, explicit: string | undefined) => string
  /** Keeps an address for the heading that names it. */
  readonly name: (address: string) => void
  /** Takes an address that was kept; false when it is taken already. */
  readonly reserve: (address: string) => boolean
  /** Of a numbered paragraph: `1.1` gives `n1-1`. */
  readonly numbered: (number: string, parent: string) => string
  /** The next of a kind (`p`, `l`, `t` …) in its parent, or under the heading before it at the top of a text. */
  readonly counted: (kind: string, parent: string) => string
  /** A note's, from its label. */
  readonly note: (label: string) => string
}

export function blockIds(): BlockIds {
  const taken = new Set<string>()
  const named = new Set<string>()
  const counts = new Map<string, number>()
  let heading = ''

  function unique(wanted: string): string {
    let id = wanted
    // Counted on from the last, so that thousands of equal headings take no longer than others.
    while (taken.has(id) || named.has(id)) id = `${wanted}-${count(`${wanted} again`) + 1}`
    taken.add(id)
    return id
  }

  function count(prefix: string): number {
    const number = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, number)
    return number
  }

  return {
    heading(words, explicit) {
      const slug = idOf(words, 60).replace(/^(?:the-)+/, '')
      heading = explicit ?? unique(slug === '' ? `h${count('h')}` : slug)
      return heading
    },
    name: (address) => void named.add(address),
    reserve(address) {
      if (taken.has(address)) return false
      taken.add(address)
      return true
    },
    numbered: (number, parent) => unique(`${parent === '' ? '' : `${parent}-`}n${idOf(number)}`),
    counted(kind, parent) {
      const under = parent === '' ? heading : parent
      const prefix = `${under === '' ? '' : `${under}-`}${kind}`
      return unique(`${prefix}${count(prefix)}`)
    },
    note: (label) => unique(`note-${idOf(label) || 'x'}`),
  }
}
