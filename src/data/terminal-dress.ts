import type { Span, Spans } from '../diff/tell/marked-spans.ts'

/** How text is set apart in a terminal. */
export interface Dress {
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly spans: (spans: Spans) => string
}

const marks: { readonly [K in Span['kind']]: readonly [string, string] } = {
  kept: ['', ''],
  deleted: ['[-', '-]'],
  inserted: ['{+', '+}'],
}

/** Signs for what went and came, with or without colour. */
export function dressOf(colour: boolean): Dress {
  const painted = (code: string) => (text: string) => (colour && text !== '' ? `\x1b[${code}m${text}\x1b[0m` : text)
  const paint = { kept: painted('0'), deleted: painted('31;9'), inserted: painted('32') }
  return {
    strong: painted('1'),
    quiet: painted('2'),
    spans: (spans) =>
      spans
        .map(({ kind, text }) => {
          const line = cleaned(text)
          return kind === 'kept' ? line : paint[kind](`${marks[kind][0]}${line}${marks[kind][1]}`)
        })
        .join(''),
  }
}

/** One line, without anything that a terminal would obey. */
function cleaned(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
}
