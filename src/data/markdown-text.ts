import type { Span, Spans } from '../diff/tell/marked-spans.ts'

/** Text as Markdown that says it letter for letter, on one line. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_~[\]<>|&]/g, '\\$&')
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}

/** What went as ~~struck~~ text, what came as **strong** text. */
export function markdownSpans(spans: Spans): string {
  return spans.map(mark).join('').trim()
}

const marks: { readonly [K in Span['kind']]: string } = { kept: '', deleted: '~~', inserted: '**' }

function mark({ kind, text }: Span): string {
  return `${marks[kind]}${markdownText(text)}${marks[kind]}`
}
