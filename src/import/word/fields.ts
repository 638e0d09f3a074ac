/** The fields of Word that are open where the reading has come to: each has a code, and behind it what it printed last. */
export interface Fields {
  readonly begin: () => void
  readonly code: (text: string) => void
  readonly separate: () => void
  readonly end: () => void
  /** Whether text here is part of a code, which is never printed. */
  readonly insideCode: () => boolean
  /** The first word of the codes whose results stand here, outermost first: `TOC`, `PAGEREF`. */
  readonly kinds: () => readonly string[]
  /** The code of the innermost link whose words stand here. */
  readonly link: () => string | undefined
}

export function fields(): Fields {
  const open: { code: string; printed: boolean }[] = []
  const kindOf = (code: string) => /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? ''
  return {
    begin: () => void open.push({ code: '', printed: false }),
    code(text) {
      const last = open.at(-1)
      if (last !== undefined && !last.printed) last.code += text
    },
    separate() {
      const last = open.at(-1)
      if (last !== undefined) last.printed = true
    },
    end: () => void open.pop(),
    insideCode: () => open.some(({ printed }) => !printed),
    kinds: () => open.filter(({ printed }) => printed).map(({ code }) => kindOf(code)),
    link: () => open.findLast(({ code, printed }) => printed && kindOf(code) === 'HYPERLINK')?.code,
  }
}

/** The address in the code of a link: `HYPERLINK "https://example.org/" \l "place"`. A place in the document itself has none. */
export function addressIn(code: string): string | undefined {
  const found = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/i.exec(code)
  return found?.[1] ?? found?.[2]
}
