import type { Runs } from '../../model/blocks.ts'
import type { Span, Spans } from '../source.ts'
import { joinSpans } from '../trim-spans.ts'
import { escapeLineStart, escapeWords } from './escape.ts'
import { nowhere, readBack } from './read-back.ts'

/**
 * Spans as Markdown, with a line for each line that was typed. Marks of bold and italic type that our reader would not take
 * for marks, as in the middle of some words, are left out rather than printed: the words come first.
 */
export function writeSpans(spans: Spans): readonly string[] {
  const [plain, ...rest] = [
    spans.map(withoutStyle),
    spans.map(withoutLink),
    spans.map(withoutEmphasis),
    spans,
  ].reverse()
  const styled = spans.some((span) => span.strong || span.emphasis || span.link !== undefined)
  if (!styled) return linesOf(spans)
  for (const tried of [plain!, ...rest]) {
    const lines = linesOf(easeEdges(tried))
    if (readsAs(lines, tried)) return lines
  }
  return linesOf(spans.map(withoutStyle))
}

function withoutEmphasis({ emphasis: _, ...span }: Span): Span {
  return span
}

function withoutLink({ link: _, emphasis: __, ...span }: Span): Span {
  return span
}

function withoutStyle({ strong: _, emphasis: __, link: ___, ...span }: Span): Span {
  return span
}

/** Whether our reader finds these words, and the same links, in the lines. */
function readsAs(lines: readonly string[], spans: Spans): boolean {
  const labels = spans.flatMap(({ note }) => (note === undefined ? [] : [`[^${note}]: x`]))
  const { text, problems } = readBack([...lines, '', ...labels].join('\n'), nowhere)
  const [block, ...more] = text.blocks
  if (block?.kind !== 'paragraph' || more.length > 0 || problems.some(({ level }) => level === 'error')) return false
  return (
    wordsIn(block.runs) ===
      spans
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/gu, ' ') &&
    block.runs.some(({ link }) => link !== undefined) === spans.some(({ link }) => link !== undefined)
  )
}

function wordsIn(runs: Runs): string {
  return runs
    .filter(({ note }) => note === undefined)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
}

/** Spaces, and signs that would keep a mark from being one, go from the edges of bold and italic words to the outside. */
function easeEdges(spans: Spans): Spans {
  const eased = joinSpans(spans).flatMap((span, at, all): Span[] => {
    if (!span.strong && !span.emphasis) return [span]
    const bare = { ...(span.link === undefined ? {} : { link: span.link }) }
    const wordBefore = /[\p{L}\p{N}]$/u.test(all[at - 1]?.text ?? '')
    const wordAfter = /^[\p{L}\p{N}]/u.test(all[at + 1]?.text ?? '')
    const begin = (wordBefore ? /^(?:\s+|[\p{P}\p{S}]*)/u : /^\s*/u).exec(span.text)![0]
    const rest = span.text.slice(begin.length)
    const end = (wordAfter ? /(?:\s+|[\p{P}\p{S}]*)$/u : /\s*$/u).exec(rest)![0]
    return [
      { ...bare, text: begin },
      { ...span, text: rest.slice(0, rest.length - end.length) },
      { ...bare, text: end },
    ]
  })
  return joinSpans(eased)
}

function linesOf(spans: Spans): readonly string[] {
  const lines = markup(spans, ['link', 'strong', 'emphasis'])
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line, at) => `${escapeLineStart(line)}${at < lines.length - 1 ? '\\' : ''}`)
}

type Style = 'link' | 'strong' | 'emphasis'

/** Spans with the same style side by side have its marks round all of them. */
function markup(spans: Spans, styles: readonly Style[]): string {
  const [style, ...inner] = styles
  if (style === undefined) return spans.map(bare).join('')
  const groups: Span[][] = []
  for (const span of spans) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]![style] === span[style]) last.push(span)
    else groups.push([span])
  }
  return groups
    .map((group) => {
      const value = group[0]![style]
      const inside = markup(group, inner)
      if (value === undefined || inside.trim() === '') return inside
      if (style === 'link') return `[${inside.replace(/^\^/, '\\^')}](${addressIn(String(value))})`
      const mark = style === 'strong' ? '**' : '*'
      return `${mark}${inside}${mark}`
    })
    .join('')
}

function bare({ text, note, lineBreak }: Span): string {
  if (note !== undefined) return `[^${note}]`
  return lineBreak ? '\n' : escapeWords(text.replaceAll('\n', ' '))
}

function addressIn(address: string): string {
  return /[()\\]/.test(address) ? `<${address}>` : address
}
