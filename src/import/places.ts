import type { Element } from './pack/element.ts'
import type { Remark, Remarks } from './remarks.ts'

/** Where the reading of a document has come to, for remarks to be found again in Word. */
export interface Places {
  readonly here: () => string
  readonly heading: (words: string) => void
  /** Reads something inside the next table; `row` is told of each row. */
  readonly table: <T>(read: (row: (at: number) => void) => T) => T
  /** Reads something beside the text, such as a footnote. */
  readonly aside: <T>(name: string, read: () => T) => T
}

export function places(): Places {
  let heading: string | undefined
  let tables = 0
  let inside: string[] = []

  function within<T>(read: () => T): T {
    const outer = inside
    try {
      return read()
    } finally {
      inside = outer
    }
  }

  return {
    here() {
      if (inside.length > 0) return inside.join(', ')
      return heading === undefined ? 'at the beginning' : `under “${clipped(heading, 60)}”`
    },
    heading(words) {
      if (inside.length === 0) heading = words
    },
    table: (read) =>
      within(() => {
        const outer = inside
        const name =
          outer.length === 0 || !outer.some((each) => each.startsWith('Table')) ? `Table ${++tables}` : undefined
        inside = name === undefined ? outer : [...outer, name]
        return read((at) => {
          if (name !== undefined) inside = [...outer, name, `${nth(at)} row`]
        })
      }),
    aside: (name, read) =>
      within(() => {
        inside = [name]
        return read()
      }),
  }
}

/** What is told of the pieces of a document while they are read, and which of them are left out with their words told. */
export interface Telling {
  readonly remarks: Remarks
  readonly places: Places
  readonly leftOut: Set<Element>
  readonly tell: (kind: Remark['kind'], says: string, words?: string) => void
}

export function telling(): Telling {
  const remarks: Remarks = []
  const where = places()
  return {
    remarks,
    places: where,
    leftOut: new Set(),
    tell(kind, says, words) {
      const said = words?.replace(/\s+/gu, ' ').trim()
      remarks.push({ kind, says, place: where.here(), ...(said === undefined || said === '' ? {} : { words: said }) })
    },
  }
}

export function clipped(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

function nth(at: number): string {
  if (at < ordinals.length) return ordinals[at]!
  const number = at + 1
  const end = number % 100 >= 11 && number % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th')
  return `${number}${end}`
}
